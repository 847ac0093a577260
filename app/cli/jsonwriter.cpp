// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "jsonwriter.h"

#include <QIODevice>
#include <QLocale>

#include <cmath>

namespace codedesk::cli {

namespace {

constexpr qsizetype flushLimitBytes = 64 * 1024;

QByteArray quoted(const QString &text)
{
    QByteArray result = "\"";
    for (const char c : text.toUtf8()) {
        switch (c) {
        case '"':
            result += "\\\"";
            break;
        case '\\':
            result += "\\\\";
            break;
        case '\n':
            result += "\\n";
            break;
        case '\r':
            result += "\\r";
            break;
        case '\t':
            result += "\\t";
            break;
        default:
            // DEL and the controls below space would reach a terminal as commands.
            if (static_cast<unsigned char>(c) < 0x20 || c == 0x7F)
                result += "\\u00" + QByteArray(1, c).toHex();
            else
                result += c;
        }
    }
    return result + '"';
}

} // namespace

void JsonWriter::key(const QString &name)
{
    beginValue();
    append(quoted(name) + ": ");
    m_afterKey = true;
}

void JsonWriter::value(const QString &text)
{
    beginValue();
    append(quoted(text));
}

void JsonWriter::value(qint64 number)
{
    beginValue();
    append(QByteArray::number(number));
}

void JsonWriter::value(bool truth)
{
    beginValue();
    append(truth ? "true" : "false");
}

void JsonWriter::value(const QStringList &texts)
{
    beginArray();
    for (const QString &text : texts)
        value(text);
    endArray();
}

void JsonWriter::value(const std::optional<double> &number)
{
    if (!number || !std::isfinite(*number)) {
        null();
        return;
    }
    beginValue();
    append(QByteArray::number(*number, 'g', QLocale::FloatingPointShortest));
}

void JsonWriter::null()
{
    beginValue();
    append("null");
}

bool JsonWriter::finish()
{
    append("\n");
    flush();
    return !m_failed;
}

void JsonWriter::begin(char bracket)
{
    beginValue();
    append(QByteArray(1, bracket));
    m_levels.push_back({});
}

void JsonWriter::end(char bracket)
{
    const bool wasEmpty = m_levels.back().isEmpty;
    m_levels.pop_back();
    if (!wasEmpty)
        newLine();
    append(QByteArray(1, bracket));
}

void JsonWriter::beginValue()
{
    if (m_afterKey) {
        m_afterKey = false;
        return;
    }
    if (m_levels.empty())
        return;
    if (!m_levels.back().isEmpty)
        append(",");
    m_levels.back().isEmpty = false;
    newLine();
}

void JsonWriter::newLine()
{
    append("\n" + QByteArray(static_cast<qsizetype>(m_levels.size()) * 2, ' '));
}

void JsonWriter::append(const QByteArray &bytes)
{
    m_buffer += bytes;
    if (m_buffer.size() >= flushLimitBytes)
        flush();
}

void JsonWriter::flush()
{
    m_failed = m_failed || m_device.write(m_buffer) != m_buffer.size();
    m_buffer.clear();
}

} // namespace codedesk::cli
