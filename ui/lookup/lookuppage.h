// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "answers/storedanswer.h"
#include "answers/textanswer.h"
#include "context.h"
#include "jobs/jobrunner.h"
#include "jobs/storereader.h"
#include "lookup/answergroups.h"
#include "page.h"

#include <QTimer>

class QAction;
class QComboBox;
class QLabel;
class QPushButton;
class QSplitter;

namespace codedesk::ui {

class AnswerList;
class DateField;
class PasteField;

/** Answers whatever text is pasted: finds the codes in it, marks them, and shows a card for each. */
class LookupPage : public Page {
    Q_OBJECT
public:
    explicit LookupPage(AppContext &context, QWidget *parent = nullptr);

    void activate() override;
    void retranslate() override;
    [[nodiscard]] QWidget *initialFocus() override;
    void open(const PageRequest &request) override;
    bool focusSearch() override;
    QString copyAnswer() override;
    [[nodiscard]] QList<QAction *> editActions() const override;

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void buildLayout();
    void connectParts();
    void clear();
    void setAsOf(const answers::AsOf &asOf);
    [[nodiscard]] std::optional<answers::TextQuestion> question() const;
    void ask();
    bool settle();
    void showAnswer(const answers::TextAnswer &answer);
    void showInstead(const QString &title, const QString &sentence);
    void showControls();
    void askForStatistics();
    void showStoredTrouble(const Error &error);
    bool takeStoredChannel(std::optional<Channel> channel);
    void showMarks(const TextPlace &current = {});
    void showPlace(const TextPlace &place);
    void copy(const QString &text);
    void copyReply(const QString &text);
    void makeActions();
    void chooseFile();
    void openFile(const QString &path);

    AppContext &m_context;
    CodeScanner m_scanner;
    jobs::JobRunner m_runner;
    jobs::StoreReader m_reader;
    jobs::JobRunner m_fileReader;
    QTimer m_delay{ this };
    std::optional<answers::TextQuestion>
        m_question; ///< What the answers shown, or awaited, are to; nothing: none.
    answers::StoredQuestion m_storedQuestion; ///< What is asked of the store about them.
    std::optional<Channel> m_storedChannel; ///< Of the calls that the text names, as far as it is known.
    LookupResult m_result;
    PasteField *m_text;
    QLabel *m_shortened;
    QLabel *m_readAs;
    QLabel *m_title;
    QPushButton *m_clear;
    QLabel *m_channelLabel;
    QComboBox *m_channel;
    QLabel *m_dayLabel;
    DateField *m_day;
    AnswerList *m_answers;
    QSplitter *m_splitter;
    QAction *m_openText;
    QAction *m_copyReply;
    QAction *m_switchAudience;
};

} // namespace codedesk::ui
