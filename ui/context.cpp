// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "context.h"

namespace codedesk::ui {

AppContext::AppContext(CataloguePtr catalogue, QString storePath, UiSettings &settings, QObject *parent)
    : QObject(parent)
    , m_catalogue(std::move(catalogue))
    , m_storePath(std::move(storePath))
    , m_settings(settings)
{
}

} // namespace codedesk::ui
