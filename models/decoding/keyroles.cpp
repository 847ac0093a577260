// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "decoding/keyroles.h"

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
    u"codestr returnvalue errorcodevalue facestatus verifyresult faceresult";
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
    u"verifycode captcha qrcode barcode authcode invitecode httpcode httpstatus productcode "
    u"productcodename businesscode itemcode componentcode regioncode citycode bankcode "
    u"branchcode versioncode currencycode unicode charset encode decode idtype chargetype "
    u"usedamount measure tel qq wechat card account user app id uid name birthday sex nation "
    u"level threshold retries attempts attempt http https nfcbillingcounts checkcode qps batch";
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

} // namespace codedesk::decoding
