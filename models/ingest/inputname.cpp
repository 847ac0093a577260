// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/inputname.h"

#include <QFileInfo>

namespace codedesk::ingest {

QString InputName::path() const
{
    return (QStringList{ file } + members).join(u'/');
}

QString InputName::shortName() const
{
    return isStandardInput() ? file : (QStringList{ QFileInfo(file).fileName() } + members).join(u'/');
}

} // namespace codedesk::ingest
