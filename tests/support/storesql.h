// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/sqlite/connection.h"

#include <QString>

namespace codedesk::testing {

/** Changes the file of a store as another program would, by one or several statements. Throws SqliteFailure. */
inline void changeStore(const QString &path, const QString &sql)
{
    store::Connection(path, store::Connection::Mode::ReadWrite).execute(sql.toStdString());
}

} // namespace codedesk::testing
