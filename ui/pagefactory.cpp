// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "codes/codespage.h"
#include "decoder/decoderpage.h"
#include "lookup/lookuppage.h"
#include "mainwindow.h"

namespace codedesk::ui {

Page *makePage(PageId id, AppContext &context, QWidget *parent)
{
    if (id == PageId::Lookup)
        return new LookupPage(context, parent);
    if (id == PageId::Codes)
        return new CodesPage(context, parent);
    return new DecoderPage(context, parent);
}

} // namespace codedesk::ui
