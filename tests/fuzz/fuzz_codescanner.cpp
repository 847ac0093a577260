// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue/builtincatalogue.h"
#include "decoding/codescanner.h"
#include "decoding/identifiers.h"
#include "decoding/warninglist.h"
#include "decoding/warningmask.h"

#include <cstdlib>
#include <cstring>

using namespace codedesk;

namespace {

const CodeScanner &scanner()
{
    static const CodeScanner instance(builtinCatalogue());
    return instance;
}

void require(bool holds)
{
    if (!holds)
        std::abort();
}

bool isInside(qsizetype start, qsizetype length, const QString &text)
{
    return start >= 0 && length >= 1 && start + length <= text.size();
}

/** All that is found lies inside the text, in its order; matches and unknown codes never share a place. */
void checkScan(const QString &text)
{
    const ScanResult result = scanner().scan(text);
    qsizetype last = 0;
    for (const CodeMatch &match : result.matches) {
        require(isInside(match.start, match.length, text) && match.start >= last);
        require((match.kind == MatchKind::IdMask) == (match.entryPosition < 0));
        last = match.start;
    }
    last = 0;
    for (const UnknownMatch &unknown : result.unknown) {
        require(isInside(unknown.start, unknown.length, text) && unknown.start >= last && !unknown.text.isEmpty());
        last = unknown.start + unknown.length;
    }
}

/** The scanner reads identifiers on its way; it finds those that are found by themselves. */
void checkIdentifiers(const QString &text)
{
    const QList<FoundIdentifier> identifiers = findIdentifiers(text);
    require(scanner().scan(text).identifiers == identifiers);
    qsizetype last = 0;
    for (const FoundIdentifier &found : identifiers) {
        require(isInside(found.start, found.length, text) && found.start >= last && !found.text.isEmpty());
        last = found.start + found.length;
    }
}

void checkMaskAndList(const QString &text)
{
    if (const Result<WarningMask> mask = parseWarningMask(text))
        require(parseWarningMask(mask->text()).value() == mask.value());
    if (const Result<QStringList> codes = parseWarningList(text))
        require(parseWarningList(codes->join(u',')).value() == codes.value());
    (void)isMeantAsMask(text);
}

void check(const QString &text)
{
    checkScan(text);
    checkScan(text.first(text.size() / 2));
    checkIdentifiers(text);
    checkMaskAndList(text);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    check(QString::fromUtf8(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size)));
    QString units(static_cast<qsizetype>(size / sizeof(char16_t)),
                  Qt::Uninitialized); // any units, lone surrogates too
    std::memcpy(units.data(), data, static_cast<std::size_t>(units.size()) * sizeof(char16_t));
    check(units);
    return 0;
}
