// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "decoding/codetokenizer.h"

#include <QStringList>
#include <QStringView>

namespace codedesk::decoding {

/**
 * Returns true if an error of a program stands before `number` on its line by the full name of its class or
 * package
 * ("org.apache.kafka.common.errors", "sqlalchemy.exc.DatabaseError"), and no part of the name is one of `ours`.
 * Cost: a few hundred units before the number.
 */
[[nodiscard]] bool isBehindPackageOfOthers(QStringView text, const Token &number, const QStringList &ours);

} // namespace codedesk::decoding
