// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "context.h"

#include <QList>
#include <QWidget>

class QLabel;
class QToolButton;

namespace codedesk::ui {

class TextPairField;

/** Buttons that write the variables of replies at the cursor of the text that had the focus last. */
class VariableBar : public QWidget {
    Q_OBJECT
public:
    VariableBar(const QList<TextPairField *> &texts, QWidget *parent);

    /** Variables go into the first text until another gets the focus. */
    void reset() { m_last = m_texts.first(); }
    void retranslate();

private:
    QList<TextPairField *> m_texts;
    TextPairField *m_last;
    QLabel *m_hint;
    QList<QToolButton *> m_buttons; ///< In the order of replyVariables().
};

/** Returns what a reply would read for an example; empty if nothing is left of it. */
[[nodiscard]] QString replyPreview(const Reply &reply, const AppContext &context);

} // namespace codedesk::ui
