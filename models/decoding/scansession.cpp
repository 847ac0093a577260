// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "decoding/scansession.h"

#include "decoding/coderange.h"
#include "decoding/codeshapes.h"
#include "decoding/identifierfinder.h"
#include "decoding/innercode.h"
#include "decoding/maskwords.h"
#include "decoding/messagefit.h"
#include "decoding/sequencewords.h"
#include "decoding/textunits.h"

#include <algorithm>

namespace codedesk::decoding {

namespace {

constexpr qsizetype longestNumber = 11; // units; longer ones are phone, ID, card or order numbers
constexpr int noEntry = -1; // of a mask or an unknown code

/** Codes of letters are names in capitals, with a family before the dot ("FailedOperation.DbError", "Success"). */
bool mayBeCodeWord(QStringView word)
{
    constexpr qsizetype longestCodeWord = 80;
    return word.size() <= longestCodeWord && !word.isEmpty() && word.front().isUpper();
}

/** Returns true if a text has a word, in capital letters or not, and no other letter beside it. */
bool hasWord(QStringView text, QStringView word)
{
    for (qsizetype at = text.indexOf(word, 0, Qt::CaseInsensitive); at >= 0;
         at = text.indexOf(word, at + 1, Qt::CaseInsensitive)) {
        if (!isLetter(unitAt(text, at - 1)) && !isLetter(unitAt(text, at + word.size())))
            return true;
    }
    return false;
}

} // namespace

ScanSession::ScanSession(const Catalogue &catalogue, const QHash<qint64, int> &entryOfNumber,
                         const CodeNames &names, const MessageFinder &messages, const QString &original)
    : m_catalogue(catalogue)
    , m_entryOfNumber(entryOfNumber)
    , m_names(names)
    , m_messages(messages)
    , m_pasted(original, entryOfNumber)
    , m_text(m_pasted.text())
    , m_trimmedLength(m_text.trimmed().size())
    , m_loneCodes(countOfLoneCodes(m_text))
    , m_waiting(m_text)
    , m_owners(builtinForeignSystems(), m_text)
{
}

ScanResult ScanSession::run()
{
    CodeTokenizer tokenizer(m_text);
    KeyTracker keys(m_text);
    ColumnTracker columns(m_text);
    const bool isUnchanged = m_pasted.isUnchanged();
    IdentifierFinder identifiers(m_pasted.pasted());
    for (Token token = tokenizer.next(); token.kind != TokenKind::End; token = tokenizer.next()) {
        const KeyContext context = keys.feed(token);
        m_columnRole = columns.feed(token);
        if (isUnchanged)
            identifiers.feed(token, context);
        if (token.start >= m_readUntil)
            readToken(token, context);
    }
    if (m_result.matches.isEmpty() && m_result.unknown.isEmpty())
        readMessages();
    if (m_result.matches.isEmpty() && m_result.unknown.isEmpty() && m_result.foreign.isEmpty())
        readShapes();
    // What was made a number of plain digits for a code is none in an order number.
    m_result.identifiers = isUnchanged ? identifiers.take() : identifiersIn(m_pasted.pasted());
    return std::move(m_result);
}

void ScanSession::readToken(const Token &token, const KeyContext &context)
{
    switch (token.kind) {
    case TokenKind::Number:
        if (isFirstHalfOfMask(m_text, token)
            && (context.role() == KeyRole::Warning || isNearMaskWord(m_text, token))) {
            const Token mask{ TokenKind::Number, token.start, maskBitCount + 1 };
            if (readMask(mask, context))
                m_readUntil = mask.end();
        } else if (!readShortMask(token, context) && (!isMaskText(textOf(token)) || !readMask(token, context))) {
            readNumber(token, context);
        }
        break;
    case TokenKind::Compound:
        if (!isHyphenatedMask(textOf(token))
            || !(context.role() == KeyRole::Warning || isNearMaskWord(m_text, token)) || !readMask(token, context))
            readRange(token, context);
        break;
    case TokenKind::Script:
        readDescribedMask(token);
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
    const NumberForm form = context.inAddress ? NumberForm::Joined : numberForm(m_text, number);
    if (isNeverCode(form))
        return; // most numbers of most texts end here, before the costlier questions
    const int entry = entryOf(textOf(number));
    NumberEvidence evidence = evidenceBefore(number, context, entry);
    evidence.form = form;
    evidence.isHyphenated = isHyphenated;
    if (evidence.before.role == WordRole::Other)
        m_otherNumber = number;
    if (isSomethingElse(evidence))
        return;
    completeEvidence(evidence, number, entry);
    const Decision decision = decideNumber(evidence);
    if (decision.ruling == Ruling::Nothing) {
        if (mayJoinList(evidence))
            wait(itemFor(number, entry));
        return;
    }
    const Owner owner = ownerOf(number, context, evidence);
    if (owner.system != ourSystem) {
        addForeign(number, owner.system);
        return;
    }
    add(itemFor(number, entry), decision.confidence);
    if (decision.ruling != Ruling::Match || owner.isSpokenFor)
        return;
    if (mayBeAnyones(evidence) || (!evidence.isAllThereIs && isOfNamedPlatform(number)))
        doubtLast(Doubt::NothingSpeaksForIt);
}

/** Returns true if another system has the number, and the text around names what that system runs on ("iOS error
 * -1102"). */
bool ScanSession::isOfNamedPlatform(const Token &number) const
{
    constexpr qsizetype reach = 40;
    const qsizetype from = std::max<qsizetype>(0, number.start - reach);
    const QStringView around = m_text.sliced(from, std::min(m_text.size(), number.end() + reach) - from);
    const std::vector<ForeignSystem> &systems = builtinForeignSystems().systems();
    return std::any_of(systems.cbegin(), systems.cend(), [&](const ForeignSystem &system) {
        // Few numbers are of such a table, so that is asked first.
        return !system.platforms.isEmpty() && isOfTables(textOf(number), system.tables)
            && std::any_of(system.platforms.cbegin(), system.platforms.cend(),
                           [around](const QString &word) { return hasWord(around, word); });
    });
}

/** Tells whose a number is that stands where a code stands. */
Owner ScanSession::ownerOf(const Token &token, const KeyContext &context, const NumberEvidence &evidence)
{
    if (evidence.isAllThereIs || isUnmistakable(evidence))
        return { ourSystem, true };
    const bool isDistinct = !mayBeAnyones(evidence);
    Owner owner = m_owners.ownerOf({ token, context.key, isDistinct });
    if (owner.system != ourSystem) {
        const ForeignSystem &system = builtinForeignSystems().systems()[static_cast<std::size_t>(owner.system)];
        if (isOfTables(textOf(token), system.ourTables))
            owner = { ourSystem, true };
        else if (owner.textBehindKeys >= 0 && evidence.isKnown && textOf(token) != u"0") // that all went well
            owner = ownerByMessage(token, owner);
    }
    return owner;
}

/** Two keys that many programs use are all that speaks for another system: the message under the second decides,
 * or nothing does. */
Owner ScanSession::ownerByMessage(const Token &token, const Owner &byKeys) const
{
    const ForeignSystem &system = builtinForeignSystems().systems()[static_cast<std::size_t>(byKeys.system)];
    const QStringView message = valueBehindKey(m_text, byKeys.textBehindKeys);
    double ours = 0;
    double theirs = 0;
    for (const CodeEntry *entry : m_catalogue.meanings(textOf(token).toString())) {
        double &best = system.tables.contains(entry->categoryId) ? theirs : ours;
        best = std::max(best, sharedWords(message, *entry));
    }
    if (theirs > ours && theirs >= fittingShare)
        return byKeys;
    return { ourSystem, ours > theirs && ours >= fittingShare };
}

/** Returns true if one of the tables has a number. */
bool ScanSession::isOfTables(QStringView number, const QStringList &tables) const
{
    if (tables.isEmpty())
        return false;
    const QList<const CodeEntry *> meanings = m_catalogue.meanings(number.toString());
    return std::any_of(meanings.cbegin(), meanings.cend(),
                       [&tables](const CodeEntry *entry) { return tables.contains(entry->categoryId); });
}

void ScanSession::addForeign(const Token &token, int system)
{
    const ForeignSystem &owner = builtinForeignSystems().systems()[static_cast<std::size_t>(system)];
    const TextSpan span = m_pasted.originalSpan(token.start, token.length);
    const QString text = textOf(token).toString();
    ForeignMatch match{ &owner, text, noEntry, span.start, span.length };
    for (const CodeEntry *entry : m_catalogue.meanings(text)) {
        if (owner.tables.contains(entry->categoryId))
            match.entryPosition = entry->position;
    }
    m_result.foreign << match;
    if (owner.isUnknownToo && text != u"0") // which says that all went well
        m_result.unknown << UnknownMatch{ text, span.start, span.length };
    m_otherNumber = token;
}

/** What the number itself, its key and the text before it say. */
NumberEvidence ScanSession::evidenceBefore(const Token &token, const KeyContext &context, int entry) const
{
    const QStringView text = textOf(token);
    NumberEvidence evidence;
    evidence.isKnown = entry >= 0;
    evidence.writing = m_pasted.writingAt(token.start);
    evidence.isOfMainDocument = entry >= 0 && isOfMainDocument(entry);
    evidence.hasFellow = m_previous.token.length == token.length;
    evidence.isNegative = text.startsWith(u'-');
    evidence.digits = digitsOf(text).size();
    evidence.key = m_columnRole == KeyRole::None ? context.role() : m_columnRole;
    if (evidence.key == KeyRole::Other && isLabel(context.key))
        evidence.key = KeyRole::None;
    if (evidence.key == KeyRole::None)
        evidence.key = roleOfLineBefore(m_text, token);
    if (mayBeInnerCode(evidence) && isInnerCode(m_text, token, context.key))
        evidence.key = KeyRole::Code;
    evidence.before = wordBefore(m_text, token);
    const bool isUnnamed = evidence.before.role == WordRole::None || evidence.before.role == WordRole::Sequence;
    if (isUnnamed && continuesOtherNumbers(token))
        evidence.before.role = WordRole::Other;
    evidence.gap = gapBefore(token, false);
    evidence.previous = m_previous.confidence;
    return evidence;
}

/** "iOS：42104": a name with a colon behind it in running text, rather than in what a program wrote. */
bool ScanSession::isLabel(QStringView key) const
{
    if (key.isEmpty())
        return false;
    const qsizetype start = key.data() - m_text.data();
    const QChar before = unitAt(m_text, start - 1);
    const bool isOfText = isOneOf(before, u" \t\n\r(,、。") || unitClass(before.unicode()) == UnitClass::Script;
    return isOfText && unitAt(m_text, start + key.size()) != u'=' && isLabelOfCodes(key);
}

/** Adds what is asked only of numbers that may be codes so far. */
void ScanSession::completeEvidence(NumberEvidence &evidence, const Token &token, int entry) const
{
    evidence.isDateLike = isDateLike(textOf(token));
    evidence.isOfOthers = !evidence.isKnown && m_catalogue.find(textOf(token).toString());
    evidence.isAllThereIs = m_loneCodes > 0;
    evidence.isOnlyNumber = m_loneCodes == 1;
    evidence.isLine = isLine(m_text, token) || isLineOfCodes(m_text, token, m_entryOfNumber);
    evidence.isListItem = isBetweenSemicolons(m_text, token);
    evidence.isHeading = isHeading(m_text, token);
    evidence.tail = tailBehind(m_text, token);
    if (evidence.tail == TailRole::None)
        evidence.tail = tailBehindFellow(token);
    evidence.hasOwnMessage = asksForMessage(evidence) && m_messages.standsBeside(m_text, token, entry);
}

/** "300101 to 300103, what is that?": what is asked of the last number of a list is asked of each. */
TailRole ScanSession::tailBehindFellow(const Token &token) const
{
    constexpr qsizetype widestGap = 12; // units
    constexpr qsizetype fewestDigits = 4;
    qsizetype start = token.end();
    const qsizetype farthest = std::min(m_text.size(), start + widestGap);
    while (start < farthest && !isDigit(m_text[start]))
        ++start;
    qsizetype end = start;
    while (isDigit(unitAt(m_text, end)))
        ++end;
    const qsizetype digits = end - start;
    if (start == farthest || digits < fewestDigits || digits != digitsOf(textOf(token)).size())
        return TailRole::None;
    const Token fellow{ TokenKind::Number, start, digits };
    const bool isListed =
        rangeSign(m_text, token, fellow).length > 0 || listGap(m_text, token, fellow) == ListGap::Separated;
    const TailRole tail = isListed ? tailBehind(m_text, fellow) : TailRole::None;
    return tail == TailRole::Question || tail == TailRole::Code ? tail : TailRole::None;
}

bool ScanSession::continuesOtherNumbers(const Token &token) const
{
    return m_otherNumber.length > 0 && listGap(m_text, m_otherNumber, token) == ListGap::Separated;
}

ListGap ScanSession::gapBefore(const Token &token, bool isMask) const
{
    if (m_previous.token.length == 0)
        return ListGap::None;
    const ListGap gap = listGap(m_text, m_previous.token, token);
    // A word or sign may list a code beside a mask; spaces part unrelated numbers.
    return m_previous.isMask == isMask || gap == ListGap::Separated ? gap : ListGap::None;
}

bool ScanSession::readMask(const Token &token, const KeyContext &context)
{
    MaskEvidence evidence;
    evidence.writing = m_pasted.writingAt(token.start);
    evidence.form = context.inAddress ? NumberForm::Joined : numberForm(m_text, token);
    evidence.key = m_columnRole == KeyRole::None ? context.role() : m_columnRole;
    evidence.isNearMaskWord = isNearMaskWord(m_text, token);
    evidence.before = wordBefore(m_text, token);
    evidence.tail = tailBehind(m_text, token);
    evidence.isAllThereIs = m_loneCodes > 0;
    evidence.isCell = isCell(m_text, token);
    evidence.gapToMask = gapBefore(token, true);
    const Decision decision = decideMask(evidence);
    const ListItem mask{ token, noEntry, ItemKind::Mask, true };
    if (decision.ruling == Ruling::Match)
        add(mask, decision.confidence);
    else if (mayJoinList(evidence))
        wait(mask);
    return decision.ruling == Ruling::Match;
}

/** "10100" under the name of a mask: a spreadsheet took it for a number. */
bool ScanSession::readShortMask(const Token &token, const KeyContext &context)
{
    constexpr qsizetype fewestDigits = 5; // fewer may be a count, or a code
    const QStringView text = textOf(token);
    const auto isBit = [](QChar unit) { return unit == u'0' || unit == u'1'; };
    if (text.size() < fewestDigits || text.size() >= maskBitCount
        || !std::all_of(text.cbegin(), text.cend(), isBit))
        return false;
    const KeyRole role = m_columnRole == KeyRole::None ? context.role() : m_columnRole;
    if (role != KeyRole::Warning)
        return false;
    add({ token, noEntry, ItemKind::Mask, true }, Confidence::Low);
    m_result.matches.back().code = text.toString().rightJustified(maskBitCount, u'0');
    m_result.matches.back().doubt = Doubt::LostZeros;
    return true;
}

/** "告警码第一位和第四位是1": the other places are 0. */
void ScanSession::readDescribedMask(const Token &token)
{
    const qsizetype place = textOf(token).indexOf(u'第');
    if (place < 0)
        return;
    const qsizetype start = token.start + place;
    const DescribedMask described = describedMaskAt(m_text, start);
    const Token words{ TokenKind::Script, start, described.end - start };
    if (described.mask.isEmpty() || !isNearMaskWord(m_text, words))
        return;
    add({ words, noEntry, ItemKind::Mask, true }, Confidence::Medium);
    m_result.matches.back().code = described.mask;
    m_readUntil = words.end();
}

/** "1101-1109": both ends are codes if both are in the catalogue and something says so; "1004.1005.1201". */
void ScanSession::readRange(const Token &token, const KeyContext &context)
{
    const std::vector<Token> parts = partsOfCompound(m_text, token);
    const bool areKnown = std::all_of(parts.cbegin(), parts.cend(),
                                      [this](const Token &part) { return entryOf(textOf(part)) >= 0; });
    if (parts.size() < 2 || !areKnown)
        return;
    const int firstEntry = entryOf(textOf(parts.front()));
    NumberEvidence evidence = evidenceBefore(token, context, firstEntry);
    completeEvidence(evidence, token, firstEntry);
    evidence.form = context.inAddress ? NumberForm::Joined : numberForm(m_text, token);
    evidence.digits = digitsOf(textOf(parts.front())).size();
    if (decideNumber(evidence).ruling != Ruling::Match && !isRangeSpokenOf(token, parts, evidence))
        return;
    const bool isRange = parts.size() == 2;
    for (const Token &part : parts) {
        m_lastCode = isRange ? m_lastCode : ListItem();
        add(itemFor(part, entryOf(textOf(part))), Confidence::Medium);
    }
}

/** "1201-1206 这六个": what follows speaks of several things, of which each is documented. */
bool ScanSession::isRangeSpokenOf(const Token &token, const std::vector<Token> &parts,
                                  const NumberEvidence &evidence) const
{
    const bool areOurs = std::all_of(parts.cbegin(), parts.cend(), [this](const Token &part) {
        return isOfMainDocument(entryOf(textOf(part))) && !isDateLike(textOf(part));
    });
    const bool mayBeRange =
        parts.size() == 2 && areOurs && evidence.key == KeyRole::None && !isSomethingElse(evidence);
    return mayBeRange && startsWithSeveral(m_text.sliced(token.end()).trimmed());
}

void ScanSession::readWord(const Token &token, const KeyContext &context)
{
    const QStringView word = textOf(token);
    if (const qsizetype letters = lettersOfGrownCode(m_text, token); letters > 0) {
        const Token number{ TokenKind::Number, token.start + letters, token.length - letters };
        if (entryOf(textOf(number)) >= 0)
            readNumber(number, {});
        return;
    }
    if (const qsizetype length = codeWithRemark(word); length > 0) {
        const Token number{ TokenKind::Number, token.start, length };
        const WordBefore before = wordBefore(m_text, number);
        if (context.role() == KeyRole::Code || (before.role == WordRole::Code && before.isTight))
            readNumber(number, context);
        return;
    }
    if (context.inAddress)
        return;
    const CodeEntry *entry = mayBeCodeWord(word) ? m_catalogue.find(word.toString()) : nullptr;
    const bool isOfFamily = isApiErrorCode(word);
    const bool goesOn = entry && isOfFamily && m_names.find(m_text, token).end > token.end();
    if ((!entry || goesOn) && readName(token, context))
        return;
    if (!(mayBeCodeWord(word) || isOfFamily) || !(entry || isOfFamily))
        return;
    // In small letters it may as well be the name of a file.
    const bool isByItself = isOfFamily && word.contains(u'.') && word.front().isUpper();
    if (isByItself || isSpokenOfAsCode(token, context))
        add(itemFor(token, entry ? entry->position : noEntry), Confidence::High);
}

/** Returns true if a word stands where a code stands: in its place, alone, in a list of codes, or reported. */
bool ScanSession::isSpokenOfAsCode(const Token &token, const KeyContext &context) const
{
    if (context.role() == KeyRole::Code || token.length == m_trimmedLength)
        return true;
    if (context.role() != KeyRole::None || !isApiErrorCode(textOf(token)))
        return false;
    const WordBefore before = wordBefore(m_text, token);
    const bool isCalledCode = before.isTight && (before.role == WordRole::Code || before.role == WordRole::Report);
    return isCalledCode || gapBefore(token, false) == ListGap::Separated;
}

/** A code by another name than the catalogue's, or broken in two. Returns true if the word is one. */
bool ScanSession::readName(const Token &token, const KeyContext &context)
{
    const NamedCode named = m_names.find(m_text, token);
    if (named.entryPosition < 0 || (named.isFamily && !isSpokenOfAsCode(token, context)))
        return false;
    const Token name{ TokenKind::Word, token.start, named.end - token.start };
    const bool isSure = named.isWhole || context.role() == KeyRole::Code;
    add(itemFor(name, named.entryPosition), isSure ? Confidence::High : Confidence::Medium);
    m_result.matches.back().code = named.code;
    m_readUntil = name.end();
    return true;
}

/** A text without any code: the messages in it name codes, though seldom exactly one. */
void ScanSession::readMessages()
{
    for (const PhraseHit &found : m_messages.findAll(m_text)) {
        for (const int position : found.rows) {
            appendMatch({ TokenKind::Script, found.start, found.length }, position, Confidence::Low);
            m_result.matches.back().code = m_catalogue.entries().at(position).code;
            m_result.matches.back().foundBy = FoundBy::Message;
            m_result.matches.back().doubt = found.isSimilar ? Doubt::SimilarWords : Doubt::WordsAlone;
        }
    }
}

/** A text without any code may still have the number of a tool at its fixed place ("curl: (7)"). */
void ScanSession::readShapes()
{
    for (const Mark &mark : m_owners.numbersOfShapes()) {
        qsizetype end = mark.numberStart + 1;
        while (end < m_text.size() && unitClass(m_text[end].unicode()) == UnitClass::Digit)
            ++end;
        addForeign({ TokenKind::Number, mark.numberStart, end - mark.numberStart }, mark.pattern->system);
    }
}

ListItem ScanSession::itemFor(const Token &token, int entry) const
{
    if (entry < 0)
        return { token, noEntry, ItemKind::Unknown, false };
    return { token, entry, ItemKind::Code, isOfMainDocument(entry) };
}

bool ScanSession::isOfMainDocument(int entry) const
{
    const Source *main = m_catalogue.mainSource();
    return !main || m_catalogue.entries().at(entry).sourceId == main->id;
}

void ScanSession::wait(const ListItem &item)
{
    m_waiting.add(item);
    if (!m_waiting.speaksForItself())
        return;
    const Confidence confidence = m_waiting.hasSeparators() ? Confidence::Medium : Confidence::Low;
    for (const ListItem &waiting : m_waiting.take())
        append(waiting, confidence);
    m_previous = { item.token, confidence, item.kind == ItemKind::Mask };
}

/** Takes what was found, after the numbers that waited for it. */
void ScanSession::add(const ListItem &item, Confidence confidence)
{
    for (const ListItem &waiting : m_waiting.takeLeadingTo(item))
        append(waiting, std::max(confidence, Confidence::Medium));
    append(item, confidence);
    m_previous = { item.token, confidence, item.kind == ItemKind::Mask };
}

/** Makes the code found last an uncertain one; a list that goes on from it is as sure as before. */
void ScanSession::doubtLast(Doubt doubt)
{
    m_result.matches.back().doubt = doubt;
    m_result.matches.back().confidence = Confidence::Low;
}

void ScanSession::append(const ListItem &item, Confidence confidence)
{
    if (item.kind == ItemKind::Code)
        appendBetween(item, confidence);
    m_lastCode = item.kind == ItemKind::Code ? item : ListItem();
    if (item.kind != ItemKind::Unknown) {
        appendMatch(item.token, item.entry, confidence);
        return;
    }
    const TextSpan span = m_pasted.originalSpan(item.token.start, item.token.length);
    m_result.unknown << UnknownMatch{ textOf(item.token).toString(), span.start, span.length };
}

/** "1201-1203": the codes between stand where the sign of the range does. */
void ScanSession::appendBetween(const ListItem &last, Confidence confidence)
{
    if (m_lastCode.entry < 0)
        return;
    const Token sign = rangeSign(m_text, m_lastCode.token, last.token);
    if (sign.length == 0)
        return;
    const QList<CodeEntry> &entries = m_catalogue.entries();
    for (const CodeBetween &code :
         codesBetween(entries.at(m_lastCode.entry), textOf(m_lastCode.token), entries.at(last.entry),
                      textOf(last.token), m_catalogue, m_entryOfNumber)) {
        appendMatch(sign, code.entryPosition, confidence);
        m_result.matches.back().code = QString::number(code.number);
    }
}

void ScanSession::appendMatch(const Token &token, int entry, Confidence confidence)
{
    CodeMatch match;
    if (entry == noEntry)
        match.kind = MatchKind::IdMask;
    else if (m_catalogue.entries().at(entry).kind == CodeKind::CardWarning)
        match.kind = MatchKind::CardWarning;
    const TextSpan span = m_pasted.originalSpan(token.start, token.length);
    match.code = textOf(token).toString();
    if (entry == noEntry)
        match.code.remove(u' ').remove(u'-'); // a mask may be written in halves
    match.entryPosition = entry;
    match.start = span.start;
    match.length = span.length;
    match.confidence = confidence;
    m_result.matches << match;
}

} // namespace codedesk::decoding
