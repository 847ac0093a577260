// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/jsonmasker.h"
#include "ingest/recordbatch.h"

#include <QByteArray>

#include <string_view>
#include <vector>

namespace codedesk::ingest {

/**
 * Returns how the field at `index` may be shown, in a row that has `shift` more fields than there are columns
 * (fewer, if below 0): every field that can be a personal one is hidden.
 */
[[nodiscard]] Disclosure disclosureAt(std::size_t index, std::ptrdiff_t shift,
                                      const std::vector<Disclosure> &columns);

/** What is kept of a rejected record. */
struct Excerpt {
    QByteArray text;
    bool isWhole = true; ///< Imported again, it tells all that the record told but for personal values.
};

/**
 * Puts an excerpt into a reject whose reason is set. It counts as cut too where the fault makes it uncertain what
 * belongs to the record, or where an editor could not show it: bytes that are no text, NULs, broken quotes.
 */
void setExcerpt(Reject &reject, const Excerpt &excerpt);

/** Cuts a text to excerptLimitBytes without cutting a character. */
[[nodiscard]] QByteArray cutExcerpt(std::string_view text);

/**
 * Returns a row of a CSV as it may be kept. See disclosureAt() for rows of another length.
 */
[[nodiscard]] Excerpt csvExcerpt(std::string_view row, char separator, const std::vector<Disclosure> &columns);

/**
 * Returns JSON, sound or broken, as it may be kept: personal values hidden by their keys, also in strings that
 * hold JSON; personal numbers masked everywhere else; text outside strings that is no literal of JSON hidden.
 */
[[nodiscard]] Excerpt jsonExcerpt(std::string_view json, const KeyDisclosure &disclosureOf = disclosureOfKey);

/** Returns a redirect address or query string as it may be kept. */
[[nodiscard]] Excerpt urlExcerpt(std::string_view line, const KeyDisclosure &disclosureOf = disclosureOfKey);

/** A part of a line, by its bytes, and how it may be shown. */
struct ShownPart {
    std::size_t begin = 0;
    std::size_t end = 0;
    Disclosure disclosure = Disclosure::Masked;
};

/** Returns a line of which parts are known as it may be kept; where parts overlap, the strictest holds. */
[[nodiscard]] Excerpt lineExcerpt(std::string_view line, std::vector<ShownPart> parts);

} // namespace codedesk::ingest
