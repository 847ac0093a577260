// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "decoding/scansession.h"

#include "decoding/codeshapes.h"

#include <algorithm>
#include <utility>

namespace codedesk::decoding {

namespace {

constexpr qsizetype longestNumber = 11; // units; longer ones are phone, ID, card or order numbers
constexpr qsizetype digitsWithoutDoubt = 8; // nothing but a code is written like 66660023
constexpr int noEntry = -1; // of a mask

} // namespace

ScanSession::ScanSession(const Catalogue &catalogue, const QHash<qint64, int> &entryOfNumber,
                         const MessageFinder &messages, const QString &original)
    : m_catalogue(catalogue)
    , m_entryOfNumber(entryOfNumber)
    , m_messages(messages)
    , m_pasted(original)
    , m_text(m_pasted.text())
    , m_loneCodes(countOfLoneCodes(m_text))
{
}

ScanResult ScanSession::run()
{
    CodeTokenizer tokenizer(m_text);
    KeyTracker keys(m_text);
    ColumnTracker columns(m_text);
    for (Token token = tokenizer.next(); token.kind != TokenKind::End; token = tokenizer.next()) {
        const KeyContext context = keys.feed(token);
        m_columnRole = columns.feed(token);
        if (token.start >= m_readUntil)
            readToken(token, context);
    }
    if (m_result.matches.isEmpty() && m_result.unknown.isEmpty())
        readMessages();
    return std::move(m_result);
}

void ScanSession::readToken(const Token &token, const KeyContext &context)
{
    switch (token.kind) {
    case TokenKind::Number:
        if (isFirstHalfOfMask(m_text, token) && isNearMaskWord(m_text, token)) {
            const Token mask{ TokenKind::Number, token.start, maskBitCount + 1 };
            if (readMask(mask, context))
                m_readUntil = mask.end();
        } else if (!isMaskText(textOf(token)) || !readMask(token, context)) {
            readNumber(token, context);
        }
        break;
    case TokenKind::Compound:
        readRange(token, context);
        break;
    case TokenKind::Word:
        readWord(token, context);
        break;
    default:
        break;
    }
}

int ScanSession::entryOf(QStringView number) const
{
    const std::optional<qint64> value = codeNumber(number);
    return value ? m_entryOfNumber.value(*value, noEntry) : noEntry;
}

/** Behind a word and a hyphen ("error-5001") the hyphen is a minus only if the catalogue has no other code for it.
 */
Token ScanSession::withHyphenAsMinus(const Token &token) const
{
    const Token negative{ TokenKind::Number, token.start - 1, token.length + 1 };
    return entryOf(textOf(token)) < 0 && entryOf(textOf(negative)) >= 0 ? negative : token;
}

void ScanSession::readNumber(const Token &token, const KeyContext &context)
{
    if (token.length > longestNumber)
        return;
    const bool isHyphenated = token.start > 1 && m_text[token.start - 1] == u'-'
        && unitClass(m_text[token.start - 2].unicode()) == UnitClass::Letter;
    const Token number = isHyphenated ? withHyphenAsMinus(token) : token;
    const int entry = entryOf(textOf(number));
    NumberEvidence evidence = evidenceFor(number, context, entry);
    evidence.isHyphenated = isHyphenated;
    const Decision decision = decideNumber(evidence);
    if (decision.ruling == Ruling::Match)
        addMatch(number, entry, decision.confidence);
    else if (decision.ruling == Ruling::Unknown)
        addUnknown(number);
    else if (mayJoinList(evidence))
        wait(number, entry);
}

NumberEvidence ScanSession::evidenceFor(const Token &token, const KeyContext &context, int entry) const
{
    const QStringView text = textOf(token);
    NumberEvidence evidence;
    evidence.mayBeCode = !context.inAddress;
    evidence.isKnown = entry >= 0;
    evidence.isOfMainDocument =
        entry >= 0 && m_catalogue.entries().at(entry).sourceId == m_catalogue.mainSource()->id;
    evidence.isNegative = text.startsWith(u'-');
    evidence.isDateLike = isDateLike(text);
    evidence.digits = digitsOf(text).size();
    evidence.key = m_columnRole == KeyRole::None ? context.role() : m_columnRole;
    evidence.isAllThereIs = m_loneCodes > 0;
    evidence.isOnlyNumber = m_loneCodes == 1;
    evidence.isLine = isLine(m_text, token);
    evidence.before = wordBefore(m_text, token);
    evidence.tail = tailBehind(m_text, token);
    evidence.gap = gapBefore(token, false);
    evidence.previous = m_previous.confidence;
    evidence.form = numberForm(m_text, token);
    const bool needsMessage = evidence.isKnown && evidence.digits < digitsWithoutDoubt;
    evidence.hasOwnMessage = needsMessage && m_messages.standsBeside(m_text, token, entry);
    return evidence;
}

ListGap ScanSession::gapBefore(const Token &token, bool isMask) const
{
    const bool isAlike = m_previous.token.length > 0 && m_previous.isMask == isMask;
    return isAlike ? listGap(m_text, m_previous.token, token) : ListGap::None;
}

bool ScanSession::readMask(const Token &token, const KeyContext &context)
{
    MaskEvidence evidence;
    evidence.form = context.inAddress ? NumberForm::Joined : numberForm(m_text, token);
    evidence.key = m_columnRole == KeyRole::None ? context.role() : m_columnRole;
    evidence.isNearMaskWord = isNearMaskWord(m_text, token);
    evidence.before = wordBefore(m_text, token);
    evidence.tail = tailBehind(m_text, token);
    evidence.isAllThereIs = m_loneCodes > 0;
    evidence.isCell = isCell(m_text, token);
    evidence.gapToMask = gapBefore(token, true);
    const Decision decision = decideMask(evidence);
    if (decision.ruling == Ruling::Match)
        addMatch(token, noEntry, decision.confidence);
    else if (mayJoinList(evidence))
        wait(token, noEntry);
    return decision.ruling == Ruling::Match;
}

/** "1101-1109": both ends are codes if both are in the catalogue and something says so. */
void ScanSession::readRange(const Token &token, const KeyContext &context)
{
    const QStringView text = textOf(token);
    const qsizetype hyphen = text.indexOf(u'-', 1);
    if (hyphen < 0 || text.sliced(hyphen + 1).size() != digitsOf(text.first(hyphen)).size())
        return;
    const Token first{ TokenKind::Number, token.start, hyphen };
    const Token last{ TokenKind::Number, token.start + hyphen + 1, token.length - hyphen - 1 };
    const int firstEntry = entryOf(textOf(first));
    const int lastEntry = entryOf(textOf(last));
    if (firstEntry < 0 || lastEntry < 0)
        return;
    NumberEvidence evidence = evidenceFor(token, context, firstEntry);
    evidence.digits = digitsOf(textOf(first)).size();
    if (decideNumber(evidence).ruling != Ruling::Match)
        return;
    addMatch(first, firstEntry, Confidence::Medium);
    addMatch(last, lastEntry, Confidence::Medium);
}

void ScanSession::readWord(const Token &token, const KeyContext &context)
{
    const QStringView word = textOf(token);
    if (const qsizetype length = codeWithRemark(word); length > 0) {
        const Token number{ TokenKind::Number, token.start, length };
        const WordBefore before = wordBefore(m_text, number);
        if (context.role() == KeyRole::Code || (before.role == WordRole::Code && before.isTight))
            readNumber(number, context);
        return;
    }
    const bool isClear = word.contains(u'.') || context.role() == KeyRole::Code;
    if (!isApiErrorCode(word) || !isClear || context.inAddress)
        return;
    if (const CodeEntry *entry = m_catalogue.find(word.toString()))
        addMatch(token, entry->position, Confidence::High);
    else
        addUnknown(token);
}

/** A text without any code: the messages in it name codes, though seldom exactly one. */
void ScanSession::readMessages()
{
    for (const FoundMessage &found : m_messages.findAll(m_text)) {
        for (const int position : found.entryPositions) {
            append({ TokenKind::Script, found.start, found.length }, position, Confidence::Low);
            m_result.matches.back().code = m_catalogue.entries().at(position).code;
            m_result.matches.back().foundBy = FoundBy::Message;
        }
    }
}

/** Keeps a number that is a code if a list goes on from it to one, or if the list is long enough to speak for
 * itself. */
void ScanSession::wait(const Token &token, int entry)
{
    constexpr std::size_t fewestParted = 3;
    const bool isAlike = !m_waiting.empty() && (entry == noEntry) == isMaskText(textOf(m_waiting.back()));
    const ListGap gap = isAlike ? listGap(m_text, m_waiting.back(), token) : ListGap::None;
    if (gap == ListGap::None) {
        m_waiting.clear();
        m_waitingSeparators = 0;
    }
    m_waiting.push_back(token);
    m_waitingSeparators += gap == ListGap::Separated ? 1 : 0;
    const bool isMaskList = entry == noEntry && m_waiting.size() > 1;
    if (m_waitingSeparators == 0 && m_waiting.size() < fewestParted && !isMaskList)
        return;
    const Confidence confidence = m_waitingSeparators > 0 ? Confidence::Medium : Confidence::Low;
    takeWaiting(confidence);
    m_previous = { token, confidence, entry == noEntry };
}

/** Takes the numbers that waited if a list leads from them to the code or mask `token`. */
void ScanSession::joinWaiting(const Token &token, int entry, Confidence confidence)
{
    if (m_waiting.empty())
        return;
    const bool isAlike = (entry == noEntry) == isMaskText(textOf(m_waiting.back()));
    if (isAlike && listGap(m_text, m_waiting.back(), token) != ListGap::None)
        takeWaiting(std::max(confidence, Confidence::Medium));
    m_waiting.clear();
    m_waitingSeparators = 0;
}

void ScanSession::takeWaiting(Confidence confidence)
{
    for (const Token &number : std::exchange(m_waiting, {}))
        append(number, isMaskText(textOf(number)) ? noEntry : entryOf(textOf(number)), confidence);
    m_waitingSeparators = 0;
}

void ScanSession::addMatch(const Token &token, int entry, Confidence confidence)
{
    joinWaiting(token, entry, confidence);
    append(token, entry, confidence);
    m_previous = { token, confidence, entry == noEntry };
}

void ScanSession::addUnknown(const Token &token)
{
    const TextSpan span = m_pasted.originalSpan(token.start, token.length);
    m_result.unknown << UnknownMatch{ textOf(token).toString(), span.start, span.length };
    m_previous = { token, Confidence::High, false };
}

void ScanSession::append(const Token &token, int entry, Confidence confidence)
{
    CodeMatch match;
    if (entry == noEntry)
        match.kind = MatchKind::IdMask;
    else if (m_catalogue.entries().at(entry).kind == CodeKind::CardWarning)
        match.kind = MatchKind::CardWarning;
    const TextSpan span = m_pasted.originalSpan(token.start, token.length);
    match.code = textOf(token).toString().remove(u' '); // a mask may be written in halves
    match.entryPosition = entry;
    match.start = span.start;
    match.length = span.length;
    match.confidence = confidence;
    m_result.matches << match;
}

} // namespace codedesk::decoding
