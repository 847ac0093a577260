// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "team/teamknowledge.h"

#include <algorithm>

namespace codedesk {

using namespace Qt::StringLiterals;

namespace {

/** Lays entries over a catalogue. */
struct Layer {
    Catalogue &catalogue;

    void operator()(const CodeEntry &entry) const { catalogue.addEntry(entry); }
    void operator()(const BillingRule &rule) const { catalogue.addRule(rule); }
    void operator()(const Reply &reply) const { catalogue.addReply(reply); }
    void operator()(const Note &note) const { catalogue.addNote(note); }
    void operator()(const MaskBit &own) const
    {
        auto bits = catalogue.maskBits();
        MaskBit &bit = bits.at(static_cast<std::size_t>(own.bit - 1));
        bit.text = own.text;
        bit.status = BitStatus::Custom;
        catalogue.setMaskBits(bits);
    }
};

} // namespace

TeamKnowledge::TeamKnowledge(QList<TeamEntry> entries)
    : m_entries(std::move(entries))
{
    std::stable_sort(m_entries.begin(), m_entries.end(),
                     [](const TeamEntry &left, const TeamEntry &right) { return left.index() < right.index(); });
}

int TeamKnowledge::firstOf(TeamKind kind) const
{
    const auto found = std::partition_point(m_entries.cbegin(), m_entries.cend(),
                                            [kind](const TeamEntry &entry) { return teamKindOf(entry) < kind; });
    return static_cast<int>(found - m_entries.cbegin());
}

TeamKnowledge &TeamKnowledge::operator<<(const TeamEntry &entry)
{
    const auto end = std::partition_point(m_entries.cbegin(), m_entries.cend(),
                                          [&](const TeamEntry &one) { return one.index() <= entry.index(); });
    m_entries.insert(end - m_entries.cbegin(), entry);
    return *this;
}

bool TeamKnowledge::operator==(const TeamKnowledge &other) const
{
    return std::equal(m_entries.cbegin(), m_entries.cend(), other.m_entries.cbegin(), other.m_entries.cend(),
                      saysTheSame);
}

CataloguePtr withTeamKnowledge(const Catalogue &catalogue, const TeamKnowledge &knowledge)
{
    auto result = std::make_shared<Catalogue>(catalogue);
    if (knowledge.isEmpty())
        return result;
    result->addSource({ teamSourceId.toString(), { u"团队知识"_s, u"The team's own knowledge"_s }, {}, {}, {} });
    if (teamKindOf(knowledge.entries().first()) == TeamKind::Code) {
        Category table;
        table.id = teamCategoryId.toString();
        table.title = { u"团队自定义码"_s, u"The team's own codes"_s };
        table.sourceId = teamSourceId.toString();
        table.hasAction = true;
        table.statesBilling = true;
        result->addCategory(table);
    }
    for (const TeamEntry &entry : knowledge.entries())
        std::visit(Layer{ *result }, entry);
    return result;
}

} // namespace codedesk
