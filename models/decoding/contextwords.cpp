// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "decoding/contextwords.h"

#include "decoding/codewords.h"
#include "decoding/wordtables.h"

#include <algorithm>
#include <iterator>

namespace codedesk::decoding {

namespace {

// Words are listed by role, separated by spaces; Latin ones in the spelling of text::Name.

constexpr QStringView codeWords =
    u"code codes errcode errorcode ret retcode returncode rc resultcode "
    u"rescode respcode responsecode subcode bizcode frontcode backcode facecode warncode "
    u"warningcode multiwarningcode livestatus comparestatus ecode";
constexpr QStringView reportWords =
    u"err error return returned returns returning throws threw thrown failed fails reports reported";
constexpr QStringView outcomeWords =
    u"got get gets getting fail failing failure exception errno response responded result results "
    u"receive received receiving gives gave case meaning mean means what";
constexpr QStringView hintWords = u"shows show see saw about explain";
constexpr QStringView platformWords = u"android ios iphone sdk harmony harmonyos h5";
constexpr QStringView maskWords =
    u"mask warning warnings warn multiwarning frontmultiwarning backmultiwarning frontwarncode "
    u"backwarncode";
constexpr QStringView otherWords =
    u"line lines row rows col column index idx port pid tid thread id uid step page size "
    u"length len version ver v user order orderno no count total timeout cost costs took "
    u"elapsed exit exited http https zip zipcode postal post area country phone tel mobile qq "
    u"wechat card account amount price year date time age score rate similarity sim attempt "
    u"attempts retry retries times batch seq level room ticket issue pr build release "
    u"windows win chrome qr bar source verification sms captcha invite promo process max "
    u"min limit requests qps rmb usd cny birthday api number invoice receipt "
    u"contract customer client merchant member employee serial tracking parcel job commit "
    u"flight train suite floor apartment box ext extension table figure chapter section item "
    u"test page pages pp postal";

constexpr QStringView codeDisqualifiers =
    u"exit exited http https zip postal post area country qr bar sms verification source "
    u"invite promo captcha unicode encode decode dress";

constexpr QStringView codePhrases =
    u"返回码 错误码 错误代码 错误编码 错误编号 状态码 结果码 响应码 提示码 失败码 异常码 "
    u"报错码 报错代码 告警码 警告码 返回值 返回代码 错误号 代码 返回的码 报的码 错误值 出错码 "
    u"验证结果 核身结果 识别结果 业务码 错误状态 接口码 応答コード エラーコード コード 代碼 返回碼 錯誤碼 "
    u"錯誤代碼 狀態碼 "
    u"오류 코드 code码 个码 種碼 种码 個碼 几个码 返回码列表 错误码列表 返回码清单 错误码清单 码列表 个码係 码係";
constexpr QStringView reportPhrases =
    u"报错 报 返回 抛 抛出 报出 爆 爆出 返还 错误 出错 報錯 报了 报的 提示 念的是 念的 念给我的是 "
    u"念出来的是 念到";
constexpr QStringView outcomePhrases = u"返 回调 响应 得到 拿到 什么是 啥是 码 含义 错 报告错误 查到";
constexpr QStringView hintPhrases =
    u"出现 遇到 显示 结果 收到 失败 异常 状态 一直 总是 老是 碰到 弹出 弹 问题 请问 问下 "
    u"问一下 咨询 看下 看看 看一下 查下 查一下 查询 解释 解释下 解释一下 全是 都是 还是 变成 "
    u"很多 大量 部分 有些 经常 偶尔 频繁 偶发 跳出 看到 看到的 碰见 跳 是不是 应该是 我看是 "
    u"写着 写的 里有 里面有 打印 打出来 日志 截图 好像是 可能是 就是 说是 看是 输出 是 上是 "
    u"除了 包括 比如 例如 关于 针对 属于 哪些 这几个 几个码 那个 这个 遇到的";
constexpr QStringView platformPhrases = u"安卓 安卓端 苹果 苹果端 鸿蒙 鸿蒙端 小程序 小程序端";
constexpr QStringView vendorPhrases = u"腾讯 腾讯云 騰訊 騰訊雲 慧眼 微众 微众银行 微眾";
constexpr QStringView maskPhrases =
    u"告警 警告 掩码 多重告警 位串 告警位 告警串 标志位 告警列表 警告列表 告警清单 告警如下 警告如下";
constexpr QStringView otherPhrases =
    u"订单号 订单 单号 流水号 流水 编号 序号 号码 手机号 手机 电话 座机 身份证号 身份证 证件号 "
    u"证件 银行卡号 卡号 账号 帐号 账户 户号 微信号 微信 邮编 邮政编码 验证码 校验码 邀请码 "
    u"二维码 条形码 条码 动态码 短信码 授权码 密码 提取码 取件码 口令 区号 车牌 工号 学号 房号 "
    u"房间 门牌 端口 端口号 版本 版本号 金额 价格 费用 余额 充值 付款 支付 合计 总共 共 总计 "
    u"一共 约 大约 近 超过 不到 至少 最多 耗时 用时 时间 日期 时间戳 生日 出生 年龄 年份 分数 "
    u"得分 相似度 活体分 阈值 清晰度 置信度 数量 次数 条数 人数 总数 个数 行号 页码 尾号 "
    u"后四位 末四位 末尾 分机 转 工单 工单号 群号 群 规则 文档 编码 楼 门店 批次 期号 型号 "
    u"规格 尺码 码数 鞋码 价位 价格区间 价格范围 金额区间 档位 尺寸 大小 长度 宽度 分辨率 价 序列号 并发 请求量 "
    u"调用量 成功率 失败率 通过率 比例 "
    u"占比 第 字典码 机器码 识别码 注册码 兑换码 推荐码 商户号 客户号 合同号 发票 热线 客服 "
    u"线程 内存 分行 只有 高达 用了 花了 等了 超时 限制 上限 编码为 代码行 楼层 号 成功 后八位 "
    u"前八位 后六位 合格 命中 新增 完成 完成了 总量 步骤 阶段 方案 附件 图 表 选项 级别 等级 "
    u"设备 机房 库存 会议室 会议号 座位 工位 航班 车次 快递 序列 房 栋 门牌号 用户 网点 分店 "
    u"房租 租金 押金 定金 订金 学费 货款 运费 话费 电费 水费 车费 餐费 补贴 "
    u"柜台 股票代码 基金代码 证券代码 区划代码 地区代码 国家代码 机构代码 行业代码 产品代码 "
    u"商品代码 物料代码 项目代码 信用代码 机场代码 窗口 排队号 叫号 套餐 合同 单据 凭证 票号";

const RoleTable<WordRole> &latinWords()
{
    static const RoleTable<WordRole> table{
        { codeWords, WordRole::Code },
        { reportWords, WordRole::Report },
        { outcomeWords, WordRole::Outcome },
        { hintWords, WordRole::Hint },
        { platformWords, WordRole::Platform },
        { maskWords, WordRole::Mask },
        { otherWords, WordRole::Other },
        { builtinCodeWords().code, WordRole::Code },
        { builtinCodeWords().report, WordRole::Report },
        { builtinCodeWords().other, WordRole::Other },
    };
    return table;
}

const RoleTable<bool> &disqualifiers()
{
    static const RoleTable<bool> table{ { codeDisqualifiers, true } };
    return table;
}

/** Returns the role of a name that programs make of several words ("faceErrCode", "WBFaceErrorDomainServer"). */
WordRole roleOfJoinedName(QStringView name)
{
    static constexpr QStringView codeEndings[]{ u"errorcode",  u"errcode",  u"retcode", u"resultcode",
                                                u"returncode", u"respcode", u"rspcode" };
    static constexpr QStringView productStarts[]{ u"wbface", u"wbcloud", u"wbocr", u"huiyan" };
    if (std::any_of(std::begin(codeEndings), std::end(codeEndings),
                    [name](QStringView ending) { return name.endsWith(ending); }))
        return WordRole::Code;
    if (name.contains(u"errordomain"))
        return WordRole::Report;
    const bool isProduct = std::any_of(std::begin(productStarts), std::end(productStarts),
                                       [name](QStringView start) { return name.startsWith(start); });
    return isProduct || name.endsWith(u"error") || name.endsWith(u"exception") ? WordRole::Outcome
                                                                               : WordRole::None;
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
                                 { platformPhrases, WordRole::Platform },
                                 { vendorPhrases, WordRole::Vendor },
                                 { maskPhrases, WordRole::Mask },
                                 { otherPhrases, WordRole::Other },
                                 { builtinCodeWords().code, WordRole::Code },
                                 { builtinCodeWords().report, WordRole::Report },
                                 { builtinCodeWords().other, WordRole::Other },
                             });
    return table;
}

} // namespace

WordRole wordRole(QStringView word)
{
    constexpr qsizetype shortestJoinedName = 6;
    const text::Name name(word);
    const WordRole role = latinWords().role(name.view(), WordRole::None);
    return role == WordRole::None && word.size() >= shortestJoinedName ? roleOfJoinedName(name.view()) : role;
}

EndingPhrase phraseAtEnd(QStringView text)
{
    const auto *phrase = phrasesBefore().longest(text);
    if (!phrase)
        return {};
    const bool namesOtherCode = phrase->role == WordRole::Other && phrase->text.endsWith(u'码');
    return { phrase->role, phrase->text.size(), namesOtherCode };
}

bool isLabelOfCodes(QStringView word)
{
    static const RoleTable<bool> reports{ { builtinCodeWords().report, true } };
    const text::Name name(word);
    const WordRole role = latinWords().role(name.view(), WordRole::None);
    if (role == WordRole::Platform || role == WordRole::Code || reports.role(name.view(), false))
        return true;
    const QStringView rank = name.view().startsWith(u"top") ? name.view().sliced(3) : QStringView();
    return !rank.isEmpty()
        && std::all_of(rank.cbegin(), rank.cend(), [](QChar unit) { return unit >= u'0' && unit <= u'9'; });
}

bool turnsCodeIntoOther(QStringView word)
{
    return disqualifiers().role(text::Name(word).view(), false);
}

} // namespace codedesk::decoding
