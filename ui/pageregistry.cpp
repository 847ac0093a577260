// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pageregistry.h"

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

#include <QCoreApplication>

namespace codedesk::ui {

namespace {

template <typename PageType> Page *make(AppContext &context, QWidget *parent)
{
    return new PageType(context, parent);
}

} // namespace

const std::array<PageInfo, pageCount> &pageRegistry()
{
    static constexpr std::array<PageInfo, pageCount> pages{ {
        //: Name of a page: answers whatever text is pasted into it.
        { PageId::Lookup, "lookup", QT_TRANSLATE_NOOP("codedesk::ui::PageRail", "Lookup"), make<LookupPage> },
        //: Name of a page: the table of return codes.
        { PageId::Codes, "codes", QT_TRANSLATE_NOOP("codedesk::ui::PageRail", "Codes"), make<CodesPage> },
        //: Name of a page: decodes masks and warning lists.
        { PageId::Decoder, "decoder", QT_TRANSLATE_NOOP("codedesk::ui::PageRail", "Decoder"), make<DecoderPage> },
        //: Name of a page: the stored calls.
        { PageId::Calls, "calls", QT_TRANSLATE_NOOP("codedesk::ui::PageRail", "Calls"), make<CallsPage>,
          WithoutTeam::Withhold, true },
        //: Name of a page: what was billed and what was free.
        { PageId::Billing, "billing", QT_TRANSLATE_NOOP("codedesk::ui::PageRail", "Billing"), make<BillingPage>,
          WithoutTeam::Withhold, true },
        //: Name of a page: the files that were imported.
        { PageId::Imports, "imports", QT_TRANSLATE_NOOP("codedesk::ui::PageRail", "Imports"), make<ImportsPage>,
          WithoutTeam::Warn, true },
        //: Name of a page: codes of stored calls that no table has.
        { PageId::Unknown, "unknown", QT_TRANSLATE_NOOP("codedesk::ui::PageRail", "Unknown"), make<UnknownPage>,
          WithoutTeam::Withhold, true },
        //: Name of a page: compares a page of the vendor with the catalogue.
        { PageId::Compare, "compare", QT_TRANSLATE_NOOP("codedesk::ui::PageRail", "Compare"), make<ComparePage>,
          WithoutTeam::Withhold },
        //: Name of a page: what the team itself has added.
        { PageId::Team, "team", QT_TRANSLATE_NOOP("codedesk::ui::PageRail", "Team"), make<TeamPage>,
          WithoutTeam::TellItself },
    } };
    static_assert([] {
        for (std::size_t i = 0; i < pages.size(); ++i) {
            if (pages.at(i).id != static_cast<PageId>(i))
                return false;
        }
        return true;
    }());
    return pages;
}

const PageInfo &pageInfo(PageId id)
{
    return pageRegistry().at(static_cast<std::size_t>(id));
}

QString pageTitle(PageId id)
{
    return QCoreApplication::translate("codedesk::ui::PageRail", pageInfo(id).title);
}

QStringList pageKeys()
{
    QStringList keys;
    for (const PageInfo &page : pageRegistry())
        keys << QString::fromLatin1(page.key);
    return keys;
}

std::optional<PageId> pageWithKey(const QString &key)
{
    const qsizetype place = pageKeys().indexOf(key);
    return place < 0 ? std::nullopt : std::optional(static_cast<PageId>(place));
}

Page *makePage(PageId id, AppContext &context, QWidget *parent)
{
    return pageInfo(id).make(context, parent);
}

} // namespace codedesk::ui
