// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/builtinimages.h"
#include "search/synonyms.h"
#include "search/vendorwordings.h"

namespace codedesk {

// Apart from the readers of these words: makeimages needs those, and has no words yet.

const SearchWords &builtinSearchWords()
{
    static const auto *words = new SearchWords(image::valueOf<SearchWords>(image::searchWords));
    return *words;
}

const QList<VendorWording> &builtinVendorWordings()
{
    static const auto *wordings =
        new QList<VendorWording>(image::valueOf<QList<VendorWording>>(image::vendorWordings));
    return *wordings;
}

} // namespace codedesk
