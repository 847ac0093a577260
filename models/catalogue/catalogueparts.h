// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/catalogue.h"

#include <tuple>

namespace codedesk {

/** What catalogue files say, before it is indexed. */
struct CatalogueParts {
    QList<Source> sources;
    QList<Category> categories;
    QList<CodeEntry> entries;
    QList<Note> notes;
    QList<Reply> replies;
    QList<BillingRule> rules; ///< Those that stand apart from rows.
    std::array<MaskBit, maskBitCount> maskBits;

    bool operator==(const CatalogueParts &) const = default;
};

/** Returns the parts of a catalogue; `rules` are those of its files that stand apart from rows. */
[[nodiscard]] CatalogueParts partsOf(const Catalogue &catalogue, const QList<BillingRule> &rules);

/** Returns the catalogue that has these parts. */
[[nodiscard]] CataloguePtr catalogueOf(const CatalogueParts &parts);

// The members that image::write() and image::read() take, in one order.
constexpr auto imageMembers(const Link * /*type*/)
{
    return std::tuple(&Link::text, &Link::url, &Link::textEn);
}
constexpr auto imageMembers(const Source * /*type*/)
{
    return std::tuple(&Source::id, &Source::title, &Source::url, &Source::retrieved, &Source::shortTitle);
}
constexpr auto imageMembers(const Category * /*type*/)
{
    return std::tuple(&Category::id, &Category::title, &Category::kind, &Category::sourceId, &Category::hasAction,
                      &Category::statesBilling, &Category::product, &Category::channels, &Category::isForeign,
                      &Category::isByCodeOnly, &Category::isOfTags);
}
constexpr auto imageMembers(const CodeEntry * /*type*/)
{
    return std::tuple(&CodeEntry::code, &CodeEntry::aliases, &CodeEntry::categoryId, &CodeEntry::kind,
                      &CodeEntry::message, &CodeEntry::action, &CodeEntry::links, &CodeEntry::billable,
                      &CodeEntry::sourceId, &CodeEntry::position, &CodeEntry::reference, &CodeEntry::evidence);
}
constexpr auto imageMembers(const Note * /*type*/)
{
    return std::tuple(&Note::categoryIds, &Note::text, &Note::links, &Note::sourceId, &Note::codes,
                      &Note::isOfTablesOnly);
}
constexpr auto imageMembers(const Reply * /*type*/)
{
    return std::tuple(&Reply::codes, &Reply::user, &Reply::integrator, &Reply::hidesReason, &Reply::sourceId);
}
constexpr auto imageMembers(const MaskBit * /*type*/)
{
    return std::tuple(&MaskBit::bit, &MaskBit::text, &MaskBit::status, &MaskBit::evidence);
}
constexpr auto imageMembers(const BillingRule * /*type*/)
{
    return std::tuple(&BillingRule::code, &BillingRule::channel, &BillingRule::from, &BillingRule::to,
                      &BillingRule::billable, &BillingRule::sourceId, &BillingRule::reference,
                      &BillingRule::edition, &BillingRule::product, &BillingRule::evidence,
                      &BillingRule::precedence);
}
constexpr auto imageMembers(const CatalogueParts * /*type*/)
{
    return std::tuple(&CatalogueParts::sources, &CatalogueParts::categories, &CatalogueParts::entries,
                      &CatalogueParts::notes, &CatalogueParts::replies, &CatalogueParts::rules,
                      &CatalogueParts::maskBits);
}

} // namespace codedesk
