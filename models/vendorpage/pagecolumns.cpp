// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "vendorpage/pagecolumns.h"

#include "core/text.h"

#include <QHash>

namespace codedesk::vendorpage {

namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype longestName = 60;

const QHash<QString, ColumnKind> &knownNames()
{
    static const QHash<QString, ColumnKind> names = [] {
        const std::pair<ColumnKind, QStringList> lists[] = {
            { ColumnKind::Code,
              { u"返回码"_s, u"错误码"_s, u"告警码"_s, u"状态码"_s, u"结果码"_s, u"返回代码"_s, u"错误代码"_s,
                u"返回值"_s, u"code"_s, u"errcode"_s, u"errorcode"_s, u"returncode"_s, u"resultcode"_s,
                u"statuscode"_s, u"warningcode"_s, u"alarmcode"_s } },
            { ColumnKind::Aliases, { u"aliases"_s, u"alias"_s, u"别名"_s } },
            { ColumnKind::Message, { u"含义"_s,          u"返回信息"_s,
                                     u"返回描述"_s,      u"返回说明"_s,
                                     u"返回码说明"_s,    u"返回码描述"_s,
                                     u"返回码含义"_s,    u"错误码描述"_s,
                                     u"错误码说明"_s,    u"错误描述"_s,
                                     u"错误信息"_s,      u"错误说明"_s,
                                     u"告警信息"_s,      u"提示信息"_s,
                                     u"提示语"_s,        u"信息"_s,
                                     u"描述"_s,          u"说明"_s,
                                     u"meaning"_s,       u"message"_s,
                                     u"msg"_s,           u"description"_s,
                                     u"desc"_s,          u"errmsg"_s,
                                     u"errormessage"_s,  u"errordescription"_s,
                                     u"returnmessage"_s, u"information"_s } },
            { ColumnKind::Action, { u"处理措施"_s,         u"处理建议"_s,
                                    u"处理方法"_s,         u"处理方式"_s,
                                    u"处理办法"_s,         u"解决方案"_s,
                                    u"解决方法"_s,         u"解决办法"_s,
                                    u"排查建议"_s,         u"建议"_s,
                                    u"原因及处理"_s,       u"action"_s,
                                    u"remedy"_s,           u"solution"_s,
                                    u"solutions"_s,        u"suggestion"_s,
                                    u"handling"_s,         u"handlingmeasure"_s,
                                    u"handlingmeasures"_s, u"troubleshooting"_s } },
            { ColumnKind::Billing,
              { u"是否收费"_s, u"是否计费"_s, u"是否扣费"_s, u"收费"_s, u"计费"_s, u"收费与否"_s, u"charged"_s,
                u"charge"_s, u"ischarged"_s, u"billed"_s, u"billable"_s, u"isbilled"_s, u"billing"_s,
                u"chargedornot"_s, u"billedornot"_s, u"fee"_s } },
        };
        QHash<QString, ColumnKind> made;
        for (const auto &[kind, list] : lists) {
            for (const QString &name : list)
                made.insert(name, kind);
        }
        return made;
    }();
    return names;
}

/** Returns the letters of a name: "Error Code（返回码）:" gives "errorcode". */
QString foldedName(QStringView name)
{
    QString folded;
    int depth = 0;
    for (const QChar c : text::plain(name)) {
        if (c == u'(' || c == u'[')
            ++depth;
        else if (c == u')' || c == u']')
            --depth;
        else if (depth == 0 && c.isLetter())
            folded += c.toLower();
    }
    return folded;
}

} // namespace

ColumnKind columnKind(QStringView name)
{
    if (name.size() > longestName)
        return ColumnKind::Other;
    return knownNames().value(foldedName(name), ColumnKind::Other);
}

std::optional<Columns> readHeader(const QStringList &cells)
{
    Columns columns;
    columns.count = cells.size();
    for (qsizetype column = 0; column < cells.size(); ++column) {
        const ColumnKind kind = columnKind(cells.at(column));
        qsizetype *place = kind == ColumnKind::Code ? &columns.code
            : kind == ColumnKind::Aliases           ? &columns.aliases
            : kind == ColumnKind::Message           ? &columns.message
            : kind == ColumnKind::Action            ? &columns.action
            : kind == ColumnKind::Billing           ? &columns.billing
                                                    : nullptr;
        if (place && *place < 0)
            *place = column;
        else if (!cells.at(column).isEmpty())
            columns.unread << cells.at(column);
    }
    if (columns.code < 0 || (columns.message < 0 && columns.action < 0 && columns.billing < 0))
        return std::nullopt;
    return columns;
}

} // namespace codedesk::vendorpage
