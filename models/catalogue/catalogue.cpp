// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue/catalogue.h"

#include <algorithm>

namespace codedesk {

namespace {

/** Orders tables by the calls they speak for: of any channel, of some, of none that can be told. */
int reachOf(const Category *table)
{
    if (!table || table->isGeneral())
        return 0;
    return table->isApartFromCalls() ? 2 : 1;
}

} // namespace

QString codeKindKey(CodeKind kind)
{
    return kind == CodeKind::ReturnCode ? QStringLiteral("return-code") : QStringLiteral("card-warning");
}

QString bitStatusKey(BitStatus status)
{
    switch (status) {
    case BitStatus::Documented:
        return QStringLiteral("documented");
    case BitStatus::Reported:
        return QStringLiteral("reported");
    case BitStatus::Unpublished:
        return QStringLiteral("unpublished");
    case BitStatus::Custom:
        break;
    }
    return QStringLiteral("custom");
}

QStringList CodeEntry::allCodes() const
{
    return QStringList{ code } + aliases;
}

BillingRule CodeEntry::ruleFor(const QString &itsCode) const
{
    BillingRule rule;
    rule.code = itsCode;
    rule.billable = billable;
    rule.sourceId = sourceId;
    rule.reference = reference.isEmpty() ? categoryId : reference;
    rule.evidence = evidence;
    return rule;
}

const CodeEntry *Catalogue::find(const QString &code) const
{
    const auto positions = m_index.constFind(code);
    return positions == m_index.cend() ? nullptr : &m_entries.at(positions->first());
}

QList<const CodeEntry *> Catalogue::meanings(const QString &code, std::optional<Channel> channel) const
{
    QList<const CodeEntry *> entries;
    for (const int position : m_index.value(code))
        entries << &m_entries.at(position);
    if (channel) {
        std::stable_partition(entries.begin(), entries.end(), [this, channel](const CodeEntry *entry) {
            const Category *table = category(entry->categoryId);
            return table && table->channels.contains(*channel);
        });
    }
    return entries;
}

const CodeEntry *Catalogue::meaning(const QString &code, Channel channel) const
{
    const auto positions = m_index.constFind(code);
    if (positions == m_index.cend())
        return nullptr;
    const CodeEntry *first = nullptr;
    for (const int position : *positions) {
        const CodeEntry &entry = m_entries.at(position);
        const Category *table = category(entry.categoryId);
        if (table && table->channels.contains(channel))
            return &entry;
        if (!first && !(table && (table->isForeign || table->isOfTags)))
            first = &entry;
    }
    return first;
}

const Category *Catalogue::categoryOfCalls(const QString &code, Channel channel) const
{
    const CodeEntry *entry = meaning(code, channel);
    const Category *table = entry ? category(entry->categoryId) : nullptr;
    return table && !table->isApartFromCalls() ? table : nullptr;
}

const Reply *Catalogue::reply(const CodeEntry &entry) const
{
    const auto place = m_replyIndex.constFind(entry.code);
    if (place == m_replyIndex.cend())
        return nullptr;
    // Replies are about the main document's rows; a number used twice has another meaning elsewhere.
    const Reply &reply = m_replies.at(*place);
    const bool isItsRow = entry.sourceId == m_sources.first().id || reply.sourceId == teamSourceId;
    return isItsRow ? &reply : nullptr;
}

const Category *Catalogue::category(const QString &id) const
{
    const auto place = m_categoryIndex.constFind(id);
    return place == m_categoryIndex.cend() ? nullptr : &m_categories.at(*place);
}

bool Catalogue::isForeign(const CodeEntry &entry) const
{
    const Category *table = category(entry.categoryId);
    return table && table->isForeign;
}

const Source *Catalogue::source(const QString &id) const
{
    for (const Source &source : m_sources) {
        if (source.id == id)
            return &source;
    }
    return nullptr;
}

QList<Note> Catalogue::notesFor(const QString &categoryId) const
{
    QList<Note> result;
    for (const Note &note : m_notes) {
        if (note.categoryIds.contains(categoryId))
            result << note;
    }
    return result;
}

QList<Note> Catalogue::notesOn(const CodeEntry &entry) const
{
    const QStringList codes = entry.allCodes();
    QList<Note> result;
    for (const Note &note : m_notes) {
        if (note.isOfTablesOnly && !note.categoryIds.contains(entry.categoryId))
            continue;
        if (std::any_of(note.codes.cbegin(), note.codes.cend(),
                        [&codes](const QString &code) { return codes.contains(code); }))
            result << note;
    }
    return result;
}

void Catalogue::addSource(const Source &source)
{
    m_sources << source;
}

void Catalogue::addCategory(const Category &category)
{
    if (!m_categoryIndex.contains(category.id))
        m_categoryIndex.insert(category.id, m_categories.size());
    m_categories << category;
}

void Catalogue::addEntry(CodeEntry entry)
{
    entry.position = static_cast<int>(m_entries.size());
    m_entries << std::move(entry);
    const CodeEntry &added = m_entries.constLast();
    const int reach = reachOf(category(added.categoryId));
    for (const QString &code : added.allCodes()) {
        QList<int> &positions = m_index[code];
        const auto behind = std::find_if(positions.cbegin(), positions.cend(), [this, reach](int position) {
            return reachOf(category(m_entries.at(position).categoryId)) > reach;
        });
        positions.insert(behind, added.position);
        addRowRules(added, code);
    }
}

void Catalogue::addRowRules(const CodeEntry &entry, const QString &code)
{
    const Category *table = category(entry.categoryId);
    if (table && (table->isForeign || table->isOfTags))
        return; // no call of ours has its codes
    const bool isTeam = entry.sourceId == teamSourceId;
    BillingRule rule = entry.ruleFor(code);
    if (isTeam && entry.billable != Billable::Unstated)
        rule.precedence = Precedence::Team;
    const auto addFor = [this, &rule, isTeam](std::optional<Channel> channel) {
        rule.channel = channel;
        if (isTeam ? rule.precedence == Precedence::Team : !m_rules.isDecided(rule.code, channel))
            m_rules.add(rule);
    };
    if (table && table->isGeneral())
        addFor(std::nullopt);
    else if (table)
        std::for_each(table->channels.cbegin(), table->channels.cend(), addFor);
    if (m_rules.isOpenEnded(code, Channel::Unknown)) // decided for all channels, or a fallback is there
        return;
    BillingRule fallback = entry.ruleFor(code);
    fallback.billable = Billable::Unstated;
    fallback.precedence = Precedence::Fallback;
    m_rules.add(fallback);
}

void Catalogue::addReply(const Reply &reply)
{
    for (const QString &code : reply.codes)
        m_replyIndex.insert(code, static_cast<int>(m_replies.size()));
    m_replies << reply;
}

void Catalogue::addNote(const Note &note)
{
    m_notes << note;
}

void Catalogue::addRule(const BillingRule &rule)
{
    m_rules.add(rule);
}

} // namespace codedesk
