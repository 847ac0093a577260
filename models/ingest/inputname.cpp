// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/inputname.h"

#include "core/filename.h"

namespace codedesk::ingest {

QString InputName::path() const
{
    return (QStringList{ filename::shown(file) } + members).join(u'/');
}

QString InputName::shortName() const
{
    return isStandardInput() ? file
                             : (QStringList{ filename::shown(filename::lastPart(file)) } + members).join(u'/');
}

} // namespace codedesk::ingest
