// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "team/teamentry.h"

#include <QCoreApplication>

namespace codedesk {

namespace {

using enum TeamFieldType;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(codedesk::TeamKinds)
};

template <auto member> struct Member;

template <typename Entry, typename Value, Value Entry::*member> struct Member<member> {
    static TeamValue value(const TeamEntry &entry) { return std::get<Entry>(entry).*member; }
    static void setValue(TeamEntry &entry, const TeamValue &value)
    {
        std::get<Entry>(entry).*member = std::get<Value>(value);
    }
};

template <auto member> constexpr TeamFieldAccess accessTo{ Member<member>::value, Member<member>::setValue };

constexpr TeamFieldAccess codesOfRow{
    [](const TeamEntry &entry) -> TeamValue {
        const auto &row = std::get<CodeEntry>(entry);
        return row.code.isEmpty() ? QStringList() : row.allCodes();
    },
    [](TeamEntry &entry, const TeamValue &value) {
        auto &row = std::get<CodeEntry>(entry);
        const auto &codes = std::get<QStringList>(value);
        row.code = codes.value(0);
        row.aliases = codes.mid(1);
    },
};

constexpr TeamFieldAccess codeOfRule{
    [](const TeamEntry &entry) -> TeamValue {
        const QString &code = std::get<BillingRule>(entry).code;
        return code.isEmpty() ? QStringList() : QStringList{ code };
    },
    [](TeamEntry &entry, const TeamValue &value) {
        std::get<BillingRule>(entry).code = std::get<QStringList>(value).value(0);
    },
};

QString meaning()
{
    return Words::tr("Meaning");
}

QString billing()
{
    return Words::tr("Billing");
}

QString whereLearned()
{
    return Words::tr("Where it was learned");
}

QString sourceExample()
{
    return Words::tr("A page, a ticket, a person");
}

QString emptyReply()
{
    return Words::tr("Write the reply in at least one language.");
}

constexpr TeamField codeFields[] = {
    { .key = "codes",
      .type = OwnCodes,
      .access = codesOfRow,
      .isRequired = true,
      .isIdentity = true,
      .programKey = "codes",
      .title = [] { return Words::tr("Code and its other spellings"); },
      .example = [] { return Words::tr("For example 70001 / -70001"); } },
    { .key = "message",
      .type = Text,
      .access = accessTo<&CodeEntry::message>,
      .isRequired = true,
      .programKey = "message",
      .englishKey = "message_en",
      .title = meaning,
      .missing = [] { return Words::tr("Say what the code means in at least one language."); },
      .lines = 2 },
    { .key = "billable",
      .type = TeamFieldType::Billable,
      .access = accessTo<&CodeEntry::billable>,
      .isRequired = true,
      .programKey = "billable",
      .title = billing },
    { .key = "action",
      .type = Text,
      .access = accessTo<&CodeEntry::action>,
      .programKey = "action",
      .englishKey = "action_en",
      .title = [] { return Words::tr("What to do"); },
      .lines = 3 },
    { .key = "reference",
      .type = Source,
      .access = accessTo<&CodeEntry::reference>,
      .programKey = "reference",
      .title = whereLearned,
      .example = sourceExample },
};

constexpr TeamField ruleFields[] = {
    { .key = "codes",
      .type = EachCode,
      .access = codeOfRule,
      .isRequired = true,
      .isIdentity = true,
      .programKey = "code",
      .title = [] { return Words::tr("Codes"); },
      .example = [] { return Words::tr("For example 2009 / 2010"); } },
    { .key = "billable",
      .type = TeamFieldType::Billable,
      .access = accessTo<&BillingRule::billable>,
      .isRequired = true,
      .programKey = "billable",
      .title = billing },
    { .key = "channel",
      .type = TeamFieldType::Channel,
      .access = accessTo<&BillingRule::channel>,
      .isRequired = true,
      .isIdentity = true,
      .programKey = "channel",
      .title = [] { return Words::tr("Channel"); } },
    { .key = "from",
      .type = FirstDay,
      .access = accessTo<&BillingRule::from>,
      .isRequired = true,
      .isIdentity = true,
      .programKey = "from",
      .title = [] { return Words::tr("First day (empty: from the beginning)"); } },
    { .key = "to",
      .type = EndDay,
      .access = accessTo<&BillingRule::to>,
      .isRequired = true,
      .programKey = "to",
      .title = [] { return Words::tr("Last day (empty: it still holds)"); } },
    { .key = "reference",
      .type = Source,
      .access = accessTo<&BillingRule::reference>,
      .isRequired = true,
      .programKey = "reference",
      .title = whereLearned,
      .example = sourceExample,
      .missing = [] { return Words::tr("Say where this was learned: a page, a ticket, a person."); } },
    { .key = "confidence", .type = TeamFieldType::Evidence, .access = accessTo<&BillingRule::evidence> },
    { .key = "edition", .type = Text, .access = accessTo<&BillingRule::edition> },
    { .key = "product", .type = Text, .access = accessTo<&BillingRule::product> },
};

constexpr TeamField replyFields[] = {
    { .key = "codes",
      .type = Codes,
      .access = accessTo<&Reply::codes>,
      .isRequired = true,
      .isIdentity = true,
      .programKey = "codes",
      .title = [] { return Words::tr("Code"); },
      .example = [] { return Words::tr("For example 1002"); } },
    { .key = "user",
      .type = ReplyText,
      .access = accessTo<&Reply::user>,
      .isRequired = true,
      .programKey = "user",
      .englishKey = "user_en",
      .title = [] { return Words::tr("To the end user"); },
      .missing = emptyReply,
      .lines = 4 },
    { .key = "integrator",
      .type = ReplyText,
      .access = accessTo<&Reply::integrator>,
      .isRequired = true,
      .programKey = "integrator",
      .englishKey = "integrator_en",
      .title = [] { return Words::tr("To the customer's developers"); },
      .missing = emptyReply,
      .lines = 4 },
    { .key = "hidesReason",
      .type = Flag,
      .access = accessTo<&Reply::hidesReason>,
      .programKey = "hides_reason",
      .title = [] { return Words::tr("Keeps an attack from the end user"); } },
};

constexpr TeamField noteFields[] = {
    { .key = "codes",
      .type = Codes,
      .access = accessTo<&Note::codes>,
      .isRequired = true,
      .isIdentity = true,
      .programKey = "codes",
      .title = [] { return Words::tr("Codes"); },
      .example = [] { return Words::tr("For example 1004 / 2010"); } },
    { .key = "text",
      .type = Text,
      .access = accessTo<&Note::text>,
      .isRequired = true,
      .isIdentity = true,
      .programKey = "text",
      .englishKey = "text_en",
      .title = [] { return Words::tr("Note"); },
      .missing = [] { return Words::tr("Write the note in at least one language."); },
      .lines = 5 },
};

constexpr TeamField maskBitFields[] = {
    { .key = "bit",
      .type = Bit,
      .access = accessTo<&MaskBit::bit>,
      .isRequired = true,
      .isIdentity = true,
      .programKey = "bit",
      .title = [] { return Words::tr("Position, counted from the left"); } },
    { .key = "text",
      .type = Text,
      .access = accessTo<&MaskBit::text>,
      .isRequired = true,
      .programKey = "text",
      .englishKey = "text_en",
      .title = meaning,
      .missing = [] { return Words::tr("Say what the position means in at least one language."); } },
};

TeamEntry blankCode()
{
    CodeEntry entry;
    entry.categoryId = teamCategoryId.toString();
    entry.sourceId = teamSourceId.toString();
    return entry;
}

TeamEntry blankRule()
{
    BillingRule rule;
    rule.sourceId = teamSourceId.toString();
    rule.precedence = Precedence::Team;
    return rule;
}

template <typename Entry> TeamEntry blankOf()
{
    Entry entry;
    entry.sourceId = teamSourceId.toString();
    return entry;
}

TeamEntry blankMaskBit()
{
    return MaskBit{ 1, {}, BitStatus::Custom, {} };
}

const TeamKindInfo kinds[] = {
    {
        "code",
        "codes",
        "codes",
        "codeEditor",
        //: What a team has added: a return code of its own.
        [] { return Words::tr("Own code"); },
        [] { return Words::tr("New own code"); },
        [] { return Words::tr("The own code %1 was saved."); },
        [] { return Words::tr("The own code %1 was removed."); },
        blankCode,
        codeFields,
    },
    {
        "rule",
        "rules",
        "rules",
        "ruleEditor",
        //: What a team has added: a rule of billing.
        [] { return Words::tr("Rule"); },
        [] { return Words::tr("New rule"); },
        [] { return Words::tr("The rule for %1 was saved."); },
        [] { return Words::tr("The rule for %1 was removed."); },
        blankRule,
        ruleFields,
    },
    {
        "reply",
        "replies",
        "replies",
        "replyEditor",
        //: What a team has added: a reply to customers.
        [] { return Words::tr("Reply"); },
        [] { return Words::tr("New reply"); },
        [] { return Words::tr("The reply to %1 was saved."); },
        [] { return Words::tr("The reply to %1 was removed."); },
        blankOf<Reply>,
        replyFields,
    },
    {
        "note",
        "notes",
        "notes",
        "noteEditor",
        //: What a team has added: a note on a code.
        [] { return Words::tr("Note"); },
        [] { return Words::tr("New note"); },
        [] { return Words::tr("The note on %1 was saved."); },
        [] { return Words::tr("The note on %1 was removed."); },
        blankOf<Note>,
        noteFields,
    },
    {
        "mask-bit",
        "maskBits",
        "mask_bits",
        "maskBitEditor",
        //: What a team has added: the meaning of a position of the ID-card mask.
        [] { return Words::tr("Mask position"); },
        [] { return Words::tr("Meaning of a mask position"); },
        [] { return Words::tr("The meaning of mask position %1 was saved."); },
        [] { return Words::tr("The meaning of mask position %1 was removed."); },
        blankMaskBit,
        maskBitFields,
    },
};

static_assert(std::size(kinds) == std::variant_size_v<TeamEntry>);

} // namespace

const TeamKindInfo &describe(TeamKind kind)
{
    return kinds[static_cast<std::size_t>(kind)];
}

} // namespace codedesk
