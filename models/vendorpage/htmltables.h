// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "vendorpage/pagebuilder.h"

#include <QByteArray>
#include <QString>

#include <chrono>
#include <vector>

namespace codedesk::vendorpage {

/** What bounds the reading of HTML, beside the length of the page. */
struct HtmlLimits {
    int depth = 500; ///< Elements inside each other; a real page has some 50.
    int columns = maxRowCells - 1; ///< Of a row that is not ragged.
    qsizetype cells = PageBuilder::maxCells; ///< Joined ones count as often as they stand for a place.
    std::chrono::milliseconds time{ 10'000 }; ///< A page of 50 MB takes 1 s; crafted ones may take hours.
};

/** What a piece of HTML holds. */
struct HtmlTables {
    QString title;
    std::vector<RawTable> tables; ///< In the order in which they end, so that inner ones come first.
};

/**
 * Returns the tables of a page or a piece of HTML; `text` is UTF-8. Joined cells stand in each of their places.
 * `heading` is the heading of tables before the first one of the text, and `firstLine` the line it begins on.
 * Nothing is fetched. Errors: InputNotReadable where a limit is passed.
 */
[[nodiscard]] Result<HtmlTables> readHtmlTables(const QByteArray &text, const QString &heading = {},
                                                qint64 firstLine = 1, const HtmlLimits &limits = {});

} // namespace codedesk::vendorpage
