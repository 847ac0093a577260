// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <cstddef>
#include <vector>

namespace codedesk::ingest {

/**
 * Maps offsets of decoded text back to offsets of the undecoded bytes, and keeps the places that could not be
 * decoded. Text and source are counted in bytes from the beginning of the input. Written by decoders in
 * ascending order; asked in ascending order by readers, which forget what they have passed.
 */
class OffsetMap {
public:
    /** The next `textBytes` stand for as many source bytes, or for twice as many (`sourceBytesPerText` 1 or 2). */
    void addLinear(std::size_t textBytes, int sourceBytesPerText)
    {
        if (textBytes == 0)
            return;
        if (m_segments.back().step != sourceBytesPerText)
            begin(sourceBytesPerText);
        m_textEnd += static_cast<qint64>(textBytes);
        m_sourceEnd += static_cast<qint64>(textBytes) * sourceBytesPerText;
    }

    /** The next `textBytes` stand for `sourceBytes`, without saying which for which. */
    void addOpaque(std::size_t textBytes, std::size_t sourceBytes)
    {
        if (textBytes == 0)
            return;
        if (m_segments.back().step != 0)
            begin(0);
        m_textEnd += static_cast<qint64>(textBytes);
        m_sourceEnd += static_cast<qint64>(sourceBytes);
    }

    /** The next `textBytes` replace `sourceBytes` that could not be decoded. */
    void addInvalid(std::size_t textBytes, std::size_t sourceBytes)
    {
        m_invalid.push_back(m_textEnd);
        addOpaque(textBytes, sourceBytes);
    }

    /** The next `sourceBytes` give no text (a byte order mark). */
    void skipSource(std::size_t sourceBytes)
    {
        m_sourceEnd += static_cast<qint64>(sourceBytes);
        begin(m_segments.back().step);
    }

    [[nodiscard]] qint64 textEnd() const { return m_textEnd; }
    [[nodiscard]] qint64 sourceEnd() const { return m_sourceEnd; }

    /** Returns the source offset of a text offset; exact wherever an ASCII character stands. */
    [[nodiscard]] qint64 sourceOffset(qint64 textOffset) const;

    /** Returns whether an undecodable place lies in [begin, end) of the text. */
    [[nodiscard]] bool hasInvalid(qint64 begin, qint64 end) const;

    /** Nothing before `textOffset` will be asked for again. */
    void forgetBefore(qint64 textOffset);

private:
    struct Segment {
        qint64 text = 0;
        qint64 source = 0;
        int step = 1;
    };

    void begin(int step);

    std::vector<Segment> m_segments{ Segment{} };
    std::vector<qint64> m_invalid; ///< Text offsets of replacement characters, ascending.
    qint64 m_textEnd = 0;
    qint64 m_sourceEnd = 0;
};

} // namespace codedesk::ingest
