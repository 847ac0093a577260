// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "decoding/coderange.h"

#include "decoding/codeshapes.h"

#include <algorithm>
#include <cstdlib>
#include <iterator>
#include <utility>

namespace codedesk::decoding {

Token rangeSign(QStringView text, const Token &first, const Token &last)
{
    static constexpr QStringView signs[]{ u"-", u"~", u"—", u"到", u"至", u"一直到", u"to", u"through", u"thru" };
    constexpr qsizetype widestGap = 12; // units
    if (last.start <= first.end() || last.start - first.end() > widestGap)
        return {};
    qsizetype start = first.end();
    qsizetype end = last.start;
    while (start < end && (text[start] == u' ' || text[start] == u'\t'))
        ++start;
    while (end > start && (text[end - 1] == u' ' || text[end - 1] == u'\t'))
        --end;
    const QStringView between = text.sliced(start, end - start);
    const bool isSign = std::any_of(std::begin(signs), std::end(signs), [between](QStringView sign) {
        return between.compare(sign, Qt::CaseInsensitive) == 0;
    });
    return isSign ? Token{ TokenKind::Mark, start, end - start } : Token();
}

std::vector<CodeBetween> codesBetween(const CodeEntry &first, QStringView firstCode, const CodeEntry &last,
                                      QStringView lastCode, const Catalogue &catalogue,
                                      const QHash<qint64, int> &entryOfNumber)
{
    constexpr qint64 widest = 99;
    constexpr qsizetype fewestDigits = 3;
    const qint64 from = codeNumber(firstCode).value_or(0);
    const qint64 to = codeNumber(lastCode).value_or(0);
    const bool isAscending = from < 0 ? to < from || (to < 0 && from < to) : from < to;
    const bool areAlike = firstCode.size() == lastCode.size() && digitsOf(firstCode).size() >= fewestDigits
        && (from < 0) == (to < 0) && first.sourceId == last.sourceId;
    if (!areAlike || !isAscending || std::abs(to - from) > widest)
        return {};
    std::vector<CodeBetween> codes;
    const qint64 step = to > from ? 1 : -1;
    for (qint64 number = from + step; number != to; number += step) {
        const int position = entryOfNumber.value(number, -1);
        if (position >= 0 && catalogue.entries().at(position).sourceId == first.sourceId)
            codes.push_back({ number, position });
    }
    return codes;
}

} // namespace codedesk::decoding
