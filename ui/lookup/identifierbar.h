// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "answers/attempts.h"
#include "decoding/identifiers.h"

#include <QMap>
#include <QWidget>

class QLabel;

namespace codedesk::ui {

/** Order numbers, BizTokens and request ids of a text, each a button that searches the stored calls for it. */
class IdentifierBar : public QWidget {
    Q_OBJECT
public:
    explicit IdentifierBar(QWidget *parent = nullptr);

    /** Shows what was found; nothing hides the bar. */
    void show(const QList<FoundIdentifier> &identifiers);
    /** Returns those that are shown, for which the store is asked. */
    [[nodiscard]] QStringList shown() const { return m_calls.keys(); }
    /** Says beside each what the store has of it; of those without an answer nothing. */
    void showCalls(const QList<answers::StoredAttempts> &attempts, Language language);

Q_SIGNALS:
    void identifierChosen(const QString &text);

private:
    QWidget *m_content = nullptr;
    QMap<QString, QLabel *> m_calls; // by identifier
};

} // namespace codedesk::ui
