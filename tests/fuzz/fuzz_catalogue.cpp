// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue/builtincatalogue.h"
#include "catalogue/cataloguereader.h"
#include "require.h"
#include "team/teamknowledge.h"

#include <cstdint>

using namespace codedesk;
using codedesk::fuzzing::require;

/** Reads the input as a catalogue file and as a team's file; what was accepted reads back the same. */
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    static const CataloguePtr builtin = builtinCatalogue();
    const QByteArray content(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));

    CatalogueReader reader;
    if (const Result<void> outcome = reader.read(QStringLiteral("input.json"), content); outcome) {
        const Result<CataloguePtr> catalogue = reader.finish();
        if (catalogue) {
            for (const CodeEntry &entry : (*catalogue)->entries())
                require((*catalogue)->find(entry.code) != nullptr, "every row is found by its code");
        }
    } else {
        require(!outcome.error().what.isEmpty() && !outcome.error().hint.isEmpty(), "an error says what to do");
    }

    const Result<TeamKnowledge> knowledge = readTeamKnowledge(QStringLiteral("team.json"), content, *builtin);
    if (!knowledge)
        return 0;
    const QByteArray written = writeTeamKnowledge(*knowledge);
    const Result<TeamKnowledge> again = readTeamKnowledge(QStringLiteral("team.json"), written, *builtin);
    require(again.hasValue(), "what was written is read");
    require(writeTeamKnowledge(*again) == written, "what was read is written the same");
    require(withTeamKnowledge(*builtin, *again)->entries().size()
                == builtin->entries().size() + again->all<CodeEntry>().size(),
            "own codes are rows");
    return 0;
}
