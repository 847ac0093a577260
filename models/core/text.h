// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>
#include <QStringView>

#include <array>
#include <cstddef>

/** The forms in which texts are compared. All functions can be called from any thread. */
namespace codedesk::text {

/**
 * Returns the plain form of one UTF-16 unit: ASCII for full-width forms, '"' for every kind of quotation mark,
 * '-' for every kind of minus and hyphen, ' ' for every kind of space, '[' and ']' for Chinese brackets; other
 * units as they are, and a null unit for marks that have no width (direction marks, joiners, byte-order marks).
 */
[[nodiscard]] char16_t plainUnit(char16_t unit);

/** Returns `text` in plain units, without the marks that have no width: the form all others start from. */
[[nodiscard]] QString plain(QStringView text);

/**
 * Returns text in the form in which what was typed is compared: plain units in small letters, with a space for
 * line ends and control characters; dashes are a minus before a digit and stay what they are elsewhere.
 */
[[nodiscard]] QString folded(QStringView text);

/** Returns folded text with simplified for traditional characters: the form in which wordings are compared. */
[[nodiscard]] QString normalised(QStringView text);

/**
 * Returns a field's content as it is meant: without the blanks, quotation marks, apostrophes and invisible
 * characters around it that come along when it is copied out of a chat, a spreadsheet or source code, in plain
 * units and with a minus for any dash before a digit. Letters keep their case.
 */
[[nodiscard]] QString cleaned(QStringView text);

/** Returns the cleaned parts of a list written with blanks, slashes, commas or semicolons between; each once. */
[[nodiscard]] QStringList cleanedList(QStringView text);

/**
 * A name of a key, a column or a channel in the form in which names are compared: letters, digits and the points
 * between them, small, narrow and simplified; neither blanks nor marks, nor what stands in brackets behind it.
 * "Error_Code（返回码）:" is "errorcode". A name that stands in brackets as a whole is read without them. Empty
 * for a text that is too long to be a name. A value that needs no heap.
 */
class Name {
public:
    static constexpr qsizetype longest = 40; // of its form; what stands in brackets does not count

    explicit Name(QStringView text);

    [[nodiscard]] QStringView view() const { return { m_units.data(), static_cast<qsizetype>(m_size) }; }
    [[nodiscard]] bool isEmpty() const { return m_size == 0; }

    /** Returns what stands in brackets, which is a part of the text given; empty if nothing does. */
    [[nodiscard]] QStringView remark() const { return m_remark; }

private:
    void read(QStringView text, bool withRemark);
    [[nodiscard]] bool append(QChar unit);

    std::array<char16_t, longest> m_units;
    std::size_t m_size = 0;
    QStringView m_remark;
};

/** Returns one unit in small letters and simplified: what a Name takes of it, marks and blanks as they are. */
[[nodiscard]] char16_t foldedUnit(char16_t unit);

/** Returns all letters and digits of a text of any length in the form of a Name, those in brackets too. */
[[nodiscard]] QString nameUnits(QStringView text);

} // namespace codedesk::text
