// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "answers/storedanswer.h"

namespace codedesk::answers {

Result<StoredAnswer> answerStored(const StoredQuestion &question, const store::CallStore &store,
                                  const std::stop_token &stop)
{
    StoredAnswer answer;
    answer.question = question;
    if (question.asksForUnknownCodes) {
        const Result<report::Rollup> rollup = store.rollup();
        if (!rollup)
            return rollup.error();
        answer.unknown = report::unknownCodes(*rollup, *question.catalogue);
    }
    Result<QList<StoredAttempts>> attempts = attemptsOf(question.identifiers, *question.catalogue, store, stop);
    if (!attempts)
        return attempts.error();
    answer.attempts = *std::move(attempts);
    return answer;
}

} // namespace codedesk::answers
