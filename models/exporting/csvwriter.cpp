// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exporting/csvwriter.h"

#include "core/ascii.h"
#include "core/outputdevice.h"

#include <QBuffer>

#include <algorithm>

namespace codedesk::exporting {

namespace {

constexpr qsizetype flushLimitBytes = 64 * 1024;

/** Returns true for an optional minus, digits, and optionally a point and more digits. */
bool isPlainNumber(QStringView text)
{
    if (text.startsWith(u'-'))
        text = text.sliced(1);
    const qsizetype point = text.indexOf(u'.');
    const QStringView whole = point < 0 ? text : text.first(point);
    const QStringView fraction = point < 0 ? QStringView(u"0") : text.sliced(point + 1);
    return ascii::areDigits(whole) && ascii::areDigits(fraction);
}

bool isFormulaStart(QChar c)
{
    return QStringView(u"=+-@\uFF1D\uFF0B\uFF0D\uFF20").contains(c);
}

/** Characters some programs skip before they look at a cell: spaces, control and format characters. */
bool isSkipped(QChar c)
{
    return c.isSpace() || c.category() == QChar::Other_Control || c.category() == QChar::Other_Format;
}

bool needsQuotes(QStringView cell)
{
    return std::any_of(cell.cbegin(), cell.cend(),
                       [](QChar c) { return c == u',' || c == u'"' || c == u'\r' || c == u'\n'; });
}

} // namespace

bool wouldRunAsFormula(QStringView text)
{
    if (text.isEmpty() || isPlainNumber(text))
        return false;
    if (QStringView(u"\t\r\n").contains(text.front()))
        return true;
    const auto first = std::find_if_not(text.cbegin(), text.cend(), isSkipped);
    return first != text.cend() && isFormulaStart(*first);
}

CsvWriter::CsvWriter(QIODevice &device, const CsvOptions &options)
    : m_device(device)
{
    if (options.byteOrderMark)
        m_buffer = QByteArrayLiteral("\xEF\xBB\xBF");
}

void CsvWriter::writeRow(const QStringList &cells)
{
    if (m_failed)
        return;
    bool isFirst = true;
    for (const QString &cell : cells) {
        if (!isFirst)
            m_buffer += ',';
        appendCell(cell);
        isFirst = false;
    }
    // A row of one empty cell would be an empty line, which readers skip.
    if (cells.size() == 1 && cells.constFirst().isEmpty())
        m_buffer += "\"\"";
    m_buffer += "\r\n";
    if (m_buffer.size() >= flushLimitBytes)
        flush();
}

bool CsvWriter::finish()
{
    flush();
    return !m_failed;
}

void CsvWriter::appendCell(const QString &cell)
{
    const bool isFormula = wouldRunAsFormula(cell);
    if (!needsQuotes(cell)) {
        if (isFormula)
            m_buffer += '\'';
        m_buffer += cell.toUtf8();
        return;
    }
    m_buffer += isFormula ? "\"'" : "\"";
    m_buffer += cell.toUtf8().replace("\"", "\"\"");
    m_buffer += '"';
}

void CsvWriter::flush()
{
    m_failed = m_failed || m_device.write(m_buffer) != m_buffer.size();
    m_buffer.clear();
}

Result<void> writeCsv(QIODevice &device, const QString &name, const CsvOptions &options,
                      const std::function<Result<void>(CsvWriter &)> &fill)
{
    CsvWriter writer(device, options);
    const Result<void> filled = fill(writer);
    if (filled && !writer.finish())
        return outputError(name, device);
    return filled;
}

QString csvText(const std::function<void(CsvWriter &)> &fill)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    CsvWriter writer(buffer);
    fill(writer);
    return writer.finish() ? QString::fromUtf8(buffer.data()) : QString(); // memory is never full
}

} // namespace codedesk::exporting
