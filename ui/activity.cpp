// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "activity.h"

#include <algorithm>

namespace codedesk::ui {

void Activity::show(const QObject *worker, const QString &text, int permille, bool isCancellable)
{
    const Work work{ worker, text, permille, isCancellable };
    const auto known =
        std::find_if(m_works.begin(), m_works.end(), [worker](const Work &one) { return one.worker == worker; });
    if (known != m_works.end())
        *known = work;
    else
        m_works.append(work);
    Q_EMIT changed();
}

void Activity::finish(const QObject *worker)
{
    m_works.removeIf([worker](const Work &one) { return one.worker == worker; });
    Q_EMIT changed();
}

void Activity::cancel()
{
    if (const Work work = shown(); work.isCancellable)
        Q_EMIT cancelRequested(work.worker);
}

void Activity::cancelAll()
{
    const QList<Work> works = m_works; // A worker may finish at once.
    for (const Work &work : works) {
        if (work.isCancellable)
            Q_EMIT cancelRequested(work.worker);
    }
}

} // namespace codedesk::ui
