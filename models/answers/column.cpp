// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "answers/column.h"

#include <QLocale>

#include <array>

namespace codedesk::answers {

namespace {

constexpr std::array<const char *, 3> billableKeys{ "no", "yes", "unstated" };

struct ToText {
    QString operator()(std::monostate) const { return {}; }
    QString operator()(NotApplicable) const { return {}; }
    QString operator()(const Object &) const { return {}; }
    QString operator()(const Objects &) const { return {}; }
    QString operator()(Billable billable) const { return billableKey(billable); }
    QString operator()(bool truth) const { return truth ? QStringLiteral("true") : QStringLiteral("false"); }
    QString operator()(qint64 number) const { return QString::number(number); }
    QString operator()(double number) const
    {
        return QString::number(number, 'g', QLocale::FloatingPointShortest);
    }
    QString operator()(const QString &text) const { return text; }
    QString operator()(const QStringList &texts) const { return texts.join(u'/'); }
};

struct ToVariant {
    QVariant operator()(std::monostate) const { return {}; }
    QVariant operator()(NotApplicable) const { return {}; }
    QVariant operator()(const Object &) const { return {}; }
    QVariant operator()(const Objects &) const { return {}; }
    QVariant operator()(Billable billable) const { return static_cast<int>(billable); }
    QVariant operator()(const QStringList &texts) const { return texts.join(u'/'); }
    template <typename T> QVariant operator()(const T &value) const { return value; }
};

} // namespace

QString plainText(const Cell &cell)
{
    return std::visit(ToText(), cell);
}

QVariant toVariant(const Cell &cell)
{
    return std::visit(ToVariant(), cell);
}

QString billableKey(Billable billable)
{
    return QString::fromLatin1(billableKeys[static_cast<std::size_t>(billable)]);
}

std::optional<Billable> billableFromKey(const QString &key)
{
    for (const Billable billable : { Billable::No, Billable::Yes, Billable::Unstated }) {
        if (billableKey(billable) == key)
            return billable;
    }
    return std::nullopt;
}

Cell dayCell(DayNumber day)
{
    return day == noDay ? Cell() : Cell(isoDay(day));
}

QStringList channelKeys(const QList<Channel> &channels)
{
    QStringList keys;
    for (const Channel channel : channels)
        keys << channelKey(channel);
    return keys;
}

} // namespace codedesk::answers
