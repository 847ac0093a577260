// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "team/teamentry.h"

#include <QCoreApplication>

namespace codedesk {

namespace {

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

const char meaning[] = QT_TRANSLATE_NOOP("TeamKinds", "Meaning");
const char billing[] = QT_TRANSLATE_NOOP("TeamKinds", "Billing");
const char whereLearned[] = QT_TRANSLATE_NOOP("TeamKinds", "Where it was learned");
const char sourceExample[] = QT_TRANSLATE_NOOP("TeamKinds", "A page, a ticket, a person");
const char noReply[] = QT_TRANSLATE_NOOP("TeamKinds", "Write the reply in at least one language.");

const TeamField codeFields[] = {
    { "codes", TeamFieldType::OwnCodes, codesOfRow, TeamFieldUse::Identity, "codes", nullptr,
      QT_TRANSLATE_NOOP("TeamKinds", "Code and its other spellings"),
      QT_TRANSLATE_NOOP("TeamKinds", "For example 70001 / -70001") },
    { "message", TeamFieldType::Text, accessTo<&CodeEntry::message>, TeamFieldUse::Required, "message",
      "message_en", meaning, nullptr,
      QT_TRANSLATE_NOOP("TeamKinds", "Say what the code means in at least one language."), 2 },
    { "billable", TeamFieldType::Billable, accessTo<&CodeEntry::billable>, TeamFieldUse::Required, "billable",
      nullptr, billing },
    { "action", TeamFieldType::Text, accessTo<&CodeEntry::action>, TeamFieldUse::Optional, "action", "action_en",
      QT_TRANSLATE_NOOP("TeamKinds", "What to do"), nullptr, nullptr, 3 },
    { "reference", TeamFieldType::Source, accessTo<&CodeEntry::reference>, TeamFieldUse::Optional, "reference",
      nullptr, whereLearned, sourceExample },
};

const TeamField ruleFields[] = {
    { "codes", TeamFieldType::EachCode, codeOfRule, TeamFieldUse::Identity, "code", nullptr,
      QT_TRANSLATE_NOOP("TeamKinds", "Codes"), QT_TRANSLATE_NOOP("TeamKinds", "For example 2009 / 2010") },
    { "billable", TeamFieldType::Billable, accessTo<&BillingRule::billable>, TeamFieldUse::Required, "billable",
      nullptr, billing },
    { "channel", TeamFieldType::Channel, accessTo<&BillingRule::channel>, TeamFieldUse::Identity, "channel",
      nullptr, QT_TRANSLATE_NOOP("TeamKinds", "Channel") },
    { "from", TeamFieldType::FirstDay, accessTo<&BillingRule::from>, TeamFieldUse::Identity, "from", nullptr,
      QT_TRANSLATE_NOOP("TeamKinds", "First day (empty: from the beginning)") },
    { "to", TeamFieldType::EndDay, accessTo<&BillingRule::to>, TeamFieldUse::Required, "to", nullptr,
      QT_TRANSLATE_NOOP("TeamKinds", "Last day (empty: it still holds)") },
    { "reference", TeamFieldType::Source, accessTo<&BillingRule::reference>, TeamFieldUse::Required, "reference",
      nullptr, whereLearned, sourceExample,
      QT_TRANSLATE_NOOP("TeamKinds", "Say where this was learned: a page, a ticket, a person.") },
    { "confidence", TeamFieldType::Evidence, accessTo<&BillingRule::evidence> },
    { "edition", TeamFieldType::Text, accessTo<&BillingRule::edition> },
    { "product", TeamFieldType::Text, accessTo<&BillingRule::product> },
};

const TeamField replyFields[] = {
    { "codes", TeamFieldType::Codes, accessTo<&Reply::codes>, TeamFieldUse::Identity, "codes", nullptr,
      QT_TRANSLATE_NOOP("TeamKinds", "Code"), QT_TRANSLATE_NOOP("TeamKinds", "For example 1002") },
    { "user", TeamFieldType::ReplyText, accessTo<&Reply::user>, TeamFieldUse::Required, "user", "user_en",
      QT_TRANSLATE_NOOP("TeamKinds", "To the end user"), nullptr, noReply, 4 },
    { "integrator", TeamFieldType::ReplyText, accessTo<&Reply::integrator>, TeamFieldUse::Required, "integrator",
      "integrator_en", QT_TRANSLATE_NOOP("TeamKinds", "To the customer's developers"), nullptr, noReply, 4 },
    { "hidesReason", TeamFieldType::Flag, accessTo<&Reply::hidesReason>, TeamFieldUse::Optional, "hides_reason",
      nullptr, QT_TRANSLATE_NOOP("TeamKinds", "Keeps an attack from the end user") },
};

const TeamField noteFields[] = {
    { "codes", TeamFieldType::Codes, accessTo<&Note::codes>, TeamFieldUse::Identity, "codes", nullptr,
      QT_TRANSLATE_NOOP("TeamKinds", "Codes"), QT_TRANSLATE_NOOP("TeamKinds", "For example 1004 / 2010") },
    { "text", TeamFieldType::Text, accessTo<&Note::text>, TeamFieldUse::Identity, "text", "text_en",
      QT_TRANSLATE_NOOP("TeamKinds", "Note"), nullptr,
      QT_TRANSLATE_NOOP("TeamKinds", "Write the note in at least one language."), 5 },
};

const TeamField maskBitFields[] = {
    { "bit", TeamFieldType::Bit, accessTo<&MaskBit::bit>, TeamFieldUse::Identity, "bit", nullptr,
      QT_TRANSLATE_NOOP("TeamKinds", "Position, counted from the left") },
    { "text", TeamFieldType::Text, accessTo<&MaskBit::text>, TeamFieldUse::Required, "text", "text_en", meaning,
      nullptr, QT_TRANSLATE_NOOP("TeamKinds", "Say what the position means in at least one language.") },
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
    { "code", "codes", "codes", "codeEditor",
      //: What a team has added: a return code of its own.
      QT_TRANSLATE_NOOP("TeamKinds", "Own code"), QT_TRANSLATE_NOOP("TeamKinds", "New own code"),
      QT_TRANSLATE_NOOP("TeamKinds", "The own code %1 was saved."),
      QT_TRANSLATE_NOOP("TeamKinds", "The own code %1 was removed."), blankCode, codeFields },
    { "rule", "rules", "rules", "ruleEditor",
      //: What a team has added: a rule of billing.
      QT_TRANSLATE_NOOP("TeamKinds", "Rule"), QT_TRANSLATE_NOOP("TeamKinds", "New rule"),
      QT_TRANSLATE_NOOP("TeamKinds", "The rule for %1 was saved."),
      QT_TRANSLATE_NOOP("TeamKinds", "The rule for %1 was removed."), blankRule, ruleFields },
    { "reply", "replies", "replies", "replyEditor",
      //: What a team has added: a reply to customers.
      QT_TRANSLATE_NOOP("TeamKinds", "Reply"), QT_TRANSLATE_NOOP("TeamKinds", "New reply"),
      QT_TRANSLATE_NOOP("TeamKinds", "The reply to %1 was saved."),
      QT_TRANSLATE_NOOP("TeamKinds", "The reply to %1 was removed."), blankOf<Reply>, replyFields },
    { "note", "notes", "notes", "noteEditor",
      //: What a team has added: a note on a code.
      QT_TRANSLATE_NOOP("TeamKinds", "Note"), QT_TRANSLATE_NOOP("TeamKinds", "New note"),
      QT_TRANSLATE_NOOP("TeamKinds", "The note on %1 was saved."),
      QT_TRANSLATE_NOOP("TeamKinds", "The note on %1 was removed."), blankOf<Note>, noteFields },
    { "mask-bit", "maskBits", "mask_bits", "maskBitEditor",
      //: What a team has added: the meaning of a position of the ID-card mask.
      QT_TRANSLATE_NOOP("TeamKinds", "Mask position"),
      QT_TRANSLATE_NOOP("TeamKinds", "Meaning of a mask position"),
      QT_TRANSLATE_NOOP("TeamKinds", "The meaning of mask position %1 was saved."),
      QT_TRANSLATE_NOOP("TeamKinds", "The meaning of mask position %1 was removed."), blankMaskBit,
      maskBitFields },
};

static_assert(std::size(kinds) == std::variant_size_v<TeamEntry>);

} // namespace

QString teamWords(const char *words)
{
    return QCoreApplication::translate("TeamKinds", words);
}

const TeamKindInfo &describe(TeamKind kind)
{
    return kinds[static_cast<std::size_t>(kind)];
}

} // namespace codedesk
