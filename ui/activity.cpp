// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "activity.h"

namespace codedesk::ui {

void Activity::show(const QString &text, int permille, bool cancellable)
{
    m_text = text;
    m_permille = permille;
    m_cancellable = cancellable;
    m_running = true;
    Q_EMIT changed();
}

void Activity::finish()
{
    m_running = false;
    m_cancellable = false;
    m_text.clear();
    m_permille = -1;
    Q_EMIT changed();
}

void Activity::cancel()
{
    if (m_running && m_cancellable)
        Q_EMIT cancelRequested();
}

} // namespace codedesk::ui
