// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "decoding/contextwords.h"

#include <QHash>
#include <QString>

#include <algorithm>
#include <array>
#include <vector>

namespace codedesk::decoding {

namespace {

constexpr qsizetype longestName = 40; // longer words are tokens, not names

// Words are listed by role, separated by spaces, in the plain spelling of plainName().

constexpr QStringView codeWords =
    u"code codes errcode errorcode errno err error ret retcode returncode rc resultcode "
    u"rescode respcode responsecode subcode bizcode frontcode backcode facecode warncode "
    u"warningcode multiwarningcode livestatus comparestatus ecode";
constexpr QStringView outcomeWords =
    u"return returned returns returning got get gets getting fail failed fails failing "
    u"failure exception response responded result results receive received receiving "
    u"throws threw thrown gives gave case meaning mean means what";
constexpr QStringView hintWords = u"shows show see saw with about explain";
constexpr QStringView maskWords = u"mask warning warnings warn multiwarning frontmultiwarning backmultiwarning "
                                  u"frontwarncode backwarncode";
constexpr QStringView otherWords =
    u"line lines row rows col column index idx port pid tid thread id uid step page size length len version ver v "
    u"user "
    u"order orderno no count total timeout cost costs took elapsed exit exited http https zip zipcode postal post "
    u"area "
    u"country phone tel mobile call qq wechat card account amount price year date time age score rate similarity "
    u"sim "
    u"attempt attempts retry retries times batch seq level room ticket issue pr build release android ios windows "
    u"win "
    u"chrome qr bar source verification sms captcha invite promo process max min limit requests qps rmb usd cny "
    u"birthday since in at on by over under than only all every after before top iphone sdk api";

constexpr QStringView codeDisqualifiers =
    u"exit exited http https zip postal post area country qr bar sms verification "
    u"source invite promo captcha unicode encode decode dress";

constexpr QStringView codePhrases =
    u"返回码 错误码 错误代码 错误编码 错误编号 状态码 结果码 响应码 提示码 失败码 异常码 报错码 "
    u"报错代码 告警码 警告码 返回值 返回代码 错误号 代码 返回的码 报的码 错误值 出错码 业务码 "
    u"错误状态 接口码 応答コード";
constexpr QStringView outcomePhrases = u"报错 报 返回 返 错误 回调 抛 抛出 响应 得到 拿到 报出 爆 爆出 返还 "
                                       u"什么是 啥是 码 含义 错 报告错误 出错 查到";
constexpr QStringView hintPhrases =
    u"提示 出现 遇到 显示 结果 收到 失败 异常 状态 一直 总是 老是 碰到 弹出 弹 问题 请问 问下 问一下 咨询 看下 "
    u"看看 看一下 "
    u"查下 查一下 查询 解释 解释下 解释一下 全是 都是 还是 变成 很多 大量 部分 有些 经常 偶尔 频繁 偶发 跳出";
constexpr QStringView maskPhrases = u"告警 警告 掩码 多重告警 位串 告警位 告警串 标志位";
constexpr QStringView otherPhrases =
    u"订单号 订单 单号 流水号 流水 编号 序号 号码 手机号 手机 电话 座机 身份证号 身份证 证件号 证件 银行卡号 卡号 "
    u"账号 "
    u"帐号 账户 户号 微信号 微信 邮编 邮政编码 验证码 校验码 邀请码 二维码 条形码 条码 动态码 短信码 授权码 密码 "
    u"提取码 "
    u"取件码 口令 区号 车牌 工号 学号 房号 房间 门牌 端口 端口号 版本 版本号 金额 价格 费用 余额 充值 付款 支付 "
    u"合计 总共 "
    u"共 总计 一共 约 大约 近 超过 不到 至少 最多 耗时 用时 时间 日期 时间戳 生日 出生 年龄 年份 分数 得分 相似度 "
    u"活体分 "
    u"阈值 清晰度 置信度 数量 次数 条数 人数 总数 个数 行号 页码 尾号 后四位 末四位 末尾 分机 转 工单 工单号 群号 "
    u"群 "
    u"规则 文档 编码 楼 门店 批次 期号 型号 规格 尺寸 大小 长度 宽度 分辨率 价 序列号 并发 请求量 调用量 成功率 "
    u"失败率 "
    u"通过率 比例 占比 第 字典码 机器码 识别码 注册码 兑换码 推荐码 商户号 客户号 合同号 发票 热线 客服 线程 内存 "
    u"分行 "
    u"从 于 自 到 在 每 满 只有 高达 用了 花了 等了 超时 限制 上限 编码为 代码行 楼层 号";

// Longest first where one starts another.
constexpr std::array questionTails{
    u"是什么", u"什么意思", u"什么错", u"什么情况", u"啥意思",  u"啥错",   u"是啥", u"错误", u"报错",   u"返回码",
    u"错误码", u"状态码",   u"告警码", u"代表",     u"表示",    u"的意思", u"意思", u"是指", u"的含义", u"含义",
    u"错",     u"error",    u"err ",   u"means",    u"meaning", u"mean",   u"code", u"码",   u"指什么", u"代码",
};
constexpr std::array remarkTails{
    u"怎么",   u"咋",     u"如何",     u"为什么", u"为啥", u"收费吗", u"是否",   u"要收费", u"会收费", u"算收费",
    u"扣费",   u"计费吗", u"收不收费", u"算钱",   u"扣钱", u"要钱",   u"是收费", u"对应",   u"原因",   u"失败",
    u"异常",   u"要不要", u"会不会",   u"算不算", u"提示", u"有什么", u"什么",   u"啥",     u"到底",   u"属于",
    u"收不收", u"算计费", u"要计费",   u"会计费", u"说明", u"解释",   u"计费",   u"免费吗",
};
/** Small words between a number and what follows it. */
constexpr std::array tailFillers{ u"这个", u"这种", u"那个", u"这", u"是个", u"的",
                                  u"又",   u"都",   u"还",   u"也", u"和",   u"到底" };

constexpr std::array unitWords{
    u"年",   u"分", u"秒", u"次",   u"个",   u"条",   u"元",   u"块",     u"万",   u"亿",   u"千",
    u"百",   u"人", u"位", u"张",   u"岁",   u"天",   u"周",   u"小时",   u"毫秒", u"度",   u"米",
    u"倍",   u"折", u"楼", u"层",   u"室",   u"栋",   u"版",   u"期",     u"页",   u"行",   u"列",
    u"章",   u"节", u"家", u"台",   u"份",   u"多",   u"余",   u"笔",     u"名",   u"步",   u"批",
    u"路",   u"弄", u"房", u"左右", u"以上", u"以下", u"以内", u"帧",     u"像素", u"字",   u"季度",
    u"世纪", u"级", u"届", u"班",   u"圆",   u"角",   u"美元", u"人民币", u"刻",   u"星期", u"遍",
    u"轮",   u"套", u"座", u"段",   u"群",   u"趟",   u"项",
};
/** Units of numbers of one or two digits only: the word for "hour" behind a code means "when". */
constexpr std::array smallUnitWords{ u"月", u"日", u"号", u"时", u"点", u"类", u"种", u"回", u"单" };
/** Words that start like a unit and are none. */
constexpr std::array unitLookalikes{
    u"人脸", u"人像",   u"人证",     u"次数", u"分辨率", u"时报", u"时返",     u"时出", u"时提", u"时怎",
    u"号错", u"号码错", u"个错误码", u"这个", u"名称",   u"类型", u"字段",     u"回调", u"单纯", u"点击",
    u"点了", u"多次",   u"多张",     u"位置", u"张嘴",   u"时候", u"种错误码", u"版本", u"字符",
};
constexpr QStringView latinUnits =
    u"ms s sec secs second seconds min mins minute minutes h hour hours day days week weeks "
    u"month months year years kb mb gb k m w px fps km cm rmb yuan usd cny times time "
    u"items rows lines files records users requests bytes byte x percent errors warnings "
    u"am pm people calls of tests passed";

constexpr QStringView codeKeys =
    u"code errcode errorcode errno err error ret retcode returncode rc result resultcode "
    u"rescode respcode responsecode subcode bizcode innercode servercode msgcode frontcode "
    u"backcode facecode willcode livecode comparecode livestatus comparestatus ecode "
    u"codevalue codestr returnvalue errorcodevalue facestatus verifyresult faceresult";
constexpr QStringView weakCodeKeys = u"status statuscode state resultstatus";
constexpr QStringView warningKeys = u"warncode frontwarncode backwarncode warningcode multiwarningcode "
                                    u"multiwarncode frontwarningcode backwarningcode "
                                    u"warning warnings multiwarning frontmultiwarning backmultiwarning "
                                    u"frontwarning backwarning warninfos backwarninfos "
                                    u"frontwarninfos warninfo warnlist mask";
constexpr QStringView otherKeys =
    u"similarity liverate sim order bizseq ts sdkversion ver v idcard idnum idnumber age score port duration "
    u"clarity "
    u"frontclarity backclarity retry seq nextcursor cursor nonce ticket birth date day month year page limit "
    u"offset "
    u"total quality angle width height length len cost took elapsed timecost ms line lineno col column row index "
    u"idx "
    u"tid pid thread price money fee timeout ip host address zip zipcode postcode areacode countrycode smscode "
    u"verifycode captcha qrcode barcode authcode invitecode httpcode httpstatus productcode productcodename "
    u"businesscode itemcode componentcode regioncode citycode bankcode branchcode versioncode currencycode "
    u"unicode "
    u"charset encode decode idtype chargetype usedamount measure tel qq wechat card account user app id uid name "
    u"birthday sex nation level threshold retries attempts attempt http https nfcbillingcounts checkcode qps "
    u"batch";
constexpr std::array otherKeyEndings{
    u"time",     u"date",   u"seqno",   u"orderno",   u"cardno",     u"idno",  u"count",   u"counts",
    u"amount",   u"token",  u"sign",    u"signature", u"rate",       u"url",   u"size",    u"price",
    u"phone",    u"mobile", u"version", u"port",      u"timestamp",  u"score", u"clarity", u"latency",
    u"serialno", u"flowno", u"batchno", u"threshold", u"similarity",
};
constexpr std::array wordsEndingLikeId{ u"android", u"valid", u"invalid", u"void", u"grid", u"paid" };

/** Returns the word in lower case without '_' and '-'; nothing for words too long to be a name. */
QString plainName(QStringView word)
{
    QString result;
    if (word.size() > longestName)
        return result;
    result.reserve(word.size());
    for (const QChar unit : word) {
        if (unit != u'_' && unit != u'-')
            result += unit.toLower();
    }
    return result;
}

template <typename Role> class RoleTable {
public:
    void add(QStringView words, Role role)
    {
        for (const QStringView word : words.split(u' ', Qt::SkipEmptyParts))
            m_roles.insert(word.toString(), role);
    }
    [[nodiscard]] Role role(const QString &name, Role otherwise) const { return m_roles.value(name, otherwise); }

private:
    QHash<QString, Role> m_roles;
};

const RoleTable<WordRole> &latinWords()
{
    static const RoleTable<WordRole> table = [] {
        RoleTable<WordRole> words;
        words.add(codeWords, WordRole::Code);
        words.add(outcomeWords, WordRole::Outcome);
        words.add(hintWords, WordRole::Hint);
        words.add(maskWords, WordRole::Mask);
        words.add(otherWords, WordRole::Other);
        return words;
    }();
    return table;
}

const RoleTable<KeyRole> &keys()
{
    static const RoleTable<KeyRole> table = [] {
        RoleTable<KeyRole> roles;
        roles.add(otherKeys, KeyRole::NotCode);
        roles.add(weakCodeKeys, KeyRole::WeakCode);
        roles.add(warningKeys, KeyRole::Warning);
        roles.add(codeKeys, KeyRole::Code);
        return roles;
    }();
    return table;
}

const RoleTable<bool> &disqualifiers()
{
    static const RoleTable<bool> table = [] {
        RoleTable<bool> words;
        words.add(codeDisqualifiers, true);
        return words;
    }();
    return table;
}

const RoleTable<bool> &latinUnitNames()
{
    static const RoleTable<bool> table = [] {
        RoleTable<bool> words;
        words.add(latinUnits, true);
        return words;
    }();
    return table;
}

struct Phrase {
    QString text;
    WordRole role;
};

/** The Chinese phrases by their last character, the longest first. */
const QHash<char16_t, std::vector<Phrase>> &phrases()
{
    static const QHash<char16_t, std::vector<Phrase>> table = [] {
        QHash<char16_t, std::vector<Phrase>> result;
        const auto add = [&result](QStringView list, WordRole role) {
            for (const QStringView phrase : list.split(u' ', Qt::SkipEmptyParts))
                result[phrase.back().unicode()].push_back({ phrase.toString(), role });
        };
        add(codePhrases, WordRole::Code);
        add(outcomePhrases, WordRole::Outcome);
        add(hintPhrases, WordRole::Hint);
        add(maskPhrases, WordRole::Mask);
        add(otherPhrases, WordRole::Other);
        for (std::vector<Phrase> &list : result) {
            std::stable_sort(list.begin(), list.end(), [](const Phrase &left, const Phrase &right) {
                return left.text.size() > right.text.size();
            });
        }
        return result;
    }();
    return table;
}

template <std::size_t Count>
bool startsWithAny(QStringView text, const std::array<const char16_t *, Count> &starts)
{
    return std::any_of(starts.cbegin(), starts.cend(),
                       [text](const char16_t *start) { return text.startsWith(QStringView(start)); });
}

bool isLatinLetter(QChar unit)
{
    return (unit >= u'a' && unit <= u'z') || (unit >= u'A' && unit <= u'Z');
}

QStringView leadingLatinWord(QStringView text)
{
    qsizetype end = 0;
    while (end < text.size() && end <= longestName && isLatinLetter(text[end]))
        ++end;
    return text.first(end);
}

} // namespace

WordRole wordRole(QStringView word)
{
    return latinWords().role(plainName(word), WordRole::None);
}

EndingPhrase phraseAtEnd(QStringView text)
{
    if (text.isEmpty())
        return {};
    const auto list = phrases().constFind(text.back().unicode());
    if (list == phrases().cend())
        return {};
    for (const Phrase &phrase : *list) {
        if (text.endsWith(phrase.text))
            return { phrase.role, phrase.text.size() };
    }
    return {};
}

bool turnsCodeIntoOther(QStringView word)
{
    return disqualifiers().role(plainName(word), false);
}

TailRole tailRole(QStringView textBehind)
{
    for (int depth = 0; depth < 3; ++depth) {
        if (startsWithAny(textBehind, questionTails))
            return TailRole::Question;
        if (startsWithAny(textBehind, remarkTails))
            return TailRole::Remark;
        const auto filler =
            std::find_if(tailFillers.cbegin(), tailFillers.cend(), [textBehind](const char16_t *start) {
                return textBehind.startsWith(QStringView(start));
            });
        if (filler == tailFillers.cend())
            return TailRole::None;
        textBehind = textBehind.sliced(QStringView(*filler).size());
        while (!textBehind.isEmpty() && textBehind.front() == u' ')
            textBehind = textBehind.sliced(1);
    }
    return TailRole::None;
}

bool startsWithUnit(QStringView textBehind, qsizetype digits, bool afterSpace)
{
    if (textBehind.isEmpty())
        return false;
    const QStringView latin = leadingLatinWord(textBehind);
    if (!latin.isEmpty())
        return latinUnitNames().role(plainName(latin), false);
    if (!afterSpace
        && (textBehind.front() == u'%' || textBehind.front() == u'\u2030' || textBehind.front() == u'\u00b0'
            || textBehind.front() == u'\u2103'))
        return true;
    if (startsWithAny(textBehind, unitLookalikes))
        return false;
    constexpr qsizetype mostDigitsOfSmallUnits = 2;
    return startsWithAny(textBehind, unitWords)
        || (digits <= mostDigitsOfSmallUnits && startsWithAny(textBehind, smallUnitWords));
}

KeyRole keyRole(QStringView key)
{
    const QString name = plainName(key.sliced(key.lastIndexOf(u'.') + 1));
    if (name.isEmpty())
        return KeyRole::Other;
    const KeyRole known = keys().role(name, KeyRole::None);
    if (known != KeyRole::None)
        return known;
    const bool endsOther =
        std::any_of(otherKeyEndings.cbegin(), otherKeyEndings.cend(),
                    [&name](const char16_t *ending) { return name.endsWith(QStringView(ending)); });
    if (endsOther)
        return KeyRole::NotCode;
    const bool looksLikeId = name.endsWith(u"id")
        && std::none_of(wordsEndingLikeId.cbegin(), wordsEndingLikeId.cend(),
                        [&name](const char16_t *word) { return name == QStringView(word); });
    if (looksLikeId)
        return KeyRole::NotCode;
    return name.endsWith(u"code") ? KeyRole::WeakCode : KeyRole::Other;
}

} // namespace codedesk::decoding
