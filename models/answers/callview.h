// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "answers/column.h"
#include "catalogue/catalogue.h"
#include "store/storedcall.h"

namespace codedesk::answers {

/**
 * A stored call with what it means: everything anybody shows of it. Meaning, billing and reply are those of the
 * call's channel and day. A plain value; it points into the catalogue, which has to outlive it.
 */
struct CallView {
    store::StoredCall call;
    const CodeEntry *entry = nullptr; ///< What the code means in the channel of the call; nullptr: nobody knows.
    BillingRuling ruling; ///< What became of it by the rules of its channel and day.
    QList<Note> notes = {}; ///< What is remarked on its code, by the vendor and by the team.

    bool operator==(const CallView &) const = default;
};

/** Says what a stored call means. The one place that does. */
[[nodiscard]] CallView describeCall(const store::StoredCall &call, const Catalogue &catalogue);
/** Says it of many calls, in their order; faster than one by one. */
[[nodiscard]] QList<CallView> describeCalls(const QList<store::StoredCall> &calls, const Catalogue &catalogue);

/** Returns why a call was billed or free, or why nothing says so, in one sentence or two. */
[[nodiscard]] QString billingReason(const CallView &view, const Catalogue &catalogue, Language language);

/** Returns the reply suggested to the code of a call; nullptr if there is none. */
[[nodiscard]] const Reply *replyTo(const CallView &view, const Catalogue &catalogue);

/** What is shown of a call, in the order of callColumns(); fields of a call that came later have columns behind.
 */
enum class CallField {
    OccurredAt,
    OrderNo,
    RequestId,
    Channel,
    AppId,
    Code,
    Meaning,
    MeaningEn,
    Outcome,
    Message,
    FrontMask,
    BackMask,
    CardWarnings,
    Similarity,
    LiveRate,
    VendorCharge,
    ChargeType,
    Person,
    Import,
    Record,
    Category, ///< The table of `entry`.
    Source, ///< Of `entry`.
    Note, ///< All notes as one cell.
    NoteEn,
    // For programs alone that read JSON: as an answer to its code has them.
    Billable,
    Rule,
    DependsOn,
    Notes,
    // For people alone.
    Order, ///< The order number, or the request id where there is none.
    Masks, ///< Both masks.
    Origin, ///< Import and record.
};

[[nodiscard]] Columns<CallView> callColumns();
[[nodiscard]] const Column<CallView> &callColumn(CallField field);

/** The columns of a table of calls for people, and of its rows in a terminal. */
[[nodiscard]] FieldColumns<CallView, CallField> callTable();
[[nodiscard]] FieldColumns<CallView, CallField> callTerminalTable();
/** What is listed of a single call, apart from code, meaning and billing. */
[[nodiscard]] std::span<const CallField> callDetailFields();

} // namespace codedesk::answers
