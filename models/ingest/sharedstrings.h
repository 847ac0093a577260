// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/xmlfeed.h"

#include <QtGlobal>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace codedesk::ingest {

/** Bytes of a text or row beyond which nothing needs to be kept: the record is longer than a CSV record may be. */
inline constexpr std::size_t rowLimitBytes = (1 << 20) + 1;

/** Appends a text of a workbook with its "_x000D_" escapes resolved. */
void appendUnescaped(std::string_view text, std::string &to);

/**
 * The texts the cells of a workbook share, read from sharedStrings.xml: pieces of rich text joined, readings of
 * Chinese and Japanese left out. All of them are in memory, in one string; isTooLarge() says that they were not.
 */
class SharedStrings final : public XmlListener {
public:
    explicit SharedStrings(qint64 limitBytes);

    /** Makes room for the texts of a part of this size. */
    void reserve(qint64 bytesOfXml);

    void beginElement(std::string_view name, const XmlAttributes &attributes) override;
    void endElement(std::string_view name) override;
    void addText(std::string_view text) override;

    [[nodiscard]] bool isTooLarge() const { return m_isTooLarge; }
    [[nodiscard]] std::size_t count() const { return m_ends.size(); }
    [[nodiscard]] std::string_view text(std::size_t index) const;
    [[nodiscard]] std::size_t longest() const { return m_longest; }

private:
    qint64 m_limitBytes;
    std::string m_texts;
    std::vector<std::uint32_t> m_ends;
    std::string m_piece; ///< The text since the last begin of an element.
    std::size_t m_longest = 0;
    bool m_isInItem = false;
    bool m_isInText = false;
    bool m_isInReading = false;
    bool m_isTooLarge = false;
};

} // namespace codedesk::ingest
