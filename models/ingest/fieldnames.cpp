// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/fieldnames.h"

#include <algorithm>
#include <array>
#include <unordered_map>
#include <unordered_set>

namespace codedesk::ingest {

namespace {

struct FieldNames {
    Field field;
    const char *names; // normalised, strongest first, separated by '|'
};

constexpr FieldNames fieldNames[] = {
    { Field::OccurredAt,
      "occurredat|occurredtime|发生时间|reqtime|requesttime|请求时间|calltime|调用时间|核身时间|认证时间|验证时间|"
      "识别时间|operatetime|操作时间|time|时间|timestamp|时间戳|datetime|日期时间|eventtime|transactiontime|"
      "交易时间|logtime|日志时间|createtime|createdat|创建时间" },
    { Field::OrderNo,
      "orderno|ordernumber|orderid|订单号|订单编号|订单id|商户订单号|merchantorderno|merchantorderid|"
      "outorderno|biztoken|业务token|eidtoken" },
    { Field::RequestId, "requestid|reqid|请求id|请求号|seq|seqno|序列号|请求流水号|流水号|bizseqno|业务流水号" },
    { Field::Channel, "channel|渠道|channelname|渠道名称|接入方式|接入渠道|channeltype|渠道类型|accesstype" },
    { Field::AppId, "appid|应用id|应用编号|applicationid|wbappid|app|应用|application|应用名称|ruleid|规则id" },
    { Field::Code,
      "code|返回码|returncode|retcode|resultcode|结果码|错误码|errorcode|errcode|respcode|responsecode|响应码|"
      "返回代码|错误代码" },
    { Field::Message,
      "message|msg|返回信息|返回消息|错误信息|errormessage|errmessage|errormsg|errmsg|resultmessage|resultmsg|"
      "returnmessage|retmsg|respmsg|结果描述|描述|description|desc|消息|信息" },
    { Field::FrontMask,
      "frontmask|frontmultiwarning|人像面告警码|正面告警码|frontwarncode|frontwarningcode|frontwarning|"
      "multiwarning" },
    { Field::BackMask,
      "backmask|backmultiwarning|国徽面告警码|反面告警码|backwarncode|backwarningcode|backwarning" },
    { Field::CardWarnings,
      "cardwarnings|multiwarningcode|多重告警码|warningcode|warncode|告警码|银行卡告警码|warnings|warninfos" },
    { Field::Similarity, "similarity|sim|相似度|比对相似度|人脸相似度|比对分数|similarityscore" },
    { Field::LiveRate, "liverate|活体分|活体分数|活体得分|livenessscore|livescore" },
    { Field::VendorCharge,
      "isneedcharge|needcharge|vendorcharge|是否收费|是否计费|是否扣费|ischarged|ischarge|charged" },
    { Field::ChargeType, "chargetype|计费类型|收费类型|计费方式" },
    { Field::IdNumber,
      "idcard|idcardno|idcardnumber|idnumber|idno|idnum|身份证号|身份证号码|身份证|证件号|证件号码|certno|"
      "certificateno|ocridcard|useridcard" },
};

// Whole names, normalised.
constexpr const char *personalNames =
    "name|姓名|username|realname|truename|fullname|customername|ocrname|idname|owner|用户名|用户|客户|联系人|"
    "phone|mobile|tel|telephone|cellphone|手机|电话|联系方式|cardno|cardnumber|bankcard|卡号|address|addr|地址|"
    "住址|"
    "住所|location|位置|photo|video|picture|image|sign|signature|签名|portrait|avatar|头像|head|birth|birthday|"
    "birthdate|ocrbirth|出生|出生日期|出生年月|sex|gender|ocrgender|性别|nation|ocrnation|民族|authority|"
    "ocrauthority|签发机关|validdate|ocrvaliddate|有效期|email|mail|邮箱|ip|clientip|bestframe|bestframes|"
    "ocrfront|"
    "ocrback|passno|visanum|eidcode|eidsign|deskey|userinfo|encryptedbody|ciphertextblob|openid|unionid|"
    "姓名和身份证号";

// Parts of names, normalised: every column that has one of them holds personal data.
constexpr std::array personalParts{
    "姓名",       "身份证",        "证件号",        "手机",         "电话",     "住址",      "地址",
    "银行卡号",   "照片",          "视频",          "签名",         "idcardno", "idcardnum", "idcardname",
    "bankcardno", "bankcardname",  "bankcardvalid", "bankcardinfo", "phoneno",  "phonenum",  "mobileno",
    "mobilenum",  "mobilephone",   "address",       "photo",        "base64",   "signature", "userimage",
    "realname",   "livenessvideo", "cardimage",
};

constexpr const char *queryNumberNames = "bizseqno|业务流水号";

constexpr const char *billNames =
    "扣费时间|组件名称|组件类型|组件单价|组件刊例价|组件用量|组件原价|优惠后总价|账单归属月|支付者账号id|"
    "billedcost|"
    "billingperiodstart|billingperiodend|effectivecost|listcost|pricingquantity|componentname|componenttype|"
    "componentlistprice|consumptionmonth|payeraccountid|usagestarttime|originalcost|totalcost";

template <typename Visit> void forEachName(std::string_view names, Visit visit)
{
    while (!names.empty()) {
        const std::size_t end = std::min(names.find('|'), names.size());
        visit(names.substr(0, end));
        names.remove_prefix(std::min(end + 1, names.size()));
    }
}

using Meanings = std::unordered_map<std::string, NameMeaning>;

Meanings makeMeanings()
{
    Meanings meanings;
    for (const FieldNames &list : fieldNames) {
        int rank = 0;
        forEachName(list.names, [&](std::string_view name) {
            const bool isPersonal = list.field == Field::IdNumber;
            meanings.emplace(name, NameMeaning{ list.field, rank++, false, isPersonal });
        });
    }
    forEachName(queryNumberNames,
                [&](std::string_view name) { meanings[std::string(name)].isQueryNumber = true; });
    forEachName(personalNames, [&](std::string_view name) { meanings[std::string(name)].isPersonal = true; });
    return meanings;
}

std::unordered_set<std::string> makeBillNames()
{
    std::unordered_set<std::string> names;
    forEachName(billNames, [&](std::string_view name) { names.emplace(name); });
    return names;
}

bool isBillName(std::string_view name)
{
    static const std::unordered_set<std::string> names = makeBillNames();
    return names.contains(normalisedName(name));
}

// UTF-8 of byte order mark, no-break space, ideographic space, zero-width space.
constexpr std::array<std::string_view, 4> blanks{ "\xEF\xBB\xBF", "\xC2\xA0", "\xE3\x80\x80", "\xE2\x80\x8B" };

std::size_t blankLength(std::string_view text)
{
    for (const std::string_view blank : blanks) {
        if (text.starts_with(blank))
            return blank.size();
    }
    const char c = text.front();
    return c == '_' || c == '-' || c == ' ' || (c >= '\t' && c <= '\r') ? 1 : 0;
}

} // namespace

std::string normalisedName(std::string_view name)
{
    std::string result;
    result.reserve(name.size());
    while (!name.empty()) {
        const std::size_t blank = blankLength(name);
        if (blank > 0) {
            name.remove_prefix(blank);
            continue;
        }
        const char c = name.front();
        result += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
        name.remove_prefix(1);
    }
    return result;
}

NameMeaning meaningOfName(std::string_view name)
{
    static const Meanings meanings = makeMeanings();
    const std::string normalised = normalisedName(name);
    const auto found = meanings.find(normalised);
    if (found != meanings.end())
        return found->second;
    NameMeaning meaning;
    meaning.isPersonal = std::any_of(personalParts.begin(), personalParts.end(),
                                     [&](const char *part) { return normalised.find(part) != std::string::npos; });
    return meaning;
}

int countKnownNames(const std::vector<std::string_view> &cells)
{
    const auto count = std::count_if(cells.begin(), cells.end(), [](std::string_view cell) {
        const NameMeaning meaning = meaningOfName(cell);
        return meaning.field.has_value() || meaning.isPersonal || isBillName(cell);
    });
    return static_cast<int>(count);
}

bool areBillColumns(const std::vector<std::string_view> &columns)
{
    return std::count_if(columns.begin(), columns.end(), isBillName) >= 3;
}

} // namespace codedesk::ingest
