// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/recordbuilder.h"

#include "core/quickhash.h"
#include "ingest/jsonmasker.h"
#include "ingest/privacy.h"
#include "ingest/timeparser.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstring>

namespace codedesk::ingest {

namespace {

constexpr std::size_t longestCode = 64;
constexpr std::size_t channelTextLimit = 64;

bool isBlank(char c)
{
    return c == ' ' || (c >= '\t' && c <= '\r');
}

constexpr std::string_view ideographicSpace = "\xE3\x80\x80";
constexpr std::string_view noBreakSpace = "\xC2\xA0";

std::string_view trimmed(std::string_view text)
{
    for (;;) {
        if (text.empty())
            return text;
        if (isBlank(text.front()))
            text.remove_prefix(1);
        else if (text.starts_with(ideographicSpace))
            text.remove_prefix(ideographicSpace.size());
        else if (text.starts_with(noBreakSpace))
            text.remove_prefix(noBreakSpace.size());
        else
            break;
    }
    for (;;) {
        if (isBlank(text.back()))
            text.remove_suffix(1);
        else if (text.ends_with(ideographicSpace))
            text.remove_suffix(ideographicSpace.size());
        else if (text.ends_with(noBreakSpace))
            text.remove_suffix(noBreakSpace.size());
        else
            return text;
    }
}

/** Compares with a word in lower-case ASCII. */
bool isWord(std::string_view text, std::string_view word)
{
    return text.size() == word.size() && std::equal(text.begin(), text.end(), word.begin(), [](char a, char b) {
               return (a >= 'A' && a <= 'Z' ? static_cast<char>(a - 'A' + 'a') : a) == b;
           });
}

bool isOneOf(std::string_view text, std::initializer_list<std::string_view> words)
{
    return std::any_of(words.begin(), words.end(), [&](std::string_view word) { return isWord(text, word); });
}

bool isCode(std::string_view text)
{
    if (text.size() > longestCode)
        return false;
    for (const char c : text) {
        // An asterisk is what masking leaves of a number.
        if (static_cast<unsigned char>(c) <= ' ' || c == '\x7F' || c == '*')
            return false;
    }
    std::string masked;
    return text.find(ideographicSpace) == std::string_view::npos && !maskNumbers(text, masked);
}

/** Reads a score; NaN for an absent one. */
std::optional<double> parseScore(std::string_view text)
{
    if (text.empty() || text == "分数为空")
        return std::numeric_limits<double>::quiet_NaN();
    double value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size() || !std::isfinite(value))
        return std::nullopt;
    return value;
}

std::optional<VendorCharge> parseCharge(std::string_view text)
{
    if (text.empty())
        return VendorCharge::Absent;
    if (isOneOf(text, { "true", "1", "是", "y", "yes", "收费", "计费" }))
        return VendorCharge::Yes;
    if (isOneOf(text, { "false", "0", "否", "n", "no", "不收费", "不计费" }))
        return VendorCharge::No;
    return std::nullopt;
}

std::size_t digitsAt(std::string_view text)
{
    return std::min(text.find_first_not_of("0123456789"), text.size());
}

/**
 * Returns whether a number was rounded by a spreadsheet: "1.23456789012346E+17". The plus sign is asked for, since
 * "1234567890123E12" can be the number of an order.
 */
bool isSpoiled(std::string_view text)
{
    const std::size_t whole = digitsAt(text);
    text.remove_prefix(whole);
    if (text.starts_with('.') || text.starts_with(',')) {
        const std::size_t decimals = digitsAt(text.substr(1));
        if (decimals == 0)
            return false;
        text.remove_prefix(1 + decimals);
    }
    if (whole == 0 || text.size() < 3 || (text[0] != 'E' && text[0] != 'e') || text[1] != '+')
        return false;
    return digitsAt(text.substr(2)) == text.size() - 2;
}

/** Returns what is wrong with the numbers that name a call. */
std::optional<Fault> identityFault(const RawCall &raw)
{
    for (const auto &row : callFields) {
        if (row.kind == FieldKind::Number && isSpoiled(cleanValue(raw[row.field])))
            return Fault{ RejectReason::SpoiledNumber, row.field };
    }
    return std::nullopt;
}

IdentityKind identityOf(const RawCall &raw, const CallRecord &record, bool hasOrder, bool hasRequest)
{
    const bool hasOrderAndTime = hasOrder && record.occurredAt != noTime;
    if (hasRequest && !(raw.isAboutQuery && hasOrderAndTime))
        return IdentityKind::RequestId;
    return hasOrderAndTime ? IdentityKind::OrderTimeCode : IdentityKind::WholeRow;
}

/** Reads a value that is no text into its place; returns what is wrong with it. */
std::optional<RejectReason> readValue(std::string_view text, double &score)
{
    const std::optional<double> parsed = parseScore(text);
    score = parsed.value_or(score);
    return parsed ? std::nullopt : std::optional(RejectReason::BadNumber);
}

std::optional<RejectReason> readValue(std::string_view text, VendorCharge &charge)
{
    const std::optional<VendorCharge> parsed = parseCharge(text);
    charge = parsed.value_or(charge);
    return parsed ? std::nullopt : std::optional(RejectReason::BadFlag);
}

/** Reads the time; returns whether it can be read. */
bool readTime(std::string_view text, CallRecord &record, bool &hasZone)
{
    if (text.empty())
        return true;
    const std::optional<LogTime> parsed = parseLogTime(text);
    if (!parsed)
        return false;
    record.occurredAt = parsed->time;
    record.timePrecision = parsed->precision;
    hasZone = parsed->hasZone;
    return true;
}

/** Reads what is no text: time, scores, charge flag. */
std::optional<Fault> readValues(const RawCall &raw, CallRecord &record, bool &hasZone)
{
    if (!readTime(cleanValue(raw[Field::OccurredAt]), record, hasZone))
        return Fault{ RejectReason::BadTime, Field::OccurredAt };
    std::optional<Fault> fault;
    const auto isFaulty = [&]<std::size_t index>() {
        if constexpr (kindOf<index> == FieldKind::Score || kindOf<index> == FieldKind::Charge) {
            const auto reason = readValue(cleanValue(raw.values[index]), valueOf<index>(record));
            if (reason)
                fault = Fault{ *reason, static_cast<Field>(index) };
        }
        return fault.has_value();
    };
    return anyField(isFaulty) ? fault : std::nullopt;
}

} // namespace

struct RecordBuilder::Notes {
    bool hasUnknownChannel = false;
    bool hasMasked = false;
};

std::string_view cleanValue(std::string_view value)
{
    const std::string_view text = trimmed(value);
    if (text.empty() || text.size() > 4)
        return text;
    const bool saysNone = text == "-" || text == "--" || text == "\\N" || text == "NULL" || text == "null";
    return saysNone ? std::string_view() : text;
}

RecordBuilder::RecordBuilder(const ReadOptions &options)
    : m_channel(options.channel)
    , m_personKeys(options.personKey)
{
}

void RecordBuilder::startBatch()
{
    m_shared.fill({});
}

std::optional<Fault> RecordBuilder::append(const RawCall &raw, qint64 recordNumber, qint64 byteOffset,
                                           RecordBatch &batch)
{
    if (raw.hasNul)
        return Fault{ RejectReason::NulByte };
    CallRecord record;
    const std::string_view code = cleanValue(raw[Field::Code]);
    if (code.empty())
        return Fault{ RejectReason::MissingCode, Field::Code };
    if (!isCode(code))
        return Fault{ RejectReason::BadCode, Field::Code };
    if (const std::optional<Fault> fault = identityFault(raw))
        return fault;
    bool hasZone = true;
    if (const std::optional<Fault> fault = readValues(raw, record, hasZone))
        return fault;

    Notes notes;
    notes.hasMasked = raw.hasPersonalData || !raw[Field::IdNumber].empty();
    record.code = shared(code, batch.arena);
    setChannel(raw, record, notes);
    keepTexts(raw, record, batch.arena, notes);
    record.identity = identityOf(raw, record, !record.orderNo.empty(), !record.requestId.empty());
    record.person = personOf(cleanValue(raw[Field::IdNumber]));
    record.recordNumber = recordNumber;
    record.byteOffset = byteOffset;
    batch.records.push_back(record);

    const auto note = [&](NoteKind kind, bool isSet) { batch.notes[static_cast<std::size_t>(kind)] += isSet; };
    note(NoteKind::UnknownChannelText, notes.hasUnknownChannel);
    note(NoteKind::MaskedValue, notes.hasMasked);
    note(NoteKind::TimeWithoutZone, !hasZone);
    return std::nullopt;
}

/** Returns the hash of whom a record is about; of nobody if there is no ID number or no key. */
PersonHash RecordBuilder::personOf(std::string_view idNumber)
{
    if (idNumber.empty() || !m_personKeys.isSet() || m_keyError)
        return {};
    if (!m_personKey) {
        const Result<PersonKey> key = m_personKeys.key();
        if (!key) {
            m_keyError = key.error();
            return {};
        }
        m_personKey = *key;
    }
    return personHash(*m_personKey, idNumber).value_or(PersonHash{});
}

std::optional<Channel> RecordBuilder::channelOf(std::string_view text)
{
    for (const auto &[known, channel] : m_channelTexts) {
        if (known == text)
            return channel;
    }
    const QString qtText = QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
    const std::optional<Channel> channel = channelFromText(qtText);
    if (m_channelTexts.size() < channelTextLimit)
        m_channelTexts.emplace_back(text, channel);
    return channel;
}

void RecordBuilder::setChannel(const RawCall &raw, CallRecord &record, Notes &notes)
{
    const std::string_view text = cleanValue(raw[Field::Channel]);
    if (!text.empty()) {
        const std::optional<Channel> channel = channelOf(text);
        notes.hasUnknownChannel = !channel;
        record.channel = channel.value_or(Channel::Unknown);
    } else {
        record.channel = m_channel.value_or(raw.impliedChannel.value_or(Channel::Unknown));
    }
}

/** Keeps a text that comes again and again only once per batch, as far as a small table can tell. */
std::string_view RecordBuilder::shared(std::string_view text, Arena &arena)
{
    if (text.empty())
        return {};
    std::string_view &place = m_shared[quickHash(text) >> 56];
    if (place != text)
        place = arena.store(text);
    return place;
}

std::string_view RecordBuilder::masked(std::string_view value, Arena &arena, Notes &notes)
{
    const std::string_view text = cleanValue(value);
    if (!maskValue(text, m_masked))
        return shared(text, arena);
    notes.hasMasked = true;
    return shared(m_masked, arena);
}

void RecordBuilder::keepTexts(const RawCall &raw, CallRecord &record, Arena &arena, Notes &notes)
{
    forEachField([&]<std::size_t index>() {
        if constexpr (kindOf<index> == FieldKind::Number)
            valueOf<index>(record) = arena.store(cleanValue(raw.values[index]));
        else if constexpr (isTermKind(kindOf<index>))
            valueOf<index>(record) = masked(raw.values[index], arena, notes);
    });
}

} // namespace codedesk::ingest
