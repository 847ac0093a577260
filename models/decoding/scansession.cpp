// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "decoding/scansession.h"

#include <QDate>

#include <algorithm>
#include <array>

namespace codedesk::decoding {

namespace {

constexpr qsizetype mostDigitsOfCode = 10;
constexpr qsizetype digitsOfLoneCode = 8; // a longer number pasted alone is a phone, ID or order number

bool isDigits(QStringView text)
{
    return !text.isEmpty()
        && std::all_of(text.cbegin(), text.cend(), [](QChar unit) { return unit >= u'0' && unit <= u'9'; });
}

QStringView withoutSign(QStringView number)
{
    return number.startsWith(u'-') ? number.sliced(1) : number;
}

bool isMaskText(QStringView text)
{
    return text.size() == maskBitCount
        && std::all_of(text.cbegin(), text.cend(), [](QChar unit) { return unit == u'0' || unit == u'1'; });
}

/** "20250303" and the like, from 1900 to 2099. */
bool isPlausibleDate(QStringView digits)
{
    if (digits.size() != 8 || !(digits.startsWith(u"19") || digits.startsWith(u"20")))
        return false;
    return QDate::isValid(digits.first(4).toInt(), digits.sliced(4, 2).toInt(), digits.sliced(6).toInt());
}

bool isLoneCode(QStringView text, const Token &token)
{
    const QStringView number = text.sliced(token.start, token.length);
    const bool isShaped =
        withoutSign(number).size() <= digitsOfLoneCode && codeNumber(number) && !isPlausibleDate(number);
    return isShaped && numberForm(text, token) == NumberForm::Plain;
}

/** Names of the families of API 3.0 errors; a code is one of them, or one with '.' and a name behind. */
bool isApiErrorFamily(QStringView name)
{
    static constexpr std::array families{
        u"FailedOperation",
        u"InvalidParameterValue",
        u"InvalidParameter",
        u"AuthFailure",
        u"InternalError",
        u"LimitExceeded",
        u"MissingParameter",
        u"OperationDenied",
        u"RequestLimitExceeded",
        u"ResourceInsufficient",
        u"ResourceNotFound",
        u"ResourceUnavailable",
        u"ResourceInUse",
        u"ResourcesSoldOut",
        u"UnauthorizedOperation",
        u"UnknownParameter",
        u"UnsupportedOperation",
        u"UnsupportedProtocol",
        u"UnsupportedRegion",
        u"InvalidAction",
        u"InvalidRequest",
        u"ActionOffline",
        u"IpInBlacklist",
        u"IpNotInWhitelist",
        u"NoSuchVersion",
        u"NoSuchProduct",
        u"RequestSizeLimitExceeded",
        u"ResponseSizeLimitExceeded",
        u"ServiceUnavailable",
        u"DryRunOperation",
    };
    return std::any_of(families.cbegin(), families.cend(),
                       [name](const char16_t *family) { return name == QStringView(family); });
}

/** Returns the length of the code that a word starts with, if a hyphen and letters alone follow
 * ("66660023-timeout"). */
qsizetype codeWithRemark(QStringView word)
{
    const qsizetype hyphen = word.indexOf(u'-', 1);
    if (hyphen < 0 || !codeNumber(word.first(hyphen)))
        return 0;
    const QStringView remark = word.sliced(hyphen + 1);
    const bool isRemark = std::all_of(remark.cbegin(), remark.cend(),
                                      [](QChar unit) { return unitClass(unit.unicode()) == UnitClass::Letter; });
    return isRemark ? hyphen : 0;
}

bool isCellEdge(QStringView text, qsizetype at)
{
    return at < 0 || at >= text.size() || text[at] == u'\t' || text[at] == u'\n' || text[at] == u'\r';
}

bool isCell(QStringView text, const Token &token)
{
    const bool isInTable = (token.start > 0 && text[token.start - 1] == u'\t')
        || (token.end() < text.size() && text[token.end()] == u'\t');
    return isInTable && isCellEdge(text, token.start - 1) && isCellEdge(text, token.end());
}

} // namespace

std::optional<qint64> codeNumber(QStringView text)
{
    const QStringView digits = withoutSign(text);
    if (digits.size() > mostDigitsOfCode || !isDigits(digits))
        return std::nullopt;
    if (digits.front() == u'0' && text.size() > 1)
        return std::nullopt;
    return text.toLongLong();
}

bool isNumbersOnly(QStringView text)
{
    constexpr qsizetype longestList = 4096;
    static constexpr QStringView separators = u",、;|/\"'`[](){}。.:?!~";
    if (text.size() > longestList)
        return false;
    CodeTokenizer tokenizer(text);
    qsizetype numbers = 0;
    for (Token token = tokenizer.next(); token.kind != TokenKind::End; token = tokenizer.next()) {
        switch (token.kind) {
        case TokenKind::Number:
            if (!isLoneCode(text, token))
                return false;
            ++numbers;
            break;
        case TokenKind::Mark:
            if (!separators.contains(text[token.start]))
                return false;
            break;
        case TokenKind::Space:
        case TokenKind::LineBreak:
            break;
        default:
            return false;
        }
    }
    return numbers > 0;
}

ScanSession::ScanSession(const Catalogue &catalogue, const QHash<qint64, int> &entryOfNumber,
                         const MessageFinder &messages, const QString &original)
    : m_catalogue(catalogue)
    , m_entryOfNumber(entryOfNumber)
    , m_messages(messages)
    , m_pasted(original)
    , m_text(m_pasted.text())
    , m_isNumbersOnly(isNumbersOnly(m_text))
{
}

ScanResult ScanSession::run()
{
    CodeTokenizer tokenizer(m_text);
    KeyTracker keys(m_text);
    for (Token token = tokenizer.next(); token.kind != TokenKind::End; token = tokenizer.next())
        readToken(token, keys.feed(token));
    if (m_result.matches.isEmpty() && m_result.unknown.isEmpty())
        readMessages();
    return std::move(m_result);
}

void ScanSession::readToken(const Token &token, const KeyContext &context)
{
    switch (token.kind) {
    case TokenKind::Number:
        if (!isMaskText(textOf(token)))
            readNumber(token, context);
        else if (!readMask(token, context) && m_entryOfNumber.contains(textOf(token).toLongLong()))
            readNumber(token, context);
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
    return value ? m_entryOfNumber.value(*value, -1) : -1;
}

void ScanSession::readNumber(const Token &token, const KeyContext &context)
{
    if (token.length > mostDigitsOfCode + 1)
        return;
    Token number = token;
    int entry = entryOf(textOf(number));
    bool isHyphenated = false;
    if (number.start > 1 && m_text[number.start - 1] == u'-'
        && unitClass(m_text[number.start - 2].unicode()) == UnitClass::Letter) {
        isHyphenated = true;
        const Token negative{ TokenKind::Number, number.start - 1, number.length + 1 };
        if (entry < 0 && entryOf(textOf(negative)) >= 0) {
            number = negative;
            entry = entryOf(textOf(negative));
        }
    }
    NumberEvidence evidence = evidenceFor(number, context, entry);
    evidence.isHyphenated = isHyphenated;
    apply(decideNumber(evidence), number, entry);
}

NumberEvidence ScanSession::evidenceFor(const Token &token, const KeyContext &context, int entry) const
{
    const QStringView text = textOf(token);
    NumberEvidence evidence;
    evidence.mayBeCode = !context.inAddress;
    evidence.isKnown = entry >= 0;
    evidence.isZero = text == u"0";
    evidence.isNegative = text.startsWith(u'-');
    evidence.digits = withoutSign(text).size();
    evidence.key = context.role();
    evidence.isInList = context.inList;
    evidence.isAllThereIs = m_isNumbersOnly;
    evidence.before = wordBefore(m_text, token);
    evidence.gap = gapBefore(token, false);
    evidence.previous = m_previous.confidence;
    evidence.form = numberForm(m_text, token);
    if (evidence.isKnown) {
        evidence.tail = tailBehind(m_text, token);
        evidence.hasOwnMessage = m_messages.standsBeside(m_text, token, entry);
    }
    return evidence;
}

ListGap ScanSession::gapBefore(const Token &token, bool isMask) const
{
    constexpr qsizetype widestGap = 6;
    if (m_previous.end < 0 || m_previous.isMask != isMask || token.start - m_previous.end > widestGap
        || token.start == m_previous.end)
        return ListGap::None;
    static constexpr QStringView joiners = u"、/|;~和或与及到至跟";
    static constexpr QStringView fillers = u" ,\t\"'[]()";
    bool isSeparated = false;
    for (const QChar unit : m_text.sliced(m_previous.end, token.start - m_previous.end)) {
        if (joiners.contains(unit))
            isSeparated = true;
        else if (!fillers.contains(unit))
            return ListGap::None;
    }
    if (isSeparated)
        return ListGap::Separated;
    return withoutSign(textOf(token)).size() == m_previous.digits ? ListGap::Spaces : ListGap::None;
}

bool ScanSession::readMask(const Token &token, const KeyContext &context)
{
    MaskEvidence evidence;
    evidence.form = context.inAddress ? NumberForm::Joined : numberForm(m_text, token);
    evidence.key = context.role();
    evidence.isNearMaskWord = isNearMaskWord(m_text, token);
    evidence.before = wordBefore(m_text, token);
    evidence.tail = tailBehind(m_text, token);
    evidence.isAllThereIs = m_isNumbersOnly;
    evidence.isCell = isCell(m_text, token);
    evidence.gapToMask = gapBefore(token, true);
    const Decision decision = decideMask(evidence);
    if (decision.ruling != Ruling::Match)
        return false;
    const TextSpan span = m_pasted.originalSpan(token.start, token.length);
    m_result.matches << CodeMatch{ MatchKind::IdMask, textOf(token).toString(), -1, span.start,
                                   span.length,       decision.confidence };
    m_previous = { token.end(), token.length, decision.confidence, true };
    return true;
}

/** "1101-1109": both ends are codes if both are in the catalogue and something says so. */
void ScanSession::readRange(const Token &token, const KeyContext &context)
{
    const QStringView text = textOf(token);
    const qsizetype hyphen = text.indexOf(u'-', 1);
    if (hyphen < 0 || text.sliced(hyphen + 1).size() != withoutSign(text.first(hyphen)).size())
        return;
    const Token first{ TokenKind::Number, token.start, hyphen };
    const Token last{ TokenKind::Number, token.start + hyphen + 1, token.length - hyphen - 1 };
    const int firstEntry = entryOf(textOf(first));
    const int lastEntry = entryOf(textOf(last));
    if (firstEntry < 0 || lastEntry < 0)
        return;
    NumberEvidence evidence = evidenceFor(token, context, firstEntry);
    evidence.digits = withoutSign(textOf(first)).size();
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
        NumberEvidence evidence = evidenceFor(number, context, entryOf(textOf(number)));
        const bool isClear =
            evidence.key == KeyRole::Code || (evidence.before.role == WordRole::Code && evidence.before.isTight);
        if (isClear)
            apply(decideNumber(evidence), number, entryOf(textOf(number)));
        return;
    }
    const qsizetype dot = word.indexOf(u'.');
    if (!isApiErrorFamily(dot < 0 ? word : word.first(dot)))
        return;
    const bool stands = dot > 0 || context.role() == KeyRole::Code;
    if (!stands || context.inAddress)
        return;
    const CodeEntry *entry = m_catalogue.find(word.toString());
    apply({ entry ? Ruling::Match : Ruling::Unknown, Confidence::High }, token, entry ? entry->position : -1);
}

/** A text without any code: the messages in it name codes, though seldom exactly one. */
void ScanSession::readMessages()
{
    for (const FoundMessage &found : m_messages.findAll(m_text)) {
        const TextSpan span = m_pasted.originalSpan(found.start, found.length);
        for (const int position : found.entryPositions) {
            const CodeEntry &entry = m_catalogue.entries().at(position);
            const MatchKind kind =
                entry.kind == CodeKind::CardWarning ? MatchKind::CardWarning : MatchKind::ReturnCode;
            m_result.matches << CodeMatch{ kind, entry.code, position, span.start, span.length, Confidence::Low };
        }
    }
}

void ScanSession::apply(const Decision &decision, const Token &token, int entry)
{
    if (decision.ruling == Ruling::Match)
        addMatch(token, entry, decision.confidence);
    else if (decision.ruling == Ruling::Unknown)
        addUnknown(token);
}

void ScanSession::addMatch(const Token &token, int entry, Confidence confidence)
{
    const CodeKind kind = m_catalogue.entries().at(entry).kind;
    const TextSpan span = m_pasted.originalSpan(token.start, token.length);
    m_result.matches << CodeMatch{ kind == CodeKind::CardWarning ? MatchKind::CardWarning : MatchKind::ReturnCode,
                                   textOf(token).toString(),
                                   entry,
                                   span.start,
                                   span.length,
                                   confidence };
    m_previous = { token.end(), withoutSign(textOf(token)).size(), confidence, false };
}

void ScanSession::addUnknown(const Token &token)
{
    const TextSpan span = m_pasted.originalSpan(token.start, token.length);
    m_result.unknown << UnknownMatch{ textOf(token).toString(), span.start, span.length };
    m_previous = { token.end(), withoutSign(textOf(token)).size(), Confidence::High, false };
}

} // namespace codedesk::decoding
