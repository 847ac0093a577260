// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "decoding/identifiers.h"

#include <QWidget>

class QHBoxLayout;

namespace codedesk::ui {

/** Order numbers, BizTokens and request ids of a text, each a button that searches the stored calls for it. */
class IdentifierBar : public QWidget {
    Q_OBJECT
public:
    explicit IdentifierBar(QWidget *parent = nullptr);

    /** Shows what was found; nothing hides the bar. */
    void show(const QList<FoundIdentifier> &identifiers);

Q_SIGNALS:
    void identifierChosen(const QString &text);

private:
    [[nodiscard]] static QString kindWord(IdentifierKind kind);

    QWidget *m_content = nullptr;
};

} // namespace codedesk::ui
