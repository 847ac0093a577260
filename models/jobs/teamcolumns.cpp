// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/teamcolumns.h"

#include "wording/outcomewords.h"
#include "wording/rulewords.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace codedesk::jobs {

namespace {

using answers::Cell;
using answers::Column;
using answers::NotApplicable;

struct TeamColumnsWords {
    Q_DECLARE_TR_FUNCTIONS(TeamColumns)
};

/** Returns what programs read of a field: what the file says, of a rule its one code, of a text the Chinese one.
 */
Cell cellOf(const TeamField &field, const TeamEntry &entry)
{
    const QJsonValue value = jsonOf(field, entry);
    if (value.isBool())
        return value.toBool();
    if (value.isDouble())
        return value.toInteger();
    if (value.isObject())
        return value[u"zh"].toString();
    if (value.isArray())
        return field.type == TeamFieldType::EachCode ? Cell(subjectOf(entry).value(0)) : Cell(subjectOf(entry));
    return value.isString() ? Cell(value.toString()) : Cell();
}

/** Returns the value of the field of a type, if the entry has one. */
template <TeamFieldType type> Cell fieldCell(const TeamEntry &entry)
{
    const TeamField *field = describe(entry).find(type);
    return field ? cellOf(*field, entry) : Cell(NotApplicable());
}

QString billableText(const TeamEntry &entry, Language)
{
    const std::optional<Billable> stated = billableOf(entry);
    return stated ? wording::outcomeWord(outcomeOf(*stated)) : QString();
}

/** Returns the first text of an entry; a rule has none, and says where and when it holds. */
QString contentOf(const TeamEntry &entry, Language language)
{
    if (const auto *rule = std::get_if<BillingRule>(&entry))
        return wording::ruleScope(*rule, language);
    for (const TeamField &field : describe(entry).fields) {
        const TeamValue value = field.access.value(entry);
        if (const auto *text = std::get_if<LocalizedText>(&value))
            return text->in(language);
    }
    return {};
}

const Column<TeamEntry> columnsOfEntry[] = {
    { "kind",
      //: Column: code, rule, reply, note or mask position.
      [] { return TeamColumnsWords::tr("Kind"); },
      [](const TeamEntry &entry) -> Cell { return qint64(entry.index()); },
      [](const TeamEntry &entry, Language) { return teamWords(describe(entry).title); } },
    { "subject",
      //: Column: the codes an entry is about, or the position of the mask.
      [] { return TeamColumnsWords::tr("About"); },
      [](const TeamEntry &entry) -> Cell { return subjectOf(entry); } },
    { "content",
      //: Column: what an entry says.
      [] { return TeamColumnsWords::tr("Content"); },
      [](const TeamEntry &entry) -> Cell { return contentOf(entry, Language::Chinese); }, contentOf },
    { "billable",
      //: Column: whether the call is charged.
      [] { return TeamColumnsWords::tr("Billing"); }, fieldCell<TeamFieldType::Billable>, billableText },
    { "reference",
      //: Column: the page or the person behind an entry.
      [] { return TeamColumnsWords::tr("Source"); }, fieldCell<TeamFieldType::Source> },
};

} // namespace

answers::FieldColumns<TeamEntry, TeamColumn> teamTable()
{
    using enum TeamColumn;
    static constexpr std::array fields{ Kind, Subject, Content, TeamColumn::Billable, TeamColumn::Source };
    return { columnsOfEntry, fields };
}

answers::Object teamObject(const TeamEntry &entry)
{
    // What several kinds tell stands last: billing, then who says so.
    const auto rank = [](const TeamField *field) {
        return field->type == TeamFieldType::Source ? 2 : field->type == TeamFieldType::Billable ? 1 : 0;
    };
    std::vector<const TeamField *> told;
    for (const TeamField &field : describe(entry).fields) {
        if (field.programKey)
            told.push_back(&field);
    }
    std::stable_sort(told.begin(), told.end(),
                     [&rank](const auto *left, const auto *right) { return rank(left) < rank(right); });
    answers::Object object;
    for (const TeamField *field : told) {
        object.members.push_back({ field->programKey, cellOf(*field, entry) });
        if (field->englishKey)
            object.members.push_back(
                { field->englishKey, std::get<LocalizedText>(field->access.value(entry)).en });
    }
    return object;
}

} // namespace codedesk::jobs
