// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/image.h"
#include "core/language.h"
#include "core/result.h"

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

#include <bitset>
#include <utility>
#include <vector>

namespace codedesk {

/** A system other than FaceID whose error numbers stand in what customers send, too. */
struct ForeignSystem {
    QString id;
    LocalizedText name;
    QString documentedAt; ///< Where the meanings of its numbers can be read.
    QStringList
        ourTables; ///< Tables of the catalogue whose codes are FaceID's, although this system answers them.
    QStringList platforms; ///< Words for where it runs: where one stands, its number may be meant as much as ours.
    QStringList tables; ///< Tables of the catalogue that have meanings of its numbers.
    QList<std::pair<qint64, qint64>> numbers; ///< From … to; empty: any number may be one of it.
    bool ownsOtherPackages = false; ///< Stands for every program that no other row names, by its package.
    bool isUnknownToo = false; ///< FaceID's interfaces hand its numbers on: they are unknown codes as well.

    /** Returns true if a number, written in ASCII digits, can be one of this system. */
    [[nodiscard]] bool mayHave(QStringView number) const;
};

constexpr auto imageMembers(const ForeignSystem * /*type*/)
{
    return std::tuple(&ForeignSystem::id, &ForeignSystem::name, &ForeignSystem::documentedAt,
                      &ForeignSystem::ourTables, &ForeignSystem::platforms, &ForeignSystem::tables,
                      &ForeignSystem::numbers, &ForeignSystem::ownsOtherPackages, &ForeignSystem::isUnknownToo);
}

namespace decoding {

inline constexpr int ourSystem = -1; ///< Stands for FaceID where a number of a system is asked for.
inline constexpr int noSystem = -2; ///< Of a mark that only keeps a shorter one from being seen.

/** How far the numbers stand for which a mark speaks. */
enum class MarkReach : quint8 {
    Number, ///< One number at a fixed place: "curl: (7)".
    Object, ///< The numbers beside it, in the same object or print: an error domain.
    Line, ///< The numbers of its line: the output of a tool.
    Answer, ///< What follows: a host that was called.
    Sentence, ///< The numbers of its sentence: the name of a vendor.
    Word, ///< A number a few characters behind: the name of a product.
    Around, ///< Tells that the text is about FaceID, and decides about no number.
};

/** One text that speaks for a system, as the resource gives it. */
struct MarkPattern {
    QString text; ///< Plain units; in lower case unless `isExact`.
    QString behindNumber; ///< MarkReach::Number: what has to follow the number; may be empty.
    QString numberKey; ///< If not empty: it speaks only for a number that is the value of this key.
    int system = ourSystem;
    MarkReach reach = MarkReach::Object;
    bool isWeak = false; ///< Gives way where the number itself speaks for FaceID.
    bool isExact = false; ///< Letter case matters.
    bool isOpen = false; ///< More letters may follow ("aliyun*").
    bool hasNumberAhead = false; ///< MarkReach::Number: the number stands before the text.
    char16_t fifth = 0; ///< What follows its first four units, blanks aside; '#': a digit; 0: anything may.
    char16_t sixth = 0; ///< What follows the fifth at once, where both are units of a name; else 0.
    int digits = 0; ///< MarkReach::Number: how many digits it has; 0: any.
};

constexpr auto imageMembers(const MarkPattern * /*type*/)
{
    return std::tuple(&MarkPattern::text, &MarkPattern::behindNumber, &MarkPattern::numberKey,
                      &MarkPattern::system, &MarkPattern::reach, &MarkPattern::isWeak, &MarkPattern::isExact,
                      &MarkPattern::isOpen, &MarkPattern::hasNumberAhead, &MarkPattern::fifth, &MarkPattern::sixth,
                      &MarkPattern::digits);
}

} // namespace decoding

/**
 * What speaks for systems other than FaceID in pasted texts, and what for FaceID. A value that does not change
 * after it was read.
 */
class ForeignSystems {
public:
    /** Reads the resource; `file` names it in errors. Errors: CatalogueInvalid. */
    [[nodiscard]] static Result<ForeignSystems> read(const QString &file, const QByteArray &content);
    /** Returns what read() made of the resource when the program was built. */
    [[nodiscard]] static ForeignSystems of(const image::Constants &constants);

    /** For core/image. */
    friend constexpr auto imageMembers(const ForeignSystems * /*type*/)
    {
        return std::tuple(&ForeignSystems::m_systems, &ForeignSystems::m_patterns, &ForeignSystems::m_ourPackages,
                          &ForeignSystems::m_systemOfPackages);
    }

    [[nodiscard]] const std::vector<ForeignSystem> &systems() const { return m_systems; }
    [[nodiscard]] const std::vector<decoding::MarkPattern> &patterns() const { return m_patterns; }

    /** Returns the index of the system that stands for every program known only by the package of its error;
     * decoding::noSystem: none. */
    [[nodiscard]] int systemOfPackages() const { return m_systemOfPackages; }
    /** Returns what names of packages have in them that speak for FaceID. */
    [[nodiscard]] const QStringList &ourPackages() const { return m_ourPackages; }

    /** Returns false for most places of texts at which no pattern starts; units in lower case. */
    [[nodiscard]] bool mayStart(char16_t first, char16_t second) const
    {
        return m_firstPairs.test(pairIndex(first, second));
    }
    /** Returns the patterns that may start with these units, the longest first. */
    [[nodiscard]] const std::vector<std::size_t> &startingWith(char16_t first, char16_t second, char16_t third,
                                                               char16_t fourth) const;

private:
    static quint32 pairKey(char16_t first, char16_t second) { return quint32(first) << 16 | second; }
    static quint64 fourKey(quint32 pair, char16_t third, char16_t fourth)
    {
        return quint64(pair) << 32 | pairKey(third, fourth);
    }
    static std::size_t pairIndex(char16_t first, char16_t second)
    {
        return (std::size_t(first) * 31 + second) % pairCount;
    }
    static std::size_t fourIndex(quint64 key) { return (key * 0x9E3779B97F4A7C15U) >> 48; }
    void index();

    static constexpr std::size_t pairCount = 16384;
    static constexpr std::size_t fourCount = 65536; // as many as fourIndex() has results

    std::vector<ForeignSystem> m_systems;
    std::vector<decoding::MarkPattern> m_patterns;
    QStringList m_ourPackages;
    int m_systemOfPackages = decoding::noSystem;
    QHash<quint32, std::vector<std::size_t>> m_byFirstPair; // those that do not start with a name of four units
    QHash<quint64, std::vector<std::size_t>> m_byFirstFour; // those, and of the other ones with the same pair
    std::bitset<pairCount> m_firstPairs;
    std::bitset<pairCount> m_shortPairs; // of those in m_byFirstPair
    std::bitset<fourCount> m_firstFours;
};

/** Returns the built-in systems (resources/vocabulary/foreign-systems.json). Safe to call from any thread. */
[[nodiscard]] const ForeignSystems &builtinForeignSystems();

} // namespace codedesk
