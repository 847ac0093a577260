// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Writes the tables of models/core/han.cpp from ICU's transliterators, when the program is built: loading them
// when it runs takes a third of a second.

#include <unicode/translit.h>
#include <unicode/unistr.h>

#include <cstdio>
#include <map>
#include <memory>
#include <string>
#include <vector>

namespace {

constexpr char16_t firstHan = 0x3400;
constexpr char16_t lastHan = 0x9FFF;

std::unique_ptr<icu::Transliterator> transliterator(const char *name)
{
    UErrorCode status = U_ZERO_ERROR;
    std::unique_ptr<icu::Transliterator> made(icu::Transliterator::createInstance(name, UTRANS_FORWARD, status));
    return U_SUCCESS(status) ? std::move(made) : nullptr;
}

/** Returns a reading as it is typed: small letters without tones, and v for u with two dots. */
std::string typed(const icu::UnicodeString &decomposed)
{
    constexpr char16_t twoDots = 0x0308;
    std::string letters;
    for (int at = 0; at < decomposed.length(); ++at) {
        const char16_t unit = decomposed[at];
        if (unit == twoDots && !letters.empty() && letters.back() == 'u')
            letters.back() = 'v';
        else if (unit >= u'a' && unit <= u'z')
            letters += static_cast<char>(unit);
        else if (unit < 0x0300 || unit > 0x036F)
            return {}; // no reading
    }
    return letters;
}

void printNumbers(const char *name, const std::vector<unsigned> &numbers)
{
    std::printf("constexpr std::array<char16_t, %zu> %s{\n", numbers.size(), name);
    for (std::size_t i = 0; i < numbers.size(); ++i)
        std::printf("%u,%s", numbers[i], i % 20 == 19 ? "\n" : "");
    std::printf("};\n");
}

} // namespace

int main()
{
    const auto simplifier = transliterator("Hant-Hans");
    const auto reader = transliterator("Han-Latin; NFD");
    if (!simplifier || !reader) {
        std::fputs("ICU's transliterators cannot be loaded; its data is missing.\n", stderr);
        return 1;
    }
    std::map<std::string, unsigned> syllables{ { "", 0 } };
    std::vector<std::string> readings;
    std::vector<unsigned> simplified;
    for (unsigned unit = firstHan; unit <= lastHan; ++unit) {
        icu::UnicodeString other(static_cast<char16_t>(unit));
        simplifier->transliterate(other);
        simplified.push_back(other.length() == 1 ? other[0] : unit);
        icu::UnicodeString reading(static_cast<char16_t>(unit));
        reader->transliterate(reading);
        readings.push_back(typed(reading));
        syllables.emplace(readings.back(), 0);
    }
    std::printf("constexpr std::array<std::string_view, %zu> syllables{\n", syllables.size());
    unsigned number = 0;
    for (auto &[syllable, its] : syllables) {
        its = number++;
        std::printf("\"%s\",\n", syllable.c_str());
    }
    std::printf("};\n");
    std::vector<unsigned> numbers;
    for (const std::string &reading : readings)
        numbers.push_back(syllables.at(reading));
    printNumbers("syllableOf", numbers);
    printNumbers("simplifiedOf", simplified);
    return std::fflush(stdout) == 0 ? 0 : 1;
}
