// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "decoding/lookup.h"

#include <QString>

namespace codedesk::cli {

class Session;

/** Returns the answers to a text for people, in the language of the session. */
[[nodiscard]] QString lookupText(const LookupResult &result, const Session &session);

} // namespace codedesk::cli
