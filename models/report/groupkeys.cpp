// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/groupkeys.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <functional>
#include <limits>

namespace codedesk::report {

namespace {

using Cells = std::vector<const RollupCell *>;

constexpr std::array<const char *, 7> keyNames{ "day", "week", "month", "code", "category", "channel", "app" };
constexpr std::array allKeys{ GroupKey::Day,      GroupKey::Week,    GroupKey::Month, GroupKey::Code,
                              GroupKey::Category, GroupKey::Channel, GroupKey::App };

QString isoWeek(QDate date)
{
    int year = 0;
    const int week = date.weekNumber(&year);
    return QStringLiteral("%1-W%2").arg(year, 4, 10, QLatin1Char('0')).arg(week, 2, 10, QLatin1Char('0'));
}

/** Returns the first day of the day, week or month that `day` lies in; days without a date stay so. */
DayNumber groupStart(GroupKey key, DayNumber day)
{
    if (day == noDay || key == GroupKey::Day)
        return day;
    const QDate date = toDate(day);
    return key == GroupKey::Week ? day - (date.dayOfWeek() - Qt::Monday) : day - (date.day() - 1);
}

GroupColumn dateColumn(GroupKey key, const Cells &cells)
{
    qint64 firstDay = std::numeric_limits<DayNumber>::max();
    for (const RollupCell *cell : cells) {
        if (cell->day != noDay)
            firstDay = std::min(firstDay, qint64(cell->day));
    }
    std::vector<qint64> days;
    days.reserve(cells.size());
    for (const RollupCell *cell :
         cells) // one undated cell far below the others would cost the fast way of ranking
        days.push_back(cell->day == noDay ? firstDay - 1 : cell->day);
    Ranks dayRanks = rankValues(days);

    std::vector<DayNumber> dayOfRank(dayRanks.count);
    for (std::size_t i = 0; i < days.size(); ++i)
        dayOfRank[dayRanks.ranks[i]] = cells[i]->day;
    GroupColumn column;
    std::vector<quint32> groupOfRank(dayRanks.count);
    DayNumber previous = noDay;
    for (std::size_t rank = 0; rank < dayOfRank.size(); ++rank) {
        const DayNumber start = groupStart(key, dayOfRank[rank]);
        if (rank == 0 || start != previous)
            column.texts << groupText(key, start);
        previous = start;
        groupOfRank[rank] = static_cast<quint32>(column.texts.size() - 1);
    }
    column.ranks = std::move(dayRanks.ranks);
    for (quint32 &rank : column.ranks)
        rank = groupOfRank[rank];
    return column;
}

/**
 * Groups cells by a text that depends on a small index: `textOfIndex` has the text of every index,
 * `indexOf` tells the index of a cell.
 */
GroupColumn textColumn(const Cells &cells, const QStringList &textOfIndex,
                       const std::function<int(const RollupCell &)> &indexOf,
                       bool (*lessThan)(const QString &, const QString &))
{
    std::vector<char> occurs(static_cast<std::size_t>(textOfIndex.size()), 0);
    for (const RollupCell *cell : cells)
        occurs[static_cast<std::size_t>(indexOf(*cell))] = 1;
    std::vector<int> order;
    for (int i = 0; i < textOfIndex.size(); ++i) {
        if (occurs[static_cast<std::size_t>(i)])
            order.push_back(i);
    }
    std::sort(order.begin(), order.end(),
              [&](int left, int right) { return lessThan(textOfIndex.at(left), textOfIndex.at(right)); });

    GroupColumn column;
    std::vector<quint32> rankOfIndex(occurs.size(), 0);
    for (const int index : order) {
        if (column.texts.isEmpty() || column.texts.constLast() != textOfIndex.at(index))
            column.texts << textOfIndex.at(index);
        rankOfIndex[static_cast<std::size_t>(index)] = static_cast<quint32>(column.texts.size() - 1);
    }
    column.ranks.reserve(cells.size());
    for (const RollupCell *cell : cells)
        column.ranks.push_back(rankOfIndex[static_cast<std::size_t>(indexOf(*cell))]);
    return column;
}

bool textLessThan(const QString &left, const QString &right)
{
    return left < right;
}

/** Returns the tables of the codes, for each code those of all channels. */
QStringList categoriesOf(const QStringList &codes, const Catalogue &catalogue)
{
    QStringList categories;
    categories.reserve(codes.size() * static_cast<qsizetype>(allChannels.size()));
    for (const QString &code : codes) {
        for (const Channel channel : allChannels) {
            const Category *category = catalogue.categoryOfCalls(code, channel);
            categories << (category ? category->id : QString());
        }
    }
    return categories;
}

int categoryIndex(const RollupCell &cell)
{
    return cell.code * static_cast<int>(allChannels.size()) + static_cast<int>(cell.channel);
}

QStringList channelKeys()
{
    QStringList keys;
    for (const Channel channel : allChannels)
        keys << channelKey(channel);
    return keys;
}

/** A code read as a number of any length: sign, digits without leading zeros. */
struct CodeNumber {
    bool isNumber = false;
    bool isNegative = false;
    QStringView digits;
};

CodeNumber toNumber(QStringView code)
{
    CodeNumber number;
    number.isNegative = code.startsWith(u'-');
    QStringView digits = number.isNegative ? code.sliced(1) : code;
    number.isNumber = !digits.isEmpty()
        && std::all_of(digits.cbegin(), digits.cend(), [](QChar c) { return c >= u'0' && c <= u'9'; });
    while (digits.size() > 1 && digits.front() == u'0')
        digits = digits.sliced(1);
    number.digits = digits;
    if (digits == u"0")
        number.isNegative = false;
    return number;
}

/** Returns <0, 0 or >0 as `left` is smaller than, equal to or greater than `right`. */
int compareNumbers(const CodeNumber &left, const CodeNumber &right)
{
    if (left.isNegative != right.isNegative)
        return left.isNegative ? -1 : 1;
    const int sign = left.isNegative ? -1 : 1;
    if (left.digits.size() != right.digits.size())
        return left.digits.size() < right.digits.size() ? -sign : sign;
    return sign * left.digits.compare(right.digits);
}

std::optional<std::pair<QDate, QDate>> weekRange(const QString &text)
{
    static const QRegularExpression pattern(QStringLiteral(R"(\A(\d{4})-W(\d{2})\z)"));
    const QRegularExpressionMatch match = pattern.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    // 4 January lies in week 1 of its year by ISO 8601's definition.
    const QDate inFirstWeek(match.capturedView(1).toInt(), 1, 4);
    const QDate monday =
        inFirstWeek.addDays(1 - inFirstWeek.dayOfWeek() + 7 * (match.capturedView(2).toInt() - 1));
    if (!monday.isValid() || isoWeek(monday) != text)
        return std::nullopt;
    return std::pair(monday, monday.addDays(6));
}

} // namespace

QString groupText(GroupKey key, DayNumber start)
{
    const QDate date = toDate(start);
    if (!date.isValid())
        return {};
    if (key == GroupKey::Week)
        return isoWeek(date);
    return key == GroupKey::Day ? date.toString(Qt::ISODate) : date.toString(QStringLiteral("yyyy-MM"));
}

GroupColumn groupColumn(GroupKey key, const Cells &cells, const Rollup &rollup, const Catalogue &catalogue)
{
    const auto codeOf = [](const RollupCell &cell) { return cell.code; };
    switch (key) {
    case GroupKey::Day:
    case GroupKey::Week:
    case GroupKey::Month:
        return dateColumn(key, cells);
    case GroupKey::Code:
        return textColumn(cells, rollup.codes, codeOf, codeLessThan);
    case GroupKey::Category:
        return textColumn(cells, categoriesOf(rollup.codes, catalogue), categoryIndex, textLessThan);
    case GroupKey::Channel:
        return textColumn(
            cells, channelKeys(), [](const RollupCell &cell) { return static_cast<int>(cell.channel); },
            textLessThan);
    case GroupKey::App:
        break;
    }
    return textColumn(
        cells, rollup.apps, [](const RollupCell &cell) { return cell.app; }, textLessThan);
}

QString groupKeyName(GroupKey key)
{
    return QString::fromLatin1(keyNames[static_cast<std::size_t>(key)]);
}

std::optional<GroupKey> groupKeyFromName(const QString &name)
{
    for (const GroupKey key : allKeys) {
        if (groupKeyName(key) == name)
            return key;
    }
    return std::nullopt;
}

bool codeLessThan(const QString &left, const QString &right)
{
    const CodeNumber leftNumber = toNumber(left);
    const CodeNumber rightNumber = toNumber(right);
    if (leftNumber.isNumber != rightNumber.isNumber)
        return leftNumber.isNumber;
    const int order = leftNumber.isNumber ? compareNumbers(leftNumber, rightNumber) : 0;
    return order != 0 ? order < 0 : left < right;
}

std::optional<std::pair<QDate, QDate>> groupRange(GroupKey key, const QString &text)
{
    if (key == GroupKey::Week)
        return weekRange(text);
    if (key != GroupKey::Day && key != GroupKey::Month)
        return std::nullopt;
    const QString format = key == GroupKey::Day ? QStringLiteral("yyyy-MM-dd") : QStringLiteral("yyyy-MM");
    const QDate first = QDate::fromString(text, format);
    if (!first.isValid())
        return std::nullopt;
    return std::pair(first, key == GroupKey::Day ? first : first.addMonths(1).addDays(-1));
}

} // namespace codedesk::report
