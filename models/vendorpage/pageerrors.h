// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"
#include "ingest/binarykind.h"

#include <QCoreApplication>
#include <QString>

namespace codedesk::vendorpage {

/** The errors that end the reading of a page. */
class PageErrors {
    Q_DECLARE_TR_FUNCTIONS(PageErrors)

public:
    [[nodiscard]] static Error empty();
    [[nodiscard]] static Error tooLong();
    [[nodiscard]] static Error noText(ingest::BinaryKind kind);
    [[nodiscard]] static Error webArchive();
    [[nodiscard]] static Error tooDeep(int depth, qint64 line);
    [[nodiscard]] static Error tooManyCells(qsizetype cells, qint64 line);
    [[nodiscard]] static Error takesTooLong(qint64 line);
    /** `others`: how many tables were left out. */
    [[nodiscard]] static Error noTables(int others);
};

} // namespace codedesk::vendorpage
