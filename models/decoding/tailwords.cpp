// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "decoding/tailwords.h"

#include "core/ascii.h"
#include "decoding/textunits.h"
#include "decoding/wordtables.h"

#include <algorithm>
#include <iterator>

namespace codedesk::decoding {

namespace {

// Words are listed by role, separated by spaces.

constexpr QStringView questionTails =
    u"是什么 什么意思 什么错 什么情况 啥意思 啥错 是啥 代表 表示 的意思 意思 是指 的含义 含义 "
    u"means meaning mean 指什么";
constexpr QStringView remarkTails =
    u"怎么 咋 如何 为什么 为啥 收费吗 是否 要收费 会收费 算收费 扣费 计费吗 收不收费 算钱 扣钱 "
    u"要钱 是收费 原因 要不要 会不会 算不算 有什么 什么 啥 到底 收不收 算计费 要计费 会计费 "
    u"免费吗 收费 不收费 免费 算不收费 billed billable charged charge free";
/** The same of a past charge. */
constexpr QStringView chargeTails = u"收了钱 收了费 收过钱 收过费 收钱 收到钱 没收钱 没收费 没收过费 没有收费 "
                                    u"没有收钱 没有扣费 没有扣钱 扣了钱 扣了费 "
                                    u"扣了一次 扣了两次 扣一次费 收了一次 收了两次 没扣钱 没扣费 没计费 计了费 "
                                    u"计过费 算了钱 没算钱 不扣钱 不扣费 要扣钱 "
                                    u"要扣费 被扣费 被扣钱 被收费 是收费的 是免费的";
/** The same in words that one has for parcels and bags, too. */
constexpr QStringView weakChargeTails = u"收了 没收 不收 要收 被收 扣了 没扣 不扣 要扣 被扣 收过 没算 算了";
/** Calls the number a code. */
constexpr QStringView codeTails = u"返回码 错误码 状态码 告警码 错误代码 返回代码 code 码 代码 号错误";
/** The same, but only without a comma between: behind one they begin another thought. */
constexpr QStringView outcomeTails =
    u"失败 异常 提示 对应 说明 解释 属于 计费 报 出现 占 共 错误 报错 错 error err";
/** Somewhere behind the number they make the clause a question about it. */
constexpr QStringView doubts[]{ u"有关", u"是不是", u"什么", u"怎么", u"为啥", u"吗", u"么", u"?" };
/** Money that was taken: the number before is asked about, unless it is an amount itself. */
constexpr QStringView moneyTaken[]{ u"收了我们", u"收我们", u"扣了我们",   u"扣我们",    u"把我们钱",
                                    u"把钱扣",   u"把钱收", u"收了我的钱", u"扣了我的钱" };
constexpr QStringView firstUnitsOfDoubts = u"有是什怎为吗么?";
/** Texts that start like the ones above and are none. */
constexpr QStringView tailLookalikes = u"收费标准 计费标准 计费方式 失败率 失败次 失败数 free trial";
/** Small words between a number and what follows it. */
constexpr QStringView tailFillers =
    u"这个 这种 那个 这 是个 的 又 都 还 也 和 到底 这两个 这几个 这三个 这些 这俩 两个 几个 三个";

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
    u"字段 回调 单纯 点击 分别 分不清 点了 多次 多张 位置 张嘴 时候 种错误码 版本 字符";
constexpr QStringView latinUnits =
    u"ms s sec secs second seconds min mins minute minutes h hour hours day days week weeks "
    u"month months year years kb mb gb k m w px fps km cm rmb yuan usd cny times time items "
    u"rows lines files records users requests bytes byte x percent errors warnings am pm "
    u"people calls of tests passed";

const RoleTable<bool> &latinUnitNames()
{
    static const RoleTable<bool> table{ { latinUnits, true } };
    return table;
}

enum class TailPart { Question, Code, Remark, Outcome, Charge, Lookalike, Filler };

const PhraseTable<TailPart> &phrasesBehind()
{
    using Table = PhraseTable<TailPart>;
    static const Table table(Table::Side::Start,
                             {
                                 { questionTails, TailPart::Question },
                                 { codeTails, TailPart::Code },
                                 { remarkTails, TailPart::Remark },
                                 { chargeTails, TailPart::Remark },
                                 { weakChargeTails, TailPart::Charge },
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

/** Returns true if the clause that `text` starts with asks something. */
bool isDoubtful(QStringView text)
{
    constexpr QStringView ends = u"。!;\n\r\t,0123456789";
    qsizetype end = 0;
    while (end < text.size() && !isOneOf(text[end], ends))
        ++end;
    for (qsizetype at = 0; at < end; ++at) {
        if (!isOneOf(text[at], firstUnitsOfDoubts))
            continue;
        const QStringView rest = text.sliced(at, end - at);
        const auto isStart = [rest](QStringView doubt) { return rest.startsWith(doubt); };
        if (std::any_of(std::begin(doubts), std::end(doubts), isStart))
            return true;
    }
    return false;
}

/** Returns true if a clause is over where `text` starts, or after a small word. */
bool endsClause(QStringView text)
{
    if (!text.isEmpty() && isOneOf(text.front(), u"的吗嘛吧呢啊呀么"))
        text = text.sliced(1);
    return text.isEmpty() || isOneOf(text.front(), u",。?!;\n\r");
}

QStringView leadingLatinWord(QStringView text)
{
    qsizetype end = 0;
    while (end < text.size() && end <= longestName && ascii::isLetter(text[end]))
        ++end;
    return text.first(end);
}

} // namespace

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
        if (part == TailPart::Charge && endsClause(textBehind.sliced(phrase->text.size())))
            return TailRole::Charge;
        if (part != TailPart::Filler)
            break;
        textBehind = textBehind.sliced(phrase->text.size());
        while (!textBehind.isEmpty() && textBehind.front() == u' ')
            textBehind = textBehind.sliced(1);
    }
    if (!afterComma && textBehind.startsWith(u"了") && endsClause(textBehind.sliced(1)))
        return TailRole::Happened;
    const auto isStart = [textBehind](QStringView words) { return textBehind.startsWith(words); };
    if (!afterComma && std::any_of(std::begin(moneyTaken), std::end(moneyTaken), isStart))
        return TailRole::Doubt;
    return !afterComma && isDoubtful(textBehind) ? TailRole::Doubt : TailRole::None;
}

bool startsWithUnit(QStringView textBehind, qsizetype digits, bool afterSpace)
{
    constexpr qsizetype mostDigitsOfSmallUnits = 2;
    if (textBehind.isEmpty())
        return false;
    const QStringView latin = leadingLatinWord(textBehind);
    if (!latin.isEmpty())
        return latinUnitNames().role(text::Name(latin).view(), false);
    if (!afterSpace && isOneOf(textBehind.front(), u"%‰°℃"))
        return true;
    const auto *phrase = unitPhrases().longest(textBehind);
    if (!phrase)
        return false;
    return phrase->role == UnitPart::Unit
        || (phrase->role == UnitPart::SmallUnit && digits <= mostDigitsOfSmallUnits);
}

} // namespace codedesk::decoding
