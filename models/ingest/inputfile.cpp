// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/inputfile.h"

#include "core/filename.h"
#include "ingest/inputerrors.h"

namespace codedesk::ingest {

Result<std::unique_ptr<QIODevice>> openFile(const QString &path)
{
    int systemError = 0;
    std::unique_ptr<QFile> file = filename::openForReading(path, systemError);
    if (!file)
        return InputErrors::cannotOpen(path, systemError);
    return std::unique_ptr<QIODevice>(std::move(file));
}

} // namespace codedesk::ingest
