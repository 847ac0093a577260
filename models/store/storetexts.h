// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

namespace codedesk::store {

/** Texts of errors of the store, for translation. */
struct ErrorTexts {
    Q_DECLARE_TR_FUNCTIONS(StoreError)
};

/** Texts of what a check of the store found, for translation. */
struct CheckTexts {
    Q_DECLARE_TR_FUNCTIONS(StoreCheck)
};

} // namespace codedesk::store
