// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "vendorpage/pagecolumns.h"

#include "core/names.h"

namespace codedesk::vendorpage {

namespace {

constexpr qsizetype longestColumnName = 60;

ColumnKind kindOf(names::Role role)
{
    switch (role) {
    case names::Role::Code:
    case names::Role::CardWarnings: // the table of warnings has their codes under this name
        return ColumnKind::Code;
    case names::Role::Aliases:
        return ColumnKind::Aliases;
    case names::Role::Message:
        return ColumnKind::Message;
    case names::Role::Action:
        return ColumnKind::Action;
    case names::Role::Charge:
        return ColumnKind::Billing;
    default:
        return ColumnKind::Other;
    }
}

} // namespace

ColumnKind columnKind(QStringView name)
{
    if (name.size() > longestColumnName)
        return ColumnKind::Other;
    const auto meaning = names::meaningOf(text::Name(name), names::Reader::Page);
    return meaning ? kindOf(meaning->role) : ColumnKind::Other;
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
