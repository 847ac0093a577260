// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/image.h"

/** What resources/ holds, as makeimages wrote it into the program when it was built. */
namespace codedesk::image {

extern const Constants catalogue; ///< CatalogueParts (catalogue/catalogueparts.h).
extern const Constants foreignSystems; ///< ForeignSystems.
extern const Constants codeWords; ///< decoding::CodeWords.
extern const Constants searchWords; ///< SearchWords.
extern const Constants vendorWordings; ///< QList<VendorWording>.

} // namespace codedesk::image
