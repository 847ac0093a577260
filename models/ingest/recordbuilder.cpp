// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/recordbuilder.h"

#include "core/ascii.h"
#include "core/quickhash.h"
#include "ingest/jsonmasker.h"
#include "ingest/plainnumber.h"
#include "ingest/privacy.h"
#include "ingest/timeparser.h"

#include <xxhash.h>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstring>

namespace codedesk::ingest {

namespace {

constexpr std::size_t longestCode = 64;
constexpr std::size_t channelTextLimit = 64;

constexpr std::string_view ideographicSpace = "\xE3\x80\x80";

/** Compares with a word in lower-case ASCII. */
bool isWord(std::string_view text, std::string_view word)
{
    return text.size() == word.size()
        && std::equal(text.begin(), text.end(), word.begin(), [](char a, char b) { return ascii::lower(a) == b; });
}

bool isOneOf(std::string_view text, std::initializer_list<std::string_view> words)
{
    return std::any_of(words.begin(), words.end(), [&](std::string_view word) { return isWord(text, word); });
}

/** Returns whether a code may be one of API 3.0, which are words, and long. */
bool isLongWord(std::string_view code)
{
    constexpr std::size_t shortest = 8;
    return code.size() >= shortest && code.size() <= longestCode
        && std::all_of(code.begin(), code.end(),
                       [](char c) { return ascii::isLetter(c) || ascii::isDigit(c) || c == '.' || c == '_'; });
}

std::string inSmallLetters(std::string_view text)
{
    std::string small(text);
    std::transform(small.begin(), small.end(), small.begin(), ascii::lower);
    return small;
}

constexpr std::size_t shortCode = 6;

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

/** Reads a number that is the whole text. */
std::optional<double> parseNumber(std::string_view text)
{
    double value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size() || !std::isfinite(value))
        return std::nullopt;
    return value;
}

/** Reads a score as programs and people write it (97.52, 97,52, 97.52%); NaN for an absent one. */
std::optional<double> parseScore(std::string_view text)
{
    if (text.empty())
        return std::numeric_limits<double>::quiet_NaN();
    if (const std::optional<double> usual = parseNumber(text))
        return usual;
    if (text == "分数为空")
        return std::numeric_limits<double>::quiet_NaN();
    if (text.ends_with('%'))
        text.remove_suffix(text.size() > 1 && text[text.size() - 2] == ' ' ? 2 : 1);
    if (text.starts_with('+'))
        text.remove_prefix(1);
    std::string withPoint(text);
    if (const std::size_t comma = withPoint.find(','); comma != std::string::npos)
        withPoint[comma] = '.';
    return parseNumber(withPoint);
}

std::optional<VendorCharge> parseCharge(std::string_view text)
{
    if (text.empty())
        return VendorCharge::Absent;
    if (isOneOf(text, { "true",     "1",          "1.0",  "是",   "y",      "yes",    "t",    "收费",   "计费",
                        "已收费",   "已计费",     "收費", "計費", "已收費", "已計費", "付费", "billed", "charged",
                        "billable", "chargeable", "paid", "√",    "✓",      "✔",      "☑" }))
        return VendorCharge::Yes;
    if (isOneOf(text,
                { "false",
                  "0",
                  "0.0",
                  "否",
                  "n",
                  "no",
                  "f",
                  "不收费",
                  "不计费",
                  "未收费",
                  "未计费",
                  "免费",
                  "不收費",
                  "不計費",
                  "未收費",
                  "未計費",
                  "免費",
                  "free",
                  "unbilled",
                  "uncharged",
                  "not billed",
                  "not charged",
                  "non-billable",
                  "×",
                  "✗",
                  "✘",
                  "☐" }))
        return VendorCharge::No;
    return std::nullopt;
}

/** Returns what is wrong with the numbers that name a call. */
std::optional<Fault> identityFault(const RawCall &raw)
{
    std::optional<Field> spoiled;
    forEachField([&]<std::size_t index>() {
        if constexpr (kindOf<index> == FieldKind::Number) {
            if (!spoiled && isSpoiledNumber(raw.values[index]))
                spoiled = static_cast<Field>(index);
        }
    });
    return spoiled ? std::optional(Fault{ RejectReason::SpoiledNumber, spoiled }) : std::nullopt;
}

IdentityKind identityOf(const RawCall &raw, const CallRecord &record, bool hasOrder, bool hasRequest)
{
    const bool hasOrderAndTime = hasOrder && record.occurredAt != noTime;
    if (hasRequest && !(raw.isAboutQuery && hasOrderAndTime))
        return IdentityKind::RequestId;
    return hasOrderAndTime ? IdentityKind::OrderTimeCode : IdentityKind::WholeRow;
}

/** Reads a value that is no text into its place; returns whether it can be read. */
bool readValue(std::string_view text, double &score)
{
    const std::optional<double> parsed = parseScore(text);
    score = parsed.value_or(score);
    return parsed.has_value();
}

bool readValue(std::string_view text, VendorCharge &charge)
{
    const std::optional<VendorCharge> parsed = parseCharge(text);
    charge = parsed.value_or(charge);
    return parsed.has_value();
}

/** Reads the time; returns what it says beside the moment, nothing if it cannot be read. */
std::optional<LogTime> readTime(const RawCall &raw, CallRecord &record)
{
    const std::string_view text = raw[Field::OccurredAt];
    if (text.empty())
        return LogTime{};
    const std::optional<LogTime> parsed = parseLogTime(text, raw.timeFrame);
    if (parsed) {
        record.occurredAt = parsed->time;
        record.timePrecision = parsed->precision;
    }
    return parsed;
}

/**
 * Leaves out a number that tells how long something took, where a time was looked for; returns a hash of it, 0 if
 * it is none.
 */
quint64 takeDuration(RawCall &raw)
{
    std::string_view &time = raw[Field::OccurredAt];
    if (raw.timeFrame.unit == TimeUnit::Open || !isDuration(time, raw.timeFrame))
        return 0;
    RowHash unread;
    unread.add(callFields[indexOf(Field::OccurredAt)].key, time);
    time = {};
    return unread.value();
}

/** Reads scores and the charge flag; returns a hash of those that cannot be read, 0 if there are none. */
quint64 readSideValues(const RawCall &raw, CallRecord &record)
{
    RowHash unread;
    forEachField([&]<std::size_t index>() {
        if constexpr (kindOf<index> == FieldKind::Score || kindOf<index> == FieldKind::Charge) {
            if (!readValue(raw.values[index], valueOf<index>(record)))
                unread.add(callFields[index].key, raw.values[index]);
        }
    });
    return unread.value();
}

/** Returns whether a code is written as those of databases and other programs are: ORA-00942, TNS-12154. */
bool isCodeOfProgram(std::string_view code)
{
    constexpr std::size_t fewestLetters = 2;
    const std::size_t hyphen = code.find('-');
    if (hyphen == std::string_view::npos || hyphen < fewestLetters || hyphen + 1 == code.size())
        return false;
    return std::all_of(code.begin(), code.begin() + static_cast<std::ptrdiff_t>(hyphen), ascii::isLetter)
        && std::all_of(code.begin() + static_cast<std::ptrdiff_t>(hyphen) + 1, code.end(), ascii::isDigit);
}

/** Returns what is wrong with the code. */
std::optional<RejectReason> codeFault(std::string_view code)
{
    if (code.empty() || isOneOf(code, { "true", "false" }))
        return RejectReason::MissingCode;
    // Nearly all codes are a few digits, in which nothing is wrong or hidden.
    if (code.size() <= shortCode && std::all_of(code.begin(), code.end(), ascii::isDigit))
        return std::nullopt;
    std::string digits;
    if (!isCode(code) || numberForm(code, digits) == NumberForm::Inexact)
        return RejectReason::BadCode;
    return std::nullopt;
}

/** Returns whether a value that should name the call says that the row sums up others. */
std::optional<Field> totalsField(const RawCall &raw)
{
    for (const Field field : { Field::OrderNo, Field::OccurredAt, Field::RequestId }) {
        if (saysTotals(raw[field]))
            return field;
    }
    return std::nullopt;
}

quint64 mixed(quint64 left, quint64 right)
{
    const quint64 both[] = { left, right };
    const quint64 hash = XXH3_64bits(both, sizeof both);
    return hash == 0 ? 1 : hash; // 0 means that there is nothing to tell
}

} // namespace

struct RecordBuilder::Notes {
    bool hasUnknownChannel = false;
    bool hasMasked = false;
    bool hasSeconds = true;
    quint64 unread = 0; ///< Hash of values that could not be read.
};

bool isTotalsWord(std::string_view cell)
{
    std::string word;
    for (const char c : cell) {
        if (c != ' ' && c != ':')
            word += c;
    }
    for (const std::string_view mark : { std::string_view("："), ideographicSpace }) {
        for (std::size_t at = word.find(mark); at != std::string::npos; at = word.find(mark, at))
            word.erase(at, mark.size());
    }
    return isOneOf(word,
                   { "合计", "合計", "总计", "總計", "小计", "小計", "总和", "總和", "累计", "累計", "汇总",
                     "total", "totals", "grandtotal", "subtotal", "sum", "sumtotal" });
}

RecordBuilder::RecordBuilder(const ReadOptions &options)
    : m_channel(options.channel)
    , m_tomorrow(dayStart(currentBillingDay() + 1))
    , m_personKeys(options.personKey)
    , m_knownCodes(options.knownCodes)
{
    if (!m_knownCodes)
        return;
    for (const std::string &code : *m_knownCodes) {
        if (isLongWord(code))
            m_codesOfLetters.emplace(inSmallLetters(code), code);
    }
}

void RecordBuilder::startBatch()
{
    m_shared.fill({});
}

std::optional<Fault> RecordBuilder::append(const RawCall &given, qint64 recordNumber, qint64 byteOffset,
                                           RecordBatch &batch)
{
    if (given.hasNul)
        return Fault{ RejectReason::NulByte };
    RawCall raw = given;
    bool isCleaned = m_cleaner.clean(raw);
    isCleaned |= writeCodeAsKnown(raw[Field::Code]);
    if (const std::optional<Field> field = totalsField(raw))
        return Fault{ RejectReason::TotalsRow, field };
    if (const std::optional<RejectReason> reason = codeFault(raw[Field::Code]))
        return Fault{ *reason, Field::Code };
    if (isCodeOfProgram(raw[Field::Code]) && !isKnown(raw[Field::Code]))
        return Fault{ RejectReason::BadCode, Field::Code };
    if (const std::optional<Fault> fault = identityFault(raw))
        return fault;
    joinDate(raw);
    const quint64 duration = takeDuration(raw);
    CallRecord record;
    const std::optional<LogTime> time = readTime(raw, record);
    if (!time)
        return Fault{ RejectReason::BadTime, Field::OccurredAt };

    Notes notes;
    notes.hasSeconds = time->hasSeconds;
    notes.unread = readSideValues(raw, record) + duration;
    notes.hasMasked = raw.hasPersonalData || !raw[Field::IdNumber].empty();
    record.code = shared(raw[Field::Code], batch.arena);
    setChannel(raw, record, notes);
    keepTexts(raw, record, batch.arena, notes);
    record.recordNumber = recordNumber;
    record.byteOffset = byteOffset;
    record.identity = identityOf(raw, record, !record.orderNo.empty(), !record.requestId.empty());
    record.person = personOf(raw[Field::IdNumber]);
    if (record.identity == IdentityKind::WholeRow
        || (record.identity == IdentityKind::OrderTimeCode && !notes.hasSeconds))
        setRowMark(raw, record, notes);
    batch.records.push_back(record);

    const auto note = [&](NoteKind kind, bool isSet) { batch.notes[static_cast<std::size_t>(kind)] += isSet; };
    note(NoteKind::UnknownChannelText, notes.hasUnknownChannel);
    note(NoteKind::MaskedValue, notes.hasMasked);
    note(NoteKind::TimeWithoutZone, !time->hasZone);
    note(NoteKind::CleanedValue, isCleaned);
    note(NoteKind::UnreadValue, notes.unread != 0);
    note(NoteKind::NoTime, record.occurredAt == noTime);
    note(NoteKind::FutureTime, record.occurredAt >= m_tomorrow);
    note(NoteKind::NoOrder, record.orderNo.empty());
    note(NoteKind::NoChannel, record.channel == Channel::Unknown && !notes.hasUnknownChannel);
    return std::nullopt;
}

/** Returns whether the catalogue or the team has a code. */
bool RecordBuilder::isKnown(std::string_view code) const
{
    return m_knownCodes && m_knownCodes->contains(std::string(code));
}

/** Writes a code of letters (API 3.0) in the letters of the catalogue; returns whether it was in others. */
bool RecordBuilder::writeCodeAsKnown(std::string_view &code)
{
    if (m_codesOfLetters.empty() || code.empty() || static_cast<unsigned char>(code.front()) <= '9'
        || !isLongWord(code))
        return false;
    if (code != m_codeInLetters) {
        m_codeInLetters = code;
        const auto found = m_codesOfLetters.find(inSmallLetters(code));
        const bool isKnown = found == m_codesOfLetters.end() || m_knownCodes->contains(m_codeInLetters);
        m_codeAsKnown = isKnown ? m_codeInLetters : found->second;
    }
    const bool isWritten = code != m_codeAsKnown;
    code = m_codeAsKnown;
    return isWritten;
}

/** Makes one time of a day and a time of day that stand apart. */
void RecordBuilder::joinDate(RawCall &raw)
{
    std::string_view &time = raw[Field::OccurredAt];
    if (raw.date.empty() || time.empty() || parseLogTime(time))
        return;
    std::string_view date = raw.date;
    m_cleaner.cleanTime(date);
    if (std::optional<std::string> joined = joinedTime(date, time)) {
        m_joinedTime = std::move(*joined);
        time = m_joinedTime;
    }
}

void RecordBuilder::passOver(const RawCall &raw)
{
    if (!needsRowMark(raw))
        return;
    m_passedOver = RecordBatch();
    startBatch();
    static_cast<void>(append(raw, 1, 0, m_passedOver));
    startBatch();
}

/**
 * Marks a row by what its fields do not hold: values nobody reads, values that could not be read or were masked,
 * and which repetition it is where no time tells rows apart. The first row of a kind that is held by its fields
 * has no mark.
 */
void RecordBuilder::setRowMark(const RawCall &raw, CallRecord &record, const Notes &notes)
{
    quint64 mark = raw.unread + notes.unread;
    RowHash personal;
    forEachField([&]<std::size_t index>() {
        const std::string_view given = raw.values[index];
        bool isHidden = false;
        if constexpr (isTermKind(kindOf<index>))
            isHidden = valueOf<index>(record) != given;
        else if constexpr (kindOf<index> == FieldKind::Person)
            isHidden = valueOf<index>(record) == PersonHash{};
        else if constexpr (kindOf<index> == FieldKind::Channel)
            isHidden = notes.hasUnknownChannel;
        if (isHidden)
            personal.add(callFields[index].key, given);
    });
    const quint64 hidden = raw.unreadPersonal + personal.value();
    if (hidden != 0 && hasPersonKey()) {
        // Nobody without the key can find out by trying what was hidden.
        std::string keyed(m_personKey->begin(), m_personKey->end());
        keyed.append(reinterpret_cast<const char *>(&hidden), sizeof hidden);
        mark += XXH3_64bits(keyed.data(), keyed.size());
    }
    if (record.occurredAt == noTime || !notes.hasSeconds) {
        RowHash all;
        for (const auto &row : callFields)
            all.add(row.key, raw[row.field]);
        const quint32 repetition = m_repetitions.add(mixed(mark, all.value()));
        // Rows that are no longer counted are told apart by their place.
        if (repetition != 1)
            mark = mixed(mark, repetition == 0 ? ~static_cast<quint64>(record.recordNumber) : repetition);
    }
    record.rowMark = mark;
}

/** Gets the key of hashes if there is one to be had. */
bool RecordBuilder::hasPersonKey()
{
    if (!m_personKeys.isSet() || m_keyError)
        return false;
    if (!m_personKey) {
        const Result<PersonKey> key = m_personKeys.key();
        if (!key) {
            m_keyError = key.error();
            return false;
        }
        m_personKey = *key;
    }
    return true;
}

/** Returns the hash of whom a record is about; of nobody if there is no ID number or no key. */
PersonHash RecordBuilder::personOf(std::string_view idNumber)
{
    if (idNumber.empty() || !hasPersonKey())
        return {};
    return personHash(*m_personKey, idNumber).value_or(PersonHash{});
}

std::optional<Channel> RecordBuilder::channelOf(std::string_view text)
{
    for (const auto &[known, channel] : m_channelTexts) {
        if (known == text)
            return channel;
    }
    const QString qtText = QString::fromUtf8(text);
    const std::optional<Channel> channel = channelFromText(qtText);
    if (m_channelTexts.size() < channelTextLimit)
        m_channelTexts.emplace_back(text, channel);
    return channel;
}

void RecordBuilder::setChannel(const RawCall &raw, CallRecord &record, Notes &notes)
{
    const std::string_view text = raw[Field::Channel];
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

std::string_view RecordBuilder::masked(std::string_view text, Arena &arena, Notes &notes)
{
    if (!maskValue(text, m_masked))
        return shared(text, arena);
    notes.hasMasked = true;
    return shared(m_masked, arena);
}

void RecordBuilder::keepTexts(const RawCall &raw, CallRecord &record, Arena &arena, Notes &notes)
{
    forEachField([&]<std::size_t index>() {
        if constexpr (kindOf<index> == FieldKind::Number)
            valueOf<index>(record) = arena.store(raw.values[index]);
        else if constexpr (isTermKind(kindOf<index>))
            valueOf<index>(record) = masked(raw.values[index], arena, notes);
    });
}

} // namespace codedesk::ingest
