// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/callfields.h"

#include <QCoreApplication>

namespace codedesk {

QString fieldTitle(Field field)
{
    return QCoreApplication::translate("CallFields", callFields[indexOf(field)].title);
}

QString fieldInputTitle(Field field)
{
    const auto &row = callFields[indexOf(field)];
    return row.inputTitle ? QCoreApplication::translate("CallFields", row.inputTitle) : fieldTitle(field);
}

} // namespace codedesk
