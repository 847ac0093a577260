// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "answers/callview.h"

#include "answers/lookupview.h"
#include "answers/notes.h"
#include "wording/outcomewords.h"
#include "wording/rulewords.h"

#include <QCoreApplication>
#include <QHash>
#include <QLocale>

#include <algorithm>
#include <array>
#include <iterator>
#include <string_view>
#include <utility>

namespace codedesk::answers {

namespace {

struct CallColumnsWords {
    Q_DECLARE_TR_FUNCTIONS(CallColumns)
};

QString percentText(const std::optional<double> &number)
{
    return number ? QLocale().toString(*number, 'f', 2) : QString();
}

QString bothMasks(const store::StoredCall &call)
{
    return call.frontMask.isEmpty() || call.backMask.isEmpty()
        ? call.frontMask + call.backMask
        : call.frontMask + QStringLiteral(" / ") + call.backMask;
}

const QString &orderOf(const store::StoredCall &call)
{
    return call.orderNo.isEmpty() ? call.requestId : call.orderNo;
}

using CallRef = const CallView &;

QString keyOf(codedesk::VendorCharge charge)
{
    switch (charge) {
    case codedesk::VendorCharge::Yes:
        return QStringLiteral("yes");
    case codedesk::VendorCharge::No:
        return QStringLiteral("no");
    case codedesk::VendorCharge::Absent:
        break;
    }
    return {};
}

// What programs read of a value of a call.
Cell cellOf(CallTime time)
{
    return toIsoText(time);
}
Cell cellOf(codedesk::Channel channel)
{
    return channelKey(channel);
}
Cell cellOf(codedesk::VendorCharge charge)
{
    return keyOf(charge);
}
Cell cellOf(const std::optional<double> &score)
{
    return score ? Cell(*score) : Cell();
}
Cell cellOf(const QString &text)
{
    return text;
}

/** What people read of a value of a call; nullptr: the same as programs. */
template <std::size_t index> constexpr QString (*fieldText())(CallRef, Language)
{
    if constexpr (kindOf<index> == FieldKind::Time)
        return [](CallRef view, Language) { return toDisplayText(valueOf<index>(view.call)); };
    else if constexpr (kindOf<index> == FieldKind::Channel)
        return [](CallRef view, Language language) {
            const codedesk::Channel channel = valueOf<index>(view.call);
            return channel == codedesk::Channel::Unknown ? QString() : channelTitle(channel).in(language);
        };
    else if constexpr (kindOf<index> == FieldKind::Charge)
        return [](CallRef view, Language) { return wording::vendorChargeWord(valueOf<index>(view.call)); };
    else if constexpr (kindOf<index> == FieldKind::Score)
        return [](CallRef view, Language) { return percentText(valueOf<index>(view.call)); };
    else if constexpr (kindOf<index> == FieldKind::Person)
        return [](CallRef view, Language) { return valueOf<index>(view.call).left(12); };
    else
        return nullptr;
}

/** The columns of the fields of a call, in their order. */
constexpr auto fieldColumns = []<std::size_t... index>(std::index_sequence<index...>)
{
    return std::array{ Column<CallView>{ callFields[index].key,
                                         [] { return fieldTitle(static_cast<Field>(index)); },
                                         [](CallRef view) { return cellOf(valueOf<index>(view.call)); },
                                         fieldText<index>(), kindOf<index> == FieldKind::Score }... };
}
(std::make_index_sequence<fieldCount>());

/** What the code of a call means stands behind it. */
constexpr Column<CallView> meaningColumns[] = {
    { "meaning", [] { return CallColumnsWords::tr("Meaning"); },
      [](CallRef view) -> Cell { return view.entry ? view.entry->message.zh : QString(); },
      [](CallRef view, Language language) { return view.entry ? view.entry->message.in(language) : QString(); } },
    { "meaning_en", [] { return CallColumnsWords::tr("Meaning (English)"); },
      [](CallRef view) -> Cell { return view.entry ? view.entry->message.en : QString(); } },
    { "outcome",
      //: Column: whether the call was billed.
      [] { return CallColumnsWords::tr("Billing"); },
      [](CallRef view) -> Cell { return outcomeKey(view.ruling.outcome); },
      [](CallRef view, Language) { return wording::outcomeWord(view.ruling.outcome); } },
};

/** Where a call comes from, and what people see of several fields at once. */
constexpr Column<CallView> otherColumns[] = {
    { "import", [] { return CallColumnsWords::tr("Import"); },
      [](CallRef view) -> Cell { return view.call.importId; }, nullptr, true },
    { "record",
      //: Column: number of the record in the file, counted from 1.
      [] { return CallColumnsWords::tr("Record"); }, [](CallRef view) -> Cell { return view.call.recordNumber; },
      nullptr, true },
    { "category", [] { return CallColumnsWords::tr("Table"); },
      [](CallRef view) -> Cell { return view.entry ? view.entry->categoryId : QString(); } },
    { "source", [] { return CallColumnsWords::tr("Source"); },
      [](CallRef view) -> Cell { return view.entry ? view.entry->sourceId : QString(); } },
    { "note", [] { return CallColumnsWords::tr("Notes"); },
      [](CallRef view) -> Cell { return noteTexts(view.notes, Language::Chinese); },
      [](CallRef view, Language language) { return noteTexts(view.notes, language); }, false, true, false, true },
    { "note_en", [] { return CallColumnsWords::tr("Notes (English)"); },
      [](CallRef view) -> Cell { return noteTexts(view.notes, Language::English); }, nullptr, false, true, false,
      true },
    { "billable", [] { return CallColumnsWords::tr("Billing"); },
      [](CallRef view) -> Cell { return billableOf(view.ruling.outcome); }, nullptr, false, true, true },
    { "rule", [] { return CallColumnsWords::tr("Rule"); },
      [](CallRef view) { return ruleObject(view.ruling.rule); }, nullptr, false, true, true },
    { "billing_depends_on", [] { return CallColumnsWords::tr("Depends on"); },
      [](CallRef view) {
          const BillingRuling &ruling = view.ruling;
          return dependsOn(ruling.dependsOnChannel, ruling.dependsOnDay, ruling.dependsOnEdition);
      },
      nullptr, false, true, true },
    { "notes", [] { return CallColumnsWords::tr("Notes"); }, [](CallRef view) { return noteObjects(view.notes); },
      nullptr, false, true, true },
    { "order", [] { return CallColumnsWords::tr("Order number"); },
      [](CallRef view) -> Cell { return orderOf(view.call); }, nullptr, false, false },
    { "masks", [] { return CallColumnsWords::tr("Masks"); },
      [](CallRef view) -> Cell { return bothMasks(view.call); }, nullptr, false, false },
    { "origin", [] { return CallColumnsWords::tr("Read from"); },
      [](CallRef view) -> Cell { return view.call.importId; },
      [](CallRef view, Language) {
          //: Where a call was read: the numbers of an import and of its record.
          return CallColumnsWords::tr("import %1, record %2")
              .arg(QLocale().toString(view.call.importId), QLocale().toString(view.call.recordNumber));
      },
      false, false },
};

/** All columns: those of CallField, and behind them those of fields it does not name. */
constexpr auto columnsOfCall = [] {
    std::array<Column<CallView>, fieldCount + std::size(meaningColumns) + std::size(otherColumns)> all{};
    const auto *const code = fieldColumns.begin() + indexOf(Field::Code) + 1;
    const auto *const named = fieldColumns.begin() + indexOf(Field::IdNumber) + 1;
    auto *next = std::copy(fieldColumns.begin(), code, all.begin());
    next = std::copy(std::begin(meaningColumns), std::end(meaningColumns), next);
    next = std::copy(code, named, next);
    next = std::copy(std::begin(otherColumns), std::end(otherColumns), next);
    std::copy(named, fieldColumns.end(), next);
    return all;
}();

constexpr bool isKeyOf(CallField field, std::string_view key)
{
    return columnsOfCall[static_cast<std::size_t>(field)].key == key;
}
static_assert(isKeyOf(CallField::Code, "code") && isKeyOf(CallField::Outcome, "outcome")
              && isKeyOf(CallField::Message, "message") && isKeyOf(CallField::ChargeType, "charge_type")
              && isKeyOf(CallField::Person, "person") && isKeyOf(CallField::Origin, "origin"));

/** Returns the column of a field. */
constexpr CallField columnOf(Field field)
{
    const std::string_view key = callFields[indexOf(field)].key;
    std::size_t column = 0;
    while (columnsOfCall[column].key != key)
        ++column;
    return static_cast<CallField>(column);
}

constexpr std::size_t detailCount = static_cast<std::size_t>(
    std::count_if(std::begin(callFields), std::end(callFields), [](const auto &row) { return row.detailPlace; }));

/** The fields among the details of a call by their places, and where it was read. */
constexpr auto detailFields = [] {
    std::array<CallField, detailCount + 1> fields{};
    std::size_t next = 0;
    for (int place = 1; next < detailCount; ++place) {
        for (const auto &row : callFields) {
            if (row.detailPlace == place)
                fields[next++] = columnOf(row.field);
        }
    }
    fields[next] = CallField::Origin;
    return fields;
}();

} // namespace

CallView describeCall(const store::StoredCall &call, const Catalogue &catalogue)
{
    return describeCalls({ call }, catalogue).first();
}

QList<CallView> describeCalls(const QList<store::StoredCall> &calls, const Catalogue &catalogue)
{
    QHash<const CodeEntry *, QList<Note>> notes; // calls have few codes, and looking through all notes takes time
    QList<CallView> views;
    views.reserve(calls.size());
    for (const store::StoredCall &call : calls) {
        const CodeEntry *entry = catalogue.meaning(call.code, call.channel);
        if (entry && !notes.contains(entry))
            notes.insert(entry, notesOf(*entry, catalogue));
        views << CallView{ call, entry,
                           catalogue.rules().ruling(call.code, call.channel, billingDay(call.occurredAt)),
                           notes.value(entry) };
    }
    return views;
}

QString billingReason(const CallView &view, const Catalogue &catalogue, Language language)
{
    return wording::rulingSentence(view.ruling, view.call.channel, catalogue, language);
}

const Reply *replyTo(const CallView &view, const Catalogue &catalogue)
{
    return view.entry ? catalogue.reply(*view.entry) : nullptr;
}

Columns<CallView> callColumns()
{
    return columnsOfCall;
}

const Column<CallView> &callColumn(CallField field)
{
    return columnsOfCall[static_cast<std::size_t>(field)];
}

FieldColumns<CallView, CallField> callTable()
{
    using enum CallField;
    static constexpr std::array fields{ OccurredAt, Order,      Code,         Outcome, Meaning, CallField::Channel,
                                        AppId,      Similarity, VendorCharge, Masks,   Message };
    return { columnsOfCall, fields };
}

FieldColumns<CallView, CallField> callTerminalTable()
{
    using enum CallField;
    static constexpr std::array fields{ OccurredAt, Order, CallField::Channel, Code, Outcome, Meaning };
    return { columnsOfCall, fields };
}

std::span<const CallField> callDetailFields()
{
    return detailFields;
}

} // namespace codedesk::answers
