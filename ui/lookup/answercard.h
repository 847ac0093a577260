// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "answers/unknownanswer.h"
#include "lookup/answergroups.h"
#include "page.h"
#include "widgets/replybox.h"

#include <QFrame>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace codedesk::ui {

class FlowLayout;

/** One answer to be read. A click on it, or Enter, goes to the next of its places in the text. */
class AnswerCard : public QFrame {
    Q_OBJECT
public:
    AnswerCard(const AnswerGroup &group, const Catalogue &catalogue, Language language, QWidget *parent = nullptr);
    AnswerCard(const UnknownGroup &group, QWidget *parent = nullptr);
    AnswerCard(const ForeignGroup &group, const Catalogue &catalogue, Language language,
               QWidget *parent = nullptr);

    [[nodiscard]] const QList<TextPlace> &places() const { return m_places; }
    /** Changes the places after the text was edited; the answer is the same. */
    void setPlaces(const QList<TextPlace> &places);
    void setCurrent(bool current);
    /** Adds the suggested reply, if the row has one; `order` is the order number it can name. */
    void addReply(const AnswerGroup &group, const Catalogue &catalogue, const QString &order,
                  const ReplyStyle &style);
    [[nodiscard]] ReplyBox *reply() const { return m_reply; }
    /** Returns the code of a card about an unknown one; else nothing. */
    [[nodiscard]] const QString &unknownCode() const { return m_unknownCode; }
    /** Tells how often the stored calls have the unknown code; no calls: that there are none. */
    void showStatistics(const report::UnknownCode &stored);
    /** Says nothing of the stored calls, which cannot be read. */
    void hideStatistics();
    /** Returns the answer as it is copied. */
    [[nodiscard]] const QString &text() const { return m_text; }

Q_SIGNALS:
    void placeChosen(const codedesk::ui::TextPlace &place);
    void copyChosen();
    void codeChosen(const codedesk::ui::CodeRequest &request);
    void callsChosen(const QStringList &codes);
    void maskChosen(const QString &mask);
    void teamChosen(const codedesk::ui::TeamRequest &request);

protected:
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    explicit AnswerCard(QWidget *parent);
    void addEntry(const AnswerGroup &group, const Catalogue &catalogue, Language language);
    void addMask(const AnswerGroup &group, Language language);
    void addFooter();
    QPushButton *makeButton(const QString &text, const QString &objectName);
    QPushButton *addButton(const QString &text, const QString &objectName);
    void choosePlace();

    QVBoxLayout *m_layout;
    FlowLayout *m_footer;
    QPushButton *m_placeButton = nullptr;
    QPushButton *m_callsButton = nullptr; ///< Of an unknown code.
    ReplyBox *m_reply = nullptr;
    QLabel *m_statistics = nullptr;
    QString m_unknownCode;
    int m_entryItems = 0; // items of the layout before the reply
    QList<TextPlace> m_places;
    QString m_text;
    qsizetype m_nextPlace = 0;
};

} // namespace codedesk::ui
