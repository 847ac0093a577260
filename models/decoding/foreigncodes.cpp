// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "decoding/foreigncodes.h"

#include "decoding/codetokenizer.h"
#include "decoding/keytracker.h"
#include "decoding/numberowner.h"
#include "decoding/pastedtext.h"

#include <QHash>
#include <QSet>

#include <algorithm>

namespace codedesk::decoding {

namespace {

/** Returns the system that names the table of a row as one of its own; nullptr if none does. */
const ForeignSystem *systemOf(const CodeEntry &entry)
{
    const std::vector<ForeignSystem> &systems = builtinForeignSystems().systems();
    const auto found = std::find_if(systems.cbegin(), systems.cend(), [&entry](const ForeignSystem &system) {
        return system.tables.contains(entry.categoryId);
    });
    return found == systems.cend() ? nullptr : &*found;
}

void tellUnknown(const Catalogue &catalogue, ScanResult &result)
{
    QSet<qsizetype> told;
    for (const ForeignMatch &match : std::as_const(result.foreign))
        told.insert(match.start);
    for (const UnknownMatch &match : std::as_const(result.unknown)) {
        const CodeEntry *entry = catalogue.find(match.text);
        const ForeignSystem *system = entry && catalogue.isForeign(*entry) ? systemOf(*entry) : nullptr;
        if (system && !told.contains(match.start))
            result.foreign << ForeignMatch{ system, match.text, entry->position, match.start, match.length };
    }
}

/** Returns true for a code of one word, which has no family that speaks for the vendor. */
bool isAnyonesWord(const CodeMatch &match)
{
    return match.foundBy == FoundBy::Code && !match.code.contains(u'.') && !match.code.isEmpty()
        && match.code.front().isUpper();
}

/** Returns whose the words are that stand at these places: the index of a system. */
QHash<qsizetype, int> ownersOf(const QSet<qsizetype> &places, const QString &text)
{
    const PastedText pasted(text);
    CodeTokenizer tokenizer(pasted.text());
    KeyTracker keys(pasted.text());
    NumberOwner owners(builtinForeignSystems(), pasted.text());
    QHash<qsizetype, int> systems;
    for (Token token = tokenizer.next(); token.kind != TokenKind::End; token = tokenizer.next()) {
        const KeyContext context = keys.feed(token);
        if (token.kind != TokenKind::Word)
            continue;
        const qsizetype start = pasted.originalSpan(token.start, token.length).start;
        if (places.contains(start))
            systems.insert(start, owners.ownerOf({ token, context.key, false }).system);
    }
    return systems;
}

void tellWords(const QString &text, ScanResult &result)
{
    QSet<qsizetype> places;
    for (const CodeMatch &match : std::as_const(result.matches)) {
        if (isAnyonesWord(match))
            places.insert(match.start);
    }
    if (places.isEmpty())
        return;
    const QHash<qsizetype, int> systems = ownersOf(places, text);
    result.matches.removeIf([&](const CodeMatch &match) {
        const int system = systems.value(match.start, ourSystem);
        if (!isAnyonesWord(match) || system < 0)
            return false;
        result.foreign << ForeignMatch{ &builtinForeignSystems().systems()[static_cast<std::size_t>(system)],
                                        match.code, -1, match.start, match.length };
        return true;
    });
}

} // namespace

void tellForeignCodes(const Catalogue &catalogue, const QString &text, ScanResult &result)
{
    tellUnknown(catalogue, result);
    tellWords(text, result);
    std::stable_sort(result.foreign.begin(), result.foreign.end(),
                     [](const ForeignMatch &left, const ForeignMatch &right) { return left.start < right.start; });
}

} // namespace codedesk::decoding
