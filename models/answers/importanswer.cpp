// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "answers/importanswer.h"

namespace codedesk::answers {

ImportQuestion ImportQuestion::of(const store::ImportEntry &entry, const store::StoreRevision &store)
{
    if (entry.state == store::ImportState::Undone)
        return { entry.key(), entry.state, 0, 0, store };
    return { entry.key(), entry.state, entry.counts.rejected, entry.counts.conflict, store };
}

Result<ImportAnswer> answerImport(const ImportQuestion &question, const store::CallStore &store)
{
    if (question.rejected == 0)
        return ImportAnswer{ question, {} };
    Result<QList<store::RejectCount>> reasons = store.rejectCounts(question.import);
    if (!reasons)
        return reasons.error();
    return ImportAnswer{ question, *std::move(reasons) };
}

} // namespace codedesk::answers
