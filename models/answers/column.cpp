// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "answers/column.h"

#include <QLocale>

namespace codedesk::answers {

namespace {

struct ToText {
    QString operator()(std::monostate) const { return {}; }
    QString operator()(bool truth) const { return truth ? QStringLiteral("true") : QStringLiteral("false"); }
    QString operator()(qint64 number) const { return QString::number(number); }
    QString operator()(double number) const
    {
        return QString::number(number, 'g', QLocale::FloatingPointShortest);
    }
    QString operator()(const QString &text) const { return text; }
    QString operator()(const QStringList &texts) const { return texts.join(u' '); }
};

struct ToVariant {
    QVariant operator()(std::monostate) const { return {}; }
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

} // namespace codedesk::answers
