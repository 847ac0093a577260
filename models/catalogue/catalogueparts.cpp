// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue/catalogueparts.h"

namespace codedesk {

CatalogueParts partsOf(const Catalogue &catalogue, const QList<BillingRule> &rules)
{
    return { catalogue.sources(), catalogue.categories(), catalogue.entries(),
             catalogue.notes(),   catalogue.replies(),    rules,
             catalogue.maskBits() };
}

CataloguePtr catalogueOf(const CatalogueParts &parts)
{
    const auto catalogue = std::make_shared<Catalogue>();
    for (const Source &source : parts.sources)
        catalogue->addSource(source);
    for (const Category &category : parts.categories)
        catalogue->addCategory(category);
    for (const CodeEntry &entry : parts.entries)
        catalogue->addEntry(entry);
    for (const Note &note : parts.notes)
        catalogue->addNote(note);
    for (const Reply &reply : parts.replies)
        catalogue->addReply(reply);
    for (const BillingRule &rule : parts.rules)
        catalogue->addRule(rule);
    catalogue->setMaskBits(parts.maskBits);
    return catalogue;
}

} // namespace codedesk
