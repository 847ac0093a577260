// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "terminalprogress.h"

#include "texttable.h"

#include <QCoreApplication>
#include <QIODevice>

#include <algorithm>

namespace codedesk::cli {

namespace {

/** Texts of this file, for translation. */
struct ProgressTexts {
    Q_DECLARE_TR_FUNCTIONS(TerminalProgress)
};

constexpr qint64 lineIntervalMs = 200;
constexpr const char *wipeLine = "\r\x1B[K";

} // namespace

TerminalProgress::TerminalProgress(QIODevice &device, QString name)
    : m_device(device)
    , m_name(std::move(name))
{
    m_sinceStart.start();
}

TerminalProgress::~TerminalProgress()
{
    if (m_isDrawn)
        m_device.write(wipeLine);
}

void TerminalProgress::report(const JobProgress &progress)
{
    if (m_sinceLine.isValid() && m_sinceLine.elapsed() < lineIntervalMs)
        return;
    m_sinceLine.start();
    const qint64 ms = std::max<qint64>(m_sinceStart.elapsed(), 1);
    QString line = terminalText(m_name) + QStringLiteral("  ");
    if (progress.bytesTotal > 0)
        line += QStringLiteral("%1 %  ").arg(progress.bytesDone * 100 / progress.bytesTotal);
    //: progress of an import; %1 and %2 are numbers
    line += ProgressTexts::tr("%1 records, %2 a second").arg(progress.rowsRead).arg(progress.rowsRead * 1000 / ms);
    m_device.write(wipeLine + line.toUtf8());
    m_isDrawn = true;
}

} // namespace codedesk::cli
