// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "decoding/keyroles.h"

#include "decoding/contextwords.h"
#include "decoding/textunits.h"
#include "decoding/wordtables.h"

#include <algorithm>
#include <iterator>

namespace codedesk::decoding {

namespace {

// Keys are listed by role, separated by spaces, in the spelling of PlainName.

constexpr QStringView codeKeys =
    u"code errcode errorcode errno err error ret retcode returncode rc result resultcode "
    u"rescode respcode responsecode subcode bizcode innercode servercode msgcode frontcode "
    u"backcode facecode willcode livecode comparecode livestatus comparestatus ecode codevalue "
    u"codestr returnvalue errorno errornum errornumber errnum returnno retno resultno "
    u"failno codeno rtncode rtn retval retv errorid facecodes errcd errorcd rspno respno resno  errorcodevalue "
    u"facestatus verifyresult faceresult";
constexpr QStringView weakCodeKeys =
    u"status statuscode state resultstatus reason failreason failurereason errreason failures fails errors";
constexpr QStringView warningKeys =
    u"warncode frontwarncode backwarncode warningcode multiwarningcode multiwarncode "
    u"frontwarningcode backwarningcode warning warnings multiwarning frontmultiwarning "
    u"backmultiwarning frontwarning backwarning warninfos backwarninfos frontwarninfos "
    u"warninfo warnlist mask";
constexpr QStringView otherKeys =
    u"similarity liverate sim order bizseq ts sdkversion ver v idcard idnum idnumber age score "
    u"port duration clarity frontclarity backclarity retry seq nextcursor cursor nonce ticket "
    u"birth date day month year page limit offset total quality angle width height length len "
    u"cost took elapsed timecost ms line lineno col column row index idx tid pid thread price "
    u"money fee timeout ip host address zip zipcode postcode areacode countrycode smscode "
    u"captcha qrcode barcode authcode invitecode httpcode httpstatus productcode "
    u"productcodename businesscode itemcode componentcode regioncode citycode bankcode "
    u"branchcode versioncode currencycode unicode charset encode decode idtype chargetype "
    u"usedamount measure tel qq wechat card account user app id uid name birthday sex nation "
    u"level threshold retries attempts attempt http https nfcbillingcounts checkcode qps batch";
constexpr QStringView verificationKeys = u"verifycode verificationcode checkresultcode";
constexpr QStringView otherKeyEndings[]{
    u"time",     u"date",   u"seqno",   u"orderno",   u"cardno",     u"idno",  u"count",   u"counts",
    u"amount",   u"token",  u"sign",    u"signature", u"rate",       u"url",   u"size",    u"price",
    u"phone",    u"mobile", u"version", u"port",      u"timestamp",  u"score", u"clarity", u"latency",
    u"serialno", u"flowno", u"batchno", u"threshold", u"similarity",
};
constexpr QStringView wordsEndingLikeId[]{ u"android", u"valid", u"invalid", u"void", u"grid", u"paid" };

const RoleTable<KeyRole> &keys()
{
    static const RoleTable<KeyRole> table{
        { codeKeys, KeyRole::Code },
        { warningKeys, KeyRole::Warning },
        { weakCodeKeys, KeyRole::WeakCode },
        { otherKeys, KeyRole::NotCode },
        { verificationKeys, KeyRole::Verification },
    };
    return table;
}

} // namespace

KeyRole keyRole(QStringView key)
{
    const PlainName plain(key.sliced(key.lastIndexOf(u'.') + 1));
    const QStringView name = plain.view();
    if (name.isEmpty())
        return KeyRole::Other;
    const KeyRole known = keys().role(name, KeyRole::None);
    if (known != KeyRole::None)
        return known;
    const auto endsLike = [name](QStringView ending) { return name.endsWith(ending); };
    if (std::any_of(std::begin(otherKeyEndings), std::end(otherKeyEndings), endsLike))
        return KeyRole::NotCode;
    if (name.endsWith(u"id")
        && std::find(std::begin(wordsEndingLikeId), std::end(wordsEndingLikeId), name)
            == std::end(wordsEndingLikeId))
        return KeyRole::NotCode;
    if (name.contains(u"warn")
        && (name.endsWith(u"warn") || name.endsWith(u"infos") || name.endsWith(u"codes")
            || name.endsWith(u"list")))
        return KeyRole::Warning;
    if (name.endsWith(u"codes") && keys().role(name.chopped(1), KeyRole::None) == KeyRole::Code)
        return KeyRole::Code;
    return name.endsWith(u"code") ? KeyRole::WeakCode : KeyRole::Other;
}

namespace {

constexpr qsizetype longestLine = 160; // of a name with what stands around it

bool isLineUnit(QStringView text, qsizetype at)
{
    return at >= 0 && at < text.size() && text[at] != u'\n' && text[at] != u'\r';
}

/** Returns the line before `at`, blank ones left out, without blanks around; empty if it is too long. */
QStringView lineBefore(QStringView text, qsizetype at)
{
    constexpr int mostBlankUnits = 6;
    qsizetype end = at;
    for (int units = 0; units < mostBlankUnits && end > 0 && text[end - 1].isSpace(); ++units)
        --end;
    qsizetype start = end;
    while (end - start < longestLine && isLineUnit(text, start - 1))
        --start;
    return isLineUnit(text, start - 1) ? QStringView() : text.sliced(start, end - start).trimmed();
}

/** Returns the name a line consists of, without a number or a letter for its type before it; empty if it has more.
 */
QStringView nameOfLine(QStringView line)
{
    constexpr QStringView attribute = u"name=\"";
    if (const qsizetype at = line.lastIndexOf(attribute); at >= 0 && line.endsWith(u'"')) // a part of a form
        return line.sliced(at + attribute.size()).chopped(1);
    while (!line.isEmpty() && isOneOf(line.back(), u":=\"' "))
        line.chop(1);
    const qsizetype blank = line.lastIndexOf(u' ');
    constexpr qsizetype longestLead = 4; // "12) ", "t "
    if (blank >= longestLead)
        return {};
    QStringView name = line.sliced(blank + 1);
    while (!name.isEmpty() && isOneOf(name.front(), u"\"'-*"))
        name = name.sliced(1);
    return name;
}

} // namespace

KeyRole roleOfLineBefore(QStringView text, const Token &number)
{
    qsizetype start = number.start;
    qsizetype end = number.end();
    while (start > 0 && number.start - start < 6 && isOneOf(text[start - 1], u"\"' 0123456789)"))
        --start;
    while (isOneOf(unitAt(text, end), u"\"', "))
        ++end;
    if (isLineUnit(text, start - 1) || isLineUnit(text, end) || start == 0)
        return KeyRole::None;
    const QStringView name = nameOfLine(lineBefore(text, start));
    if (name.isEmpty())
        return KeyRole::None;
    if (unitClass(name.back().unicode()) == UnitClass::Script)
        return phraseAtEnd(name).role == WordRole::Other ? KeyRole::NotCode : KeyRole::None;
    const KeyRole role = isLetter(name.front()) ? keyRole(name) : KeyRole::None;
    return role == KeyRole::Code || role == KeyRole::NotCode ? role : KeyRole::None;
}

} // namespace codedesk::decoding
