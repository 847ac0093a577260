// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/catalogue.h"

namespace codedesk::testing {

/** Returns a catalogue of five rows in two categories, with a dated rule for 2009 in one channel. */
inline Catalogue smallCatalogue()
{
    Catalogue catalogue;
    catalogue.addSource({ QStringLiteral("test"), {}, {}, {} });
    catalogue.addCategory(
        { QStringLiteral("system"), {}, CodeKind::ReturnCode, QStringLiteral("test"), false, true });
    catalogue.addCategory(
        { QStringLiteral("card"), {}, CodeKind::CardWarning, QStringLiteral("test"), false, false });
    const auto add = [&](const char *code, const QStringList &aliases, const char *category, Billable billable) {
        CodeEntry entry;
        entry.code = QString::fromLatin1(code);
        entry.aliases = aliases;
        entry.categoryId = QString::fromLatin1(category);
        entry.billable = billable;
        entry.sourceId = QStringLiteral("test");
        catalogue.addEntry(entry);
    };
    add("0", {}, "system", Billable::Yes);
    add("2009", {}, "system", Billable::Yes);
    add("1102", {}, "system", Billable::No);
    add("66660023", { QStringLiteral("-1101"), QStringLiteral("-1102") }, "system", Billable::No);
    add("-9110", {}, "card", Billable::Unstated);
    catalogue.addRule({ QStringLiteral("2009"),
                        Channel::WechatNativeH5,
                        toDayNumber({ 2021, 7, 19 }),
                        noDay,
                        Billable::No,
                        QStringLiteral("test"),
                        {} });
    return catalogue;
}

} // namespace codedesk::testing
