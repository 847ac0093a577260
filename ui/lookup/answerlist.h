// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "context.h"
#include "lookup/answergroups.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QScrollArea;
class QVBoxLayout;

namespace codedesk::ui {

class AnswerCard;
class EmptyState;

/** The answers to one text, one card each, the unknown codes last. */
class AnswerList : public QWidget {
    Q_OBJECT
public:
    explicit AnswerList(AppContext &context, QWidget *parent = nullptr);

    /** Shows the answers to a text; `hasText` tells "nothing found" from "nothing pasted". */
    void show(const LookupResult &result, bool hasText);
    [[nodiscard]] const QList<AnswerCard *> &cards() const { return m_cards; }
    /** Returns all answers as text; empty if there are none. */
    [[nodiscard]] QString text() const;
    void retranslate();

Q_SIGNALS:
    void placeChosen(const codedesk::ui::TextPlace &place);
    void copyChosen(const QString &text);
    void codeChosen(const QString &code);
    void callsChosen(const QString &code);
    void maskChosen(const QString &mask);

private:
    void rebuild();
    void addCard(AnswerCard *card);
    void choosePlace(AnswerCard *card, const TextPlace &place);
    void showSummary();
    [[nodiscard]] QString signature() const;

    AppContext &m_context;
    QList<AnswerGroup> m_groups;
    QList<UnknownGroup> m_unknown;
    CataloguePtr m_catalogue; // keeps the rows the groups point to
    QString m_shownSignature;
    bool m_hasText = false;
    bool m_showsAll = false;
    QList<AnswerCard *> m_cards;
    QLabel *m_summary;
    QPushButton *m_copy;
    QPushButton *m_more;
    QScrollArea *m_scroll;
    QWidget *m_cardArea = nullptr;
    EmptyState *m_empty;
};

} // namespace codedesk::ui
