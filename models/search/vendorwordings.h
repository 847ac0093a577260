// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

#include <tuple>

namespace codedesk {

/** What the vendor's pages in English say of codes, in words that the catalogue does not use. */
struct VendorWording {
    QStringList codes;
    QStringList english;
};

/** For core/image. */
constexpr auto imageMembers(const VendorWording * /*type*/)
{
    return std::tuple(&VendorWording::codes, &VendorWording::english);
}

/** Reads the resource; `file` names it in errors. Errors: CatalogueInvalid. */
[[nodiscard]] Result<QList<VendorWording>> readVendorWordings(const QString &file, const QByteArray &content);

/** Returns the built-in wordings (resources/vocabulary/vendor-wordings.json). Safe to call from any thread. */
[[nodiscard]] const QList<VendorWording> &builtinVendorWordings();

} // namespace codedesk
