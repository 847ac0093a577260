// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/ziparchive.h"

#include <QString>

#include <memory>

namespace codedesk::ingest {

/**
 * While one lives, an archive whose last user is done with it stays open for the next one, so that importing its
 * members one by one reads its table of contents once and not for each of them. Several can live at a time, on any
 * threads; with the last of them the archive is closed.
 */
class OpenArchives {
public:
    OpenArchives();
    ~OpenArchives();
    OpenArchives(const OpenArchives &) = delete;
    OpenArchives &operator=(const OpenArchives &) = delete;
};

/**
 * Returns the archive in a file, the one that stayed open if the file is as it was, for one thread to use. Errors:
 * those of openFile() and ZipArchive::open().
 */
[[nodiscard]] Result<std::shared_ptr<ZipArchive>> openArchive(const QString &path);

} // namespace codedesk::ingest
