// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "decoding/sequencewords.h"

#include "decoding/textunits.h"
#include "decoding/wordtables.h"

#include <algorithm>
#include <iterator>

namespace codedesk::decoding {

namespace {

constexpr QStringView sequenceWords =
    u"头一回 头一次 头一个 头回 头次 第一次 第一回 第一个 第二次 第二回 第二个 第三次 第三回 第三个 "
    u"前一次 前一个 后一次 后一个 上一次 上次 这一次 这次 有一次 起先 起初 一开始 刚开始 "
    u"后来 后来又 随后 接着 接着又 然后 然后又 之后 之后又 最后 最后又 过一会儿 过了会儿 "
    u"又 再次 一会儿 一会 有时 有时候 换了手机 重装之后 重启以后 重启之后 重启后 重装后";
/** What numbers are announced by, and what they are counted as. */
constexpr QStringView verbs[]{ u"报",   u"返回", u"返", u"出现", u"遇到", u"遇",
                               u"碰到", u"碰",   u"弹", u"弹出", u"抛",   u"跳" };
constexpr QStringView nouns[]{ u"错误码", u"返回码", u"状态码", u"错误代码", u"错误",
                               u"代码",   u"码",     u"报错",   u"错",       u"提示" };
constexpr QStringView counts = u"两二三四五六七八九十几俩仨多23456789";
constexpr QStringView countedAs = u"种个次回条样类";

const PhraseTable<bool> &sequences()
{
    using Table = PhraseTable<bool>;
    static const Table table(Table::Side::End, { { sequenceWords, true } });
    return table;
}

/** Takes the longest of the words off the end of `text`; returns true if there was one. */
template <std::size_t Count> bool chopWord(QStringView &text, const QStringView (&words)[Count])
{
    qsizetype longest = 0;
    for (const QStringView word : words) {
        if (word.size() > longest && text.endsWith(word))
            longest = word.size();
    }
    text.chop(longest);
    return longest > 0;
}

bool chopUnit(QStringView &text, QStringView units)
{
    if (text.isEmpty() || !isOneOf(text.back(), units))
        return false;
    text.chop(1);
    return true;
}

} // namespace

qsizetype sequenceWordAtEnd(QStringView text)
{
    const auto *word = sequences().longest(text);
    return word ? word->text.size() : 0;
}

bool endsWithAnnouncement(QStringView text)
{
    const bool isNamed = chopWord(text, nouns);
    if (!chopUnit(text, countedAs) || !chopUnit(text, counts))
        return false;
    while (chopUnit(text, u"了过出到 ")) { }
    return isNamed || chopWord(text, verbs);
}

bool startsWithSeveral(QStringView text)
{
    static constexpr QStringView starts[]{ u"这些", u"那些",   u"都是", u"全是",
                                           u"都归", u"都属于", u"all ", u"these " };
    const auto isStart = [text](QStringView start) { return text.startsWith(start, Qt::CaseInsensitive); };
    if (std::any_of(std::begin(starts), std::end(starts), isStart))
        return true;
    return text.size() > 2 && isOneOf(text[0], u"这那") && isOneOf(text[1], counts) && isOneOf(text[2], u"个种类");
}

} // namespace codedesk::decoding
