// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "answers/attempts.h"
#include "answers/unknownanswer.h"
#include "context.h"
#include "lookup/answergroups.h"
#include "page.h"
#include "widgets/replybox.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QScrollArea;
class QVBoxLayout;

namespace codedesk::ui {

class AnswerCard;
class EmptyState;
class IdentifierBar;

/** The answers to one text, one card each; then the unknown codes, and the numbers of other systems. */
class AnswerList : public QWidget {
    Q_OBJECT
public:
    explicit AnswerList(AppContext &context, QWidget *parent = nullptr);

    /** Shows an answer, and nothing of any earlier one. */
    void show(const ShownAnswer &answer);
    [[nodiscard]] const QList<AnswerCard *> &cards() const { return m_cards; }
    /** Returns the reply of the card chosen last, else of the first card that has one; empty if none has. */
    [[nodiscard]] QString reply() const;
    /** Changes how replies are written, in all cards, and remembers it. */
    void setReplyStyle(const ReplyStyle &style);
    [[nodiscard]] const ReplyStyle &replyStyle() const { return m_replyStyle; }
    /** Returns all answers as text; empty if there are none. */
    [[nodiscard]] QString text() const;
    /** Returns the identifiers that are shown, for which the store is asked. */
    [[nodiscard]] QStringList identifiers() const;
    /** Tells the unknown codes' cards what the store has of them; nothing for a code means that it has none.
     * Beside the identifiers stands what it has of those. */
    void showStatistics(const QList<report::UnknownCode> &stored, const QList<answers::StoredAttempts> &attempts);
    /** Says nothing of the store any more but why it cannot be asked, if it cannot. */
    void hideStatistics(const std::optional<Error> &trouble = std::nullopt);
    void retranslate();

Q_SIGNALS:
    void placeChosen(const codedesk::ui::TextPlace &place);
    void copyChosen(const QString &text);
    void replyCopyChosen(const QString &text);
    void codeChosen(const codedesk::ui::CodeRequest &request);
    void callsChosen(const QStringList &codes);
    void identifierChosen(const QString &text);
    void teamChosen(const codedesk::ui::TeamRequest &request);
    void maskChosen(const QString &mask);

private:
    void rebuild();
    void addCard(AnswerCard *card);
    void choosePlace(AnswerCard *card, const TextPlace &place);
    void showSummary();
    [[nodiscard]] const QList<TextPlace> &placesOf(qsizetype card) const;

    AppContext &m_context;
    ShownAnswer m_shown;
    bool m_showsAll = false;
    ReplyStyle m_replyStyle;
    QList<AnswerCard *> m_cards;
    AnswerCard *m_current = nullptr; // one of m_cards
    QLabel *m_summary;
    QPushButton *m_copy;
    QPushButton *m_more;
    QScrollArea *m_scroll;
    QWidget *m_cardArea = nullptr;
    EmptyState *m_empty;
    IdentifierBar *m_identifiers;
    QLabel *m_storeTrouble;
    QLabel *m_divided;
};

} // namespace codedesk::ui
