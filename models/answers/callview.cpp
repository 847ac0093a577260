// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "answers/callview.h"

#include "core/calltime.h"
#include "wording/outcomewords.h"
#include "wording/rulewords.h"

#include <QCoreApplication>
#include <QLocale>

#include <array>
#include <iterator>

namespace codedesk::answers {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(CallColumns)
};

Cell numberCell(const std::optional<double> &number)
{
    return number ? Cell(*number) : Cell();
}

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

QString chargeKey(ingest::VendorCharge charge)
{
    switch (charge) {
    case ingest::VendorCharge::Yes:
        return QStringLiteral("yes");
    case ingest::VendorCharge::No:
        return QStringLiteral("no");
    case ingest::VendorCharge::Absent:
        break;
    }
    return {};
}

const QString &orderOf(const store::StoredCall &call)
{
    return call.orderNo.isEmpty() ? call.requestId : call.orderNo;
}

using View = const CallView &;

const Column<CallView> columns[] = {
    { "occurred_at", [] { return Words::tr("Time"); },
      [](View view) -> Cell { return toIsoText(view.call.occurredAt); },
      [](View view, Language) { return toDisplayText(view.call.occurredAt); } },
    { "order_no", [] { return Words::tr("Order number"); }, [](View view) -> Cell { return view.call.orderNo; } },
    { "request_id", [] { return Words::tr("Request id"); },
      [](View view) -> Cell { return view.call.requestId; } },
    { "channel", [] { return Words::tr("Channel"); },
      [](View view) -> Cell { return channelKey(view.call.channel); },
      [](View view, Language language) {
          return view.call.channel == Channel::Unknown ? QString() : channelTitle(view.call.channel).in(language);
      } },
    { "app_id", [] { return Words::tr("App"); }, [](View view) -> Cell { return view.call.appId; } },
    { "code", [] { return Words::tr("Code"); }, [](View view) -> Cell { return view.call.code; } },
    { "meaning", [] { return Words::tr("Meaning"); },
      [](View view) -> Cell { return view.entry ? view.entry->message.zh : QString(); },
      [](View view, Language language) { return view.entry ? view.entry->message.in(language) : QString(); } },
    { "meaning_en", [] { return Words::tr("Meaning (English)"); },
      [](View view) -> Cell { return view.entry ? view.entry->message.en : QString(); } },
    { "outcome",
      //: Column: whether the call was billed.
      [] { return Words::tr("Billing"); }, [](View view) -> Cell { return outcomeKey(view.ruling.outcome); },
      [](View view, Language) { return wording::outcomeWord(view.ruling.outcome); } },
    { "message", [] { return Words::tr("Message"); }, [](View view) -> Cell { return view.call.message; } },
    { "front_mask", [] { return Words::tr("Front mask"); },
      [](View view) -> Cell { return view.call.frontMask; } },
    { "back_mask", [] { return Words::tr("Back mask"); }, [](View view) -> Cell { return view.call.backMask; } },
    { "card_warnings", [] { return Words::tr("Card warnings"); },
      [](View view) -> Cell { return view.call.cardWarnings; } },
    { "similarity", [] { return Words::tr("Similarity"); },
      [](View view) { return numberCell(view.call.similarity); },
      [](View view, Language) { return percentText(view.call.similarity); }, true },
    { "live_rate", [] { return Words::tr("Live rate"); }, [](View view) { return numberCell(view.call.liveRate); },
      [](View view, Language) { return percentText(view.call.liveRate); }, true },
    { "vendor_charge",
      //: Column: what the vendor's own log says of charging.
      [] { return Words::tr("Vendor says"); }, [](View view) -> Cell { return chargeKey(view.call.vendorCharge); },
      [](View view, Language) { return wording::vendorChargeWord(view.call.vendorCharge); } },
    { "charge_type", [] { return Words::tr("Charge type"); },
      [](View view) -> Cell { return view.call.chargeType; } },
    { "person",
      //: Column: a number that stands for a person whose name is not stored.
      [] { return Words::tr("Person"); }, [](View view) -> Cell { return view.call.person; },
      [](View view, Language) { return view.call.person.left(12); } },
    { "import", [] { return Words::tr("Import"); }, [](View view) -> Cell { return view.call.importId; }, nullptr,
      true },
    { "record",
      //: Column: number of the record in the file, counted from 1.
      [] { return Words::tr("Record"); }, [](View view) -> Cell { return view.call.recordNumber; }, nullptr,
      true },
    { "order", [] { return Words::tr("Order number"); }, [](View view) -> Cell { return orderOf(view.call); },
      nullptr, false, false },
    { "masks", [] { return Words::tr("Masks"); }, [](View view) -> Cell { return bothMasks(view.call); }, nullptr,
      false, false },
    { "origin", [] { return Words::tr("Read from"); }, [](View view) -> Cell { return view.call.importId; },
      [](View view, Language) {
          //: Where a call was read: the numbers of an import and of its record.
          return Words::tr("import %1, record %2")
              .arg(QLocale().toString(view.call.importId), QLocale().toString(view.call.recordNumber));
      },
      false, false },
};

static_assert(std::size(columns) == static_cast<std::size_t>(CallField::Origin) + 1);

} // namespace

CallView describeCall(const store::StoredCall &call, const Catalogue &catalogue)
{
    return { call, catalogue.meaning(call.code, call.channel),
             catalogue.rules().ruling(call.code, call.channel, billingDay(call.occurredAt)) };
}

QString billingReason(const CallView &view, const Catalogue &catalogue, Language language)
{
    if (view.ruling.rule)
        return wording::ruleSentence(*view.ruling.rule, catalogue, language);
    if (view.ruling.dependsOnDay)
        return Words::tr(
            "It depends on the day: the log gives this call no time, and the rules that held so far differ.");
    return Words::tr("The catalogue does not have this code, so nothing says whether it is billed.");
}

const Reply *replyTo(const CallView &view, const Catalogue &catalogue)
{
    return view.entry ? catalogue.reply(*view.entry) : nullptr;
}

Columns<CallView> callColumns()
{
    return columns;
}

const Column<CallView> &callColumn(CallField field)
{
    return columns[static_cast<std::size_t>(field)];
}

std::span<const CallField> callTableFields()
{
    using enum CallField;
    static constexpr std::array fields{ OccurredAt, Order,      Code,         Outcome, Meaning, CallField::Channel,
                                        AppId,      Similarity, VendorCharge, Masks,   Message };
    return fields;
}

std::span<const CallField> callTerminalFields()
{
    using enum CallField;
    static constexpr std::array fields{ OccurredAt, Order, CallField::Channel, Code, Outcome, Meaning };
    return fields;
}

std::span<const CallField> callDetailFields()
{
    using enum CallField;
    static constexpr std::array fields{ OccurredAt,   OrderNo,  RequestId,    CallField::Channel,
                                        AppId,        Message,  VendorCharge, ChargeType,
                                        Similarity,   LiveRate, FrontMask,    BackMask,
                                        CardWarnings, Person,   Origin };
    return fields;
}

} // namespace codedesk::answers
