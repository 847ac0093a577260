// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue/catalogue.h"

namespace codedesk {

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

const CodeEntry *Catalogue::find(const QString &code) const
{
    const auto position = m_index.constFind(code);
    return position == m_index.cend() ? nullptr : &m_entries.at(*position);
}

const Category *Catalogue::category(const QString &id) const
{
    for (const Category &category : m_categories) {
        if (category.id == id)
            return &category;
    }
    return nullptr;
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

void Catalogue::addSource(const Source &source)
{
    m_sources << source;
}

void Catalogue::addCategory(const Category &category)
{
    m_categories << category;
}

void Catalogue::addEntry(CodeEntry entry)
{
    entry.position = static_cast<int>(m_entries.size());
    for (const QString &code : entry.allCodes()) {
        m_index.insert(code, entry.position);
        m_rules.add({ code, std::nullopt, noDay, noDay, entry.billable, entry.sourceId, entry.categoryId });
    }
    m_entries << std::move(entry);
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
