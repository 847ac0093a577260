// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"
#include "core/result.h"
#include "store/storeaddress.h"
#include "vendorpage/vendorpage.h"

#include <QString>

#include <optional>

#include <stop_token>

namespace codedesk::jobs {

/** What a file is, whoever is given it. */
enum class FileKind {
    CallLog, ///< Records of calls, an archive or a table; also what cannot be told, since an import says what is
             ///< wrong.
    VendorPage, ///< A page of the vendor with tables of codes.
    Text, ///< A message, or a log whose lines are no records: its text is looked up.
    TeamFile, ///< The knowledge of a team.
    Store, ///< A store of calls, this program's own or another.
};

/** A file that was looked at. */
struct KnownFile {
    FileKind kind = FileKind::CallLog;
    std::optional<Result<VendorPage>> page; ///< What reading it as a page gave; nothing: it was not tried.
    bool isFound = false; ///< What it is was found in it; else it is taken for that for want of anything better.
};

/**
 * Finds out what a file is by what is in it, never by its name. Reads its beginning; a page is read whole. Nothing
 * is opened that belongs to the store in use. Blocks; call it off the GUI thread.
 */
[[nodiscard]] KnownFile lookAtFile(const QString &path, const store::StoreAddress &store,
                                   const std::stop_token &stop = {});

/**
 * Returns what to say of a file that could not be read as the kind it was given as: what it is, and where it goes.
 * Where it is nothing else either, `error` says all there is to say. Looks at the file as lookAtFile() does.
 */
[[nodiscard]] Error withPlaceOf(const QString &path, FileKind wanted, const Error &error,
                                const store::StoreAddress &store, const std::stop_token &stop = {});

} // namespace codedesk::jobs
