// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <Qt>

namespace codedesk::items {

/** Roles every model of this folder uses the same way. */
enum Role {
    SortRole = Qt::UserRole + 1, ///< What the column is sorted by.
    KeyRole, ///< Identity of the row (a code, a call key, an import number).
    OutcomeRole, ///< int(Outcome), where a row has one.
    MatchRole, ///< int(SearchMatch), where rows are the result of a search.
    MatchedWordsRole, ///< QStringList: words in the row's texts that made a search find it.
};

} // namespace codedesk::items
