// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "answers/unknownview.h"

#include "wording/rulewords.h"

#include <QCoreApplication>
#include <QLocale>

#include <array>
#include <iterator>

namespace codedesk::answers {

namespace {

struct UnknownColumnsWords {
    Q_DECLARE_TR_FUNCTIONS(UnknownColumns)
};

using report::UnknownCode;
using Code = const UnknownCode &;

/** Returns the apps that have a name. */
QString appList(Code code)
{
    QStringList apps = code.apps;
    apps.removeAll(QString());
    return apps.join(QStringLiteral(", "));
}

const Column<UnknownCode> columnsOfUnknown[] = {
    { "code", [] { return UnknownColumnsWords::tr("Code"); }, [](Code code) -> Cell { return code.code; } },
    { "calls", [] { return UnknownColumnsWords::tr("Calls"); }, [](Code code) -> Cell { return code.calls; },
      [](Code code, Language) { return QLocale().toString(code.calls); }, true },
    { "first_day", [] { return UnknownColumnsWords::tr("First day"); },
      [](Code code) { return dayCell(code.firstDay); } },
    { "last_day", [] { return UnknownColumnsWords::tr("Last day"); },
      [](Code code) { return dayCell(code.lastDay); } },
    { "channels", [] { return UnknownColumnsWords::tr("Channels"); },
      [](Code code) -> Cell { return channelKeys(code.channels); },
      [](Code code, Language language) { return wording::channelList(code.channels, language); } },
    { "apps", [] { return UnknownColumnsWords::tr("Apps"); }, [](Code code) -> Cell { return code.apps; },
      [](Code code, Language) { return appList(code); } },
    { "neighbours",
      //: Column: documented codes next to an unknown number.
      [] { return UnknownColumnsWords::tr("Next to"); }, [](Code code) -> Cell { return code.neighbours; },
      [](Code code, Language) { return code.neighbours.join(u' '); } },
};

static_assert(std::size(columnsOfUnknown) == static_cast<std::size_t>(UnknownCodeField::Neighbours) + 1);

} // namespace

Columns<UnknownCode> unknownCodeColumns()
{
    return columnsOfUnknown;
}

FieldColumns<UnknownCode, UnknownCodeField> unknownCodeTable()
{
    using enum UnknownCodeField;
    static constexpr std::array fields{
        UnknownCodeField::Code, Calls, FirstDay, LastDay, Channels, Apps, Neighbours
    };
    return { columnsOfUnknown, fields };
}

} // namespace codedesk::answers
