// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/image.h"

namespace codedesk::image {

void Writer::addText(const QString &text)
{
    auto offset = m_offsets.constFind(text);
    if (offset == m_offsets.cend()) {
        offset = m_offsets.insert(text, static_cast<quint32>(m_texts.size()));
        m_texts += text.toStdU16String();
        m_texts += u'\0';
    }
    addNumber(*offset);
    addNumber(static_cast<quint32>(text.size()));
}

QString Reader::text()
{
    const quint32 offset = number();
    const auto size = static_cast<qsizetype>(number());
    return size > 0 ? QString::fromRawData(reinterpret_cast<const QChar *>(m_texts + offset), size) : QString();
}

} // namespace codedesk::image
