// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "billing/billingpage.h"
#include "calls/callspage.h"
#include "codes/codespage.h"
#include "decoder/decoderpage.h"
#include "imports/importspage.h"
#include "lookup/lookuppage.h"
#include "mainwindow.h"
#include "team/teampage.h"
#include "unknown/unknownpage.h"
#include "vendorpage/comparepage.h"

namespace codedesk::ui {

Page *makePage(PageId id, AppContext &context, QWidget *parent)
{
    switch (id) {
    case PageId::Lookup:
        return new LookupPage(context, parent);
    case PageId::Codes:
        return new CodesPage(context, parent);
    case PageId::Decoder:
        return new DecoderPage(context, parent);
    case PageId::Calls:
        return new CallsPage(context, parent);
    case PageId::Billing:
        return new BillingPage(context, parent);
    case PageId::Imports:
        return new ImportsPage(context, parent);
    case PageId::Unknown:
        return new UnknownPage(context, parent);
    case PageId::Compare:
        return new ComparePage(context, parent);
    case PageId::Team:
        return new TeamPage(context, parent);
    }
    return nullptr;
}

} // namespace codedesk::ui
