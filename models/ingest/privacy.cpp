// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/privacy.h"

#include "core/ascii.h"
#include "core/personalnumber.h"
#include "core/utf8.h"

#include <QCryptographicHash>
#include <QMessageAuthenticationCode>

#include <algorithm>
#include <cstring>
#include <utility>
#include <vector>

namespace codedesk::ingest {

namespace {

using ascii::isDigit;

/** Returns how many characters at the end of a number of a person may be shown. */
std::size_t shownAtEnd(personalnumber::Kind kind)
{
    return kind == personalnumber::Kind::IdNumber ? 2 : 4;
}

/** Returns the length of the character at a place of UTF-8. */
std::size_t characterLength(std::string_view text, std::size_t at)
{
    std::size_t length = 1;
    while (at + length < text.size() && utf8::isContinuation(text[at + length]))
        ++length;
    return length;
}

/** Appends a number with an asterisk for each digit in its middle. */
void appendMasked(std::string_view number, std::size_t atEnd, std::string &masked)
{
    constexpr std::size_t shownAtBegin = 3;
    const auto isCharacter = [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; };
    const auto count = static_cast<std::size_t>(std::count_if(number.begin(), number.end(), isCharacter));
    std::size_t place = 0;
    for (std::size_t at = 0; at < number.size(); ++place) {
        const std::size_t length = characterLength(number, at);
        const bool isHidden = place >= shownAtBegin && place + atEnd < count
            && personalnumber::digitAt(number.substr(at)).length == length;
        if (isHidden)
            masked += '*';
        else
            masked += number.substr(at, length);
        at += length;
    }
}

bool maskPlaces(std::string_view text, const std::vector<personalnumber::Place> &places, std::string &masked)
{
    if (places.empty())
        return false;
    std::string result;
    result.reserve(text.size());
    std::size_t at = 0;
    for (const personalnumber::Place &place : places) {
        result += text.substr(at, place.begin - at);
        appendMasked(text.substr(place.begin, place.end - place.begin), shownAtEnd(place.meaning.kind), result);
        at = place.end;
    }
    result += text.substr(at);
    masked = std::move(result);
    return true;
}

/** Returns the ID number without blanks and hyphens, in capitals and with 18 digits; empty if not complete. */
std::string normalisedIdNumber(std::string_view idNumber)
{
    constexpr std::size_t shortest = 6;
    constexpr std::size_t longest = 20;
    std::string result;
    for (const char c : personalnumber::withPlainDigits(idNumber)) {
        const char upper = c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
        if (!isDigit(upper) && !(upper >= 'A' && upper <= 'Z'))
            return {};
        result += upper;
    }
    if (result.size() < shortest || result.size() > longest)
        return {};
    if (result.size() == 15 && std::all_of(result.begin(), result.end(), isDigit)) {
        const std::optional<personalnumber::Meaning> meaning = personalnumber::meaningOf(result);
        if (meaning && meaning->kind == personalnumber::Kind::IdNumber) {
            result.insert(6, "19");
            result += personalnumber::checkDigit(result);
        }
    }
    return result;
}

} // namespace

bool maskNumbers(std::string_view text, std::string &masked)
{
    return personalnumber::mayBeIn(text) && maskPlaces(text, personalnumber::find(text), masked);
}

std::string maskedText(std::string_view text)
{
    std::string masked;
    return maskNumbers(text, masked) ? masked : std::string(text);
}

QString maskedText(const QString &text)
{
    const QByteArray utf8 = text.toUtf8();
    const std::string_view all(utf8.constData(), static_cast<std::size_t>(utf8.size()));
    std::string masked;
    // A name of a file may hold bytes that are no text.
    return maskNumbers(all, masked) ? QString::fromStdString(masked) : text;
}

std::optional<PersonHash> personHash(const PersonKey &key, std::string_view idNumber)
{
    const std::string normalised = normalisedIdNumber(idNumber);
    if (normalised.empty())
        return std::nullopt;
    const QByteArray message =
        QByteArray::fromRawData(normalised.data(), static_cast<qsizetype>(normalised.size()));
    const QByteArray keyBytes(reinterpret_cast<const char *>(key.data()), static_cast<qsizetype>(key.size()));
    const QByteArray digest = QMessageAuthenticationCode::hash(message, keyBytes, QCryptographicHash::Sha256);
    PersonHash hash{};
    std::memcpy(hash.data(), digest.constData(), hash.size());
    return hash;
}

} // namespace codedesk::ingest
