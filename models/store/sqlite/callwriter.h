// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/sqlite/batchpreparation.h"
#include "store/sqlite/batchresolver.h"
#include "store/sqlite/rollupcounter.h"
#include "store/sqlite/storeparts.h"

#include <cstdint>
#include <stop_token>
#include <vector>

namespace codedesk::store {

/**
 * Stores the new calls of batches for one import, with all by which they are found and counted: their keys, the
 * lists they are on, their cells of the roll-up. Functions throw SqliteFailure.
 */
class CallWriter {
public:
    CallWriter(StoreParts &store, std::int64_t importId);

    /** `prepared` is made of `batch`; `verdicts` say which of its records are new. Call inside a transaction. */
    void write(const ingest::RecordBatch &batch, const BatchPreparation &prepared,
               const std::vector<Verdict> &verdicts, const std::stop_token &stop);
    /** Forgets what was counted, after a rollback. */
    void forget() { m_rollup.clear(); }

    /** Returns the ids of the calls of the last batch, by record; 0 if not stored. */
    [[nodiscard]] const std::vector<CallId> &ids() const { return m_ids; }

private:
    void storeNew(const ingest::RecordBatch &batch, const BatchPreparation &prepared,
                  const std::vector<Verdict> &verdicts, const std::stop_token &stop);
    NewCall toNewCall(const ingest::CallRecord &record, const BatchPreparation &prepared,
                      const PreparedCall &call);
    TermId term(const BatchPreparation &prepared, TextIndex text);
    TermId messageTerm(const BatchPreparation &prepared, TextIndex text);
    void storeGroup(std::vector<NewCall> &group, const ingest::RecordBatch &batch);
    void storeCall(NewCall &call);
    CallId idFor(const ingest::CallRecord &record, std::int64_t attempt);
    void countCalls(const BatchPreparation &prepared);
    void indexKeys(const BatchPreparation &prepared);
    void listCalls(const BatchPreparation &prepared);
    CallGroup groupOf(const BatchPreparation &prepared, const PreparedCell &cell);

    StoreParts &m_store;
    std::int64_t m_importId;
    RollupCounter m_rollup;
    std::vector<TermId> m_textTerms; ///< By text of the batch; unresolved or inPlace if there is none.
    std::vector<std::int64_t> m_cellCalls; ///< By cell of the batch.
    std::vector<CallId> m_ids;
};

} // namespace codedesk::store
