// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/catalogue.h"
#include "decoding/foreignsystems.h"
#include "decoding/identifiers.h"

#include <QHash>
#include <QList>
#include <QString>

#include <memory>

namespace codedesk {

namespace decoding {
class CodeNames;
class InfoTags;
class MessageFinder;
} // namespace decoding

enum class MatchKind { ReturnCode, CardWarning, IdMask };

/** Returns "return-code", "card-warning" or "id-mask", the names used by the command line. */
[[nodiscard]] QString matchKindKey(MatchKind kind);

/** How sure it is that a number was meant as a code; the surest first. */
enum class Confidence {
    High, ///< Its place says so, or nothing else is written like it.
    Medium, ///< The words around it say so.
    Low, ///< It may be; or only the text of a message was found, which several codes can share.
};

/** Why an answer is not sure, where that can be said. */
enum class Doubt {
    None,
    NothingSpeaksForIt, ///< A number such as any system has, and nothing near it speaks for FaceID.
    WordsAlone, ///< There is no code; the words are those of the row.
    SimilarWords, ///< There is no code; the words are nearly those of the row.
    LostZeros, ///< A mask without the zeros at its left, which spreadsheets drop.
};

/** What of a row was found. */
enum class FoundBy {
    Code,
    Message, ///< The words of its message; the text holds no code.
};

/** A code or mask found in a text. */
struct CodeMatch {
    MatchKind kind = MatchKind::ReturnCode;
    QString code; ///< As found, in ASCII digits with an ASCII minus.
    int entryPosition = -1; ///< CodeEntry::position; -1 for a mask.
    qsizetype start = 0; ///< Where it stands in the text given to scan(), in UTF-16 units.
    qsizetype length = 0;
    Confidence confidence = Confidence::Low;
    FoundBy foundBy = FoundBy::Code;
    Doubt doubt = Doubt::None;

    bool operator==(const CodeMatch &) const = default;
};

/** Something that stands where a code stands and that the catalogue does not have. It is never guessed. */
struct UnknownMatch {
    QString text; ///< As found, in ASCII.
    qsizetype start = 0;
    qsizetype length = 0;

    bool operator==(const UnknownMatch &) const = default;
};

/** The number of another system, where one of FaceID could stand. */
struct ForeignMatch {
    const ForeignSystem *system = nullptr; ///< Never null; it lives as long as the program.
    QString text; ///< As found, in ASCII.
    int entryPosition = -1; ///< The row of the catalogue that tells what it means there; -1: none.
    qsizetype start = 0;
    qsizetype length = 0;

    bool operator==(const ForeignMatch &) const = default;
};

/** What scan() found, the lists ordered by the place in the text. */
struct ScanResult {
    QList<CodeMatch> matches;
    QList<UnknownMatch> unknown;
    QList<ForeignMatch> foreign;
    QList<CodeMatch> tags; ///< What stands beside a code and says more of it ("LivenessInfoTag.04").
    QList<FoundIdentifier> identifiers; ///< What the call can be searched by, as findIdentifiers() finds it.
};

/**
 * Finds return codes, card warnings and ID-card masks in whatever a customer sent: a bare code, a slash row, JSON
 * whole or cut off and inside JSON strings, object prints, redirect URLs, log lines, chat messages, table rows.
 *
 * The stages: PastedText (one spelling of everything), CodeTokenizer, KeyTracker and ColumnTracker (keys and table
 * heads), wordBefore() and surroundings.h (what words and marks say of a number), scandecision.h (is it a code),
 * NumberOwner (is it one of FaceID), and MessageFinder (texts without any code). ScanSession leads a text through
 * them. Time and memory grow with the length of the text only. A value that does not change; safe to use from
 * several threads.
 */
class CodeScanner {
public:
    explicit CodeScanner(CataloguePtr catalogue);

    [[nodiscard]] ScanResult scan(const QString &text) const;
    [[nodiscard]] const CataloguePtr &catalogue() const { return m_catalogue; }

private:
    CataloguePtr m_catalogue;
    QHash<qint64, int> m_entryOfNumber;
    std::shared_ptr<const decoding::CodeNames> m_names;
    std::shared_ptr<const decoding::MessageFinder> m_messages;
    std::shared_ptr<const decoding::InfoTags> m_tags;
};

} // namespace codedesk
