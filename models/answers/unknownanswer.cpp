// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "answers/unknownanswer.h"

namespace codedesk::answers {

Result<UnknownAnswer> answerUnknown(const UnknownQuestion &question, const store::CallStore &store)
{
    const Result<report::Rollup> rollup = store.rollup();
    if (!rollup)
        return rollup.error();
    return UnknownAnswer{ question, report::unknownCodes(*rollup, *question.catalogue), !rollup->cells.empty() };
}

} // namespace codedesk::answers
