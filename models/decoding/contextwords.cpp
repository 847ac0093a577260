// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "decoding/contextwords.h"

#include "decoding/wordtables.h"

#include <algorithm>
#include <iterator>

namespace codedesk::decoding {

namespace {

// Words are listed by role, separated by spaces; Latin ones in the spelling of PlainName.

constexpr QStringView codeWords =
    u"code codes errcode errorcode errno err error ret retcode returncode rc resultcode "
    u"rescode respcode responsecode subcode bizcode frontcode backcode facecode warncode "
    u"warningcode multiwarningcode livestatus comparestatus ecode";
constexpr QStringView reportWords =
    u"return returned returns returning throws threw thrown failed fails reports reported";
constexpr QStringView outcomeWords =
    u"got get gets getting fail failing failure exception response responded result results "
    u"receive received receiving gives gave case meaning mean means what";
constexpr QStringView hintWords = u"shows show see saw about explain";
constexpr QStringView maskWords =
    u"mask warning warnings warn multiwarning frontmultiwarning backmultiwarning frontwarncode "
    u"backwarncode";
constexpr QStringView otherWords =
    u"line lines row rows col column index idx port pid tid thread id uid step page size "
    u"length len version ver v user order orderno no count total timeout cost costs took "
    u"elapsed exit exited http https zip zipcode postal post area country phone tel mobile qq "
    u"wechat card account amount price year date time age score rate similarity sim attempt "
    u"attempts retry retries times batch seq level room ticket issue pr build release android "
    u"ios windows win chrome qr bar source verification sms captcha invite promo process max "
    u"min limit requests qps rmb usd cny birthday iphone sdk api number invoice receipt "
    u"contract customer client merchant member employee serial tracking parcel job commit "
    u"flight train suite floor apartment box ext extension table figure chapter section item "
    u"test";

constexpr QStringView codeDisqualifiers =
    u"exit exited http https zip postal post area country qr bar sms verification source "
    u"invite promo captcha unicode encode decode dress";

constexpr QStringView codePhrases =
    u"返回码 错误码 错误代码 错误编码 错误编号 状态码 结果码 响应码 提示码 失败码 异常码 "
    u"报错码 报错代码 告警码 警告码 返回值 返回代码 错误号 代码 返回的码 报的码 错误值 出错码 "
    u"业务码 错误状态 接口码 応答コード エラーコード コード 代碼 返回碼 錯誤碼 錯誤代碼 狀態碼 "
    u"오류 코드 code码";
constexpr QStringView reportPhrases = u"报错 报 返回 抛 抛出 报出 爆 爆出 返还 错误 出错 報錯 报了 报的 提示";
constexpr QStringView outcomePhrases = u"返 回调 响应 得到 拿到 什么是 啥是 码 含义 错 报告错误 查到";
constexpr QStringView hintPhrases =
    u"出现 遇到 显示 结果 收到 失败 异常 状态 一直 总是 老是 碰到 弹出 弹 问题 请问 问下 "
    u"问一下 咨询 看下 看看 看一下 查下 查一下 查询 解释 解释下 解释一下 全是 都是 还是 变成 "
    u"很多 大量 部分 有些 经常 偶尔 频繁 偶发 跳出 看到 看到的 碰见 跳 是不是 应该是 我看是 "
    u"写着 写的 里有 里面有 打印 打出来 日志 截图 好像是 可能是 就是 说是 看是 输出 是 上是 "
    u"除了 包括 比如 例如 关于 针对 属于 哪些 这几个 几个码 那个 这个 遇到的";
constexpr QStringView maskPhrases = u"告警 警告 掩码 多重告警 位串 告警位 告警串 标志位";
constexpr QStringView otherPhrases =
    u"订单号 订单 单号 流水号 流水 编号 序号 号码 手机号 手机 电话 座机 身份证号 身份证 证件号 "
    u"证件 银行卡号 卡号 账号 帐号 账户 户号 微信号 微信 邮编 邮政编码 验证码 校验码 邀请码 "
    u"二维码 条形码 条码 动态码 短信码 授权码 密码 提取码 取件码 口令 区号 车牌 工号 学号 房号 "
    u"房间 门牌 端口 端口号 版本 版本号 金额 价格 费用 余额 充值 付款 支付 合计 总共 共 总计 "
    u"一共 约 大约 近 超过 不到 至少 最多 耗时 用时 时间 日期 时间戳 生日 出生 年龄 年份 分数 "
    u"得分 相似度 活体分 阈值 清晰度 置信度 数量 次数 条数 人数 总数 个数 行号 页码 尾号 "
    u"后四位 末四位 末尾 分机 转 工单 工单号 群号 群 规则 文档 编码 楼 门店 批次 期号 型号 "
    u"规格 尺寸 大小 长度 宽度 分辨率 价 序列号 并发 请求量 调用量 成功率 失败率 通过率 比例 "
    u"占比 第 字典码 机器码 识别码 注册码 兑换码 推荐码 商户号 客户号 合同号 发票 热线 客服 "
    u"线程 内存 分行 只有 高达 用了 花了 等了 超时 限制 上限 编码为 代码行 楼层 号 成功 后八位 "
    u"前八位 后六位 合格 命中 新增 完成 完成了 总量 步骤 阶段 方案 附件 图 表 选项 级别 等级 "
    u"设备 机房 库存 会议室 会议号 座位 工位 航班 车次 快递 序列 房 栋 门牌号 用户 网点 分店 "
    u"柜台 窗口 排队号 叫号 套餐 合同 单据 凭证 票号";

constexpr QStringView questionTails =
    u"是什么 什么意思 什么错 什么情况 啥意思 啥错 是啥 代表 表示 的意思 意思 是指 的含义 含义 "
    u"means meaning mean 指什么";
constexpr QStringView remarkTails =
    u"怎么 咋 如何 为什么 为啥 收费吗 是否 要收费 会收费 算收费 扣费 计费吗 收不收费 算钱 扣钱 "
    u"要钱 是收费 原因 要不要 会不会 算不算 有什么 什么 啥 到底 收不收 算计费 要计费 会计费 "
    u"免费吗 收费 不收费 免费 算不收费 billed charged charge free";
/** Calls the number a code. */
constexpr QStringView codeTails = u"返回码 错误码 状态码 告警码 错误代码 返回代码 code 码 代码 号错误";
/** The same, but only without a comma between: behind one they begin another thought. */
constexpr QStringView outcomeTails = u"失败 异常 提示 对应 说明 解释 属于 计费 报 出现 错误 报错 错 error err";
/** Texts that start like the ones above and are none. */
constexpr QStringView tailLookalikes = u"收费标准 计费标准 计费方式 失败率 失败次 失败数 free trial";
/** Small words between a number and what follows it. */
constexpr QStringView tailFillers = u"这个 这种 那个 这 是个 的 又 都 还 也 和 到底";

constexpr QStringView unitWords =
    u"年 分 秒 次 个 条 元 块 万 亿 千 百 人 位 张 岁 天 周 小时 毫秒 度 米 倍 折 楼 层 室 栋 "
    u"版 期 页 行 列 章 节 家 台 份 多 余 笔 名 步 批 路 弄 房 左右 以上 以下 以内 帧 像素 字 "
    u"季度 世纪 级 届 班 圆 角 美元 人民币 刻 星期 遍 轮 套 座 段 群 趟 项 处 例 起 件 宗 户 "
    u"款 组 场 班次 厘米 公里 斤 克 吨 升 元整 平米 平方 多万 几";
/** Units of numbers of one or two digits only: the word for "hour" behind a code means "when". */
constexpr QStringView smallUnitWords = u"月 日 号 时 点 类 种 回 单";
/** Words that start like a unit and are none. */
constexpr QStringView unitLookalikes =
    u"人脸 人像 人证 次数 分辨率 时报 时返 时出 时提 时怎 号错 号码错 个错误码 这个 名称 类型 "
    u"字段 回调 单纯 点击 点了 多次 多张 位置 张嘴 时候 种错误码 版本 字符";
constexpr QStringView latinUnits =
    u"ms s sec secs second seconds min mins minute minutes h hour hours day days week weeks "
    u"month months year years kb mb gb k m w px fps km cm rmb yuan usd cny times time items "
    u"rows lines files records users requests bytes byte x percent errors warnings am pm "
    u"people calls of tests passed";

constexpr QStringView codeKeys =
    u"code errcode errorcode errno err error ret retcode returncode rc result resultcode "
    u"rescode respcode responsecode subcode bizcode innercode servercode msgcode frontcode "
    u"backcode facecode willcode livecode comparecode livestatus comparestatus ecode codevalue "
    u"codestr returnvalue errorcodevalue facestatus verifyresult faceresult";
constexpr QStringView weakCodeKeys = u"status statuscode state resultstatus";
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

const RoleTable<WordRole> &latinWords()
{
    static const RoleTable<WordRole> table{
        { codeWords, WordRole::Code }, { reportWords, WordRole::Report }, { outcomeWords, WordRole::Outcome },
        { hintWords, WordRole::Hint }, { maskWords, WordRole::Mask },     { otherWords, WordRole::Other },
    };
    return table;
}

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

const RoleTable<bool> &disqualifiers()
{
    static const RoleTable<bool> table{ { codeDisqualifiers, true } };
    return table;
}

const RoleTable<bool> &latinUnitNames()
{
    static const RoleTable<bool> table{ { latinUnits, true } };
    return table;
}

const PhraseTable<WordRole> &phrasesBefore()
{
    using Table = PhraseTable<WordRole>;
    static const Table table(Table::Side::End,
                             {
                                 { codePhrases, WordRole::Code },
                                 { reportPhrases, WordRole::Report },
                                 { outcomePhrases, WordRole::Outcome },
                                 { hintPhrases, WordRole::Hint },
                                 { maskPhrases, WordRole::Mask },
                                 { otherPhrases, WordRole::Other },
                             });
    return table;
}

enum class TailPart { Question, Code, Remark, Outcome, Lookalike, Filler };

const PhraseTable<TailPart> &phrasesBehind()
{
    using Table = PhraseTable<TailPart>;
    static const Table table(Table::Side::Start,
                             {
                                 { questionTails, TailPart::Question },
                                 { codeTails, TailPart::Code },
                                 { remarkTails, TailPart::Remark },
                                 { outcomeTails, TailPart::Outcome },
                                 { tailLookalikes, TailPart::Lookalike },
                                 { tailFillers, TailPart::Filler },
                             });
    return table;
}

enum class UnitPart { Unit, SmallUnit, Lookalike };

const PhraseTable<UnitPart> &unitPhrases()
{
    using Table = PhraseTable<UnitPart>;
    static const Table table(Table::Side::Start,
                             {
                                 { unitWords, UnitPart::Unit },
                                 { smallUnitWords, UnitPart::SmallUnit },
                                 { unitLookalikes, UnitPart::Lookalike },
                             });
    return table;
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
    return latinWords().role(PlainName(word).view(), WordRole::None);
}

EndingPhrase phraseAtEnd(QStringView text)
{
    const auto *phrase = phrasesBefore().longest(text);
    return phrase ? EndingPhrase{ phrase->role, phrase->text.size() } : EndingPhrase{};
}

bool turnsCodeIntoOther(QStringView word)
{
    return disqualifiers().role(PlainName(word).view(), false);
}

TailRole tailRole(QStringView textBehind, bool afterComma)
{
    constexpr int mostFillers = 2;
    for (int fillers = 0; fillers <= mostFillers; ++fillers) {
        const auto *phrase = phrasesBehind().longest(textBehind);
        const TailPart part = phrase ? phrase->role : TailPart::Lookalike;
        if (part == TailPart::Question)
            return TailRole::Question;
        if (part == TailPart::Code)
            return TailRole::Code;
        if (part == TailPart::Remark || (part == TailPart::Outcome && !afterComma))
            return TailRole::Remark;
        if (part != TailPart::Filler)
            return TailRole::None;
        textBehind = textBehind.sliced(phrase->text.size());
        while (!textBehind.isEmpty() && textBehind.front() == u' ')
            textBehind = textBehind.sliced(1);
    }
    return TailRole::None;
}

bool startsWithUnit(QStringView textBehind, qsizetype digits, bool afterSpace)
{
    constexpr qsizetype mostDigitsOfSmallUnits = 2;
    static constexpr QStringView unitMarks = u"%‰°℃";
    if (textBehind.isEmpty())
        return false;
    const QStringView latin = leadingLatinWord(textBehind);
    if (!latin.isEmpty())
        return latinUnitNames().role(PlainName(latin).view(), false);
    if (!afterSpace && unitMarks.contains(textBehind.front()))
        return true;
    const auto *phrase = unitPhrases().longest(textBehind);
    if (!phrase)
        return false;
    return phrase->role == UnitPart::Unit
        || (phrase->role == UnitPart::SmallUnit && digits <= mostDigitsOfSmallUnits);
}

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
    return name.endsWith(u"code") ? KeyRole::WeakCode : KeyRole::Other;
}

} // namespace codedesk::decoding
