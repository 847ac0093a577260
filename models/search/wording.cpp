// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/wording.h"

#include "core/text.h"

#include <algorithm>

namespace codedesk {

namespace {

/** Returns a reply without the sentences that are the same in all of them: those with variables. */
QString withoutVariables(const QString &reply)
{
    QString result;
    qsizetype start = 0;
    for (qsizetype at = 0; at < reply.size(); ++at) {
        const bool isStop = reply.at(at) == u'。' || reply.at(at) == u'！' || reply.at(at) == u'？'
            || (reply.at(at) == u'.' && (at + 1 == reply.size() || reply.at(at + 1) == u' '));
        if (!isStop && at + 1 < reply.size())
            continue;
        const QString sentence = reply.sliced(start, at + 1 - start);
        if (!sentence.contains(u'{'))
            result += sentence;
        start = at + 1;
    }
    return result;
}

class Collector {
public:
    explicit Collector(const Catalogue &catalogue)
        : m_catalogue(catalogue)
    {
    }

    [[nodiscard]] std::vector<Wording> collect()
    {
        for (const CodeEntry &entry : m_catalogue.entries()) {
            add(entry, WordingKind::Message, entry.message);
            add(entry, WordingKind::Remedy, entry.action);
            addNames(entry);
            addOtherSources(entry);
            for (const Note &note : m_catalogue.notesOn(entry))
                add(entry, WordingKind::Note, note.text);
            if (const Category *category = m_catalogue.category(entry.categoryId)) {
                add(entry, WordingKind::Table, category->title);
                add(entry, WordingKind::Table, category->product);
            }
            if (const Reply *reply = m_catalogue.reply(entry)) {
                add(entry, WordingKind::Reply, withoutVariables(reply->user));
                add(entry, WordingKind::Reply, withoutVariables(reply->integrator));
            }
        }
        return std::move(m_wordings);
    }

private:
    static LocalizedText withoutVariables(const LocalizedText &text)
    {
        return { codedesk::withoutVariables(text.zh), codedesk::withoutVariables(text.en) };
    }

    void add(const CodeEntry &entry, WordingKind kind, const LocalizedText &text)
    {
        for (const Language language : { Language::Chinese, Language::English }) {
            const QString &its = language == Language::Chinese ? text.zh : text.en;
            if (!its.isEmpty())
                m_wordings.push_back({ entry.position, kind, language, text::normalised(its) });
        }
    }

    void addNames(const CodeEntry &entry)
    {
        for (const QString &code : entry.allCodes()) {
            QString words;
            for (const QChar unit : code) {
                if (unit.isUpper() && !words.isEmpty() && words.back().isLower())
                    words += u' ';
                words += unit == u'.' || unit == u'_' ? QChar(u' ') : unit;
            }
            if (std::any_of(code.cbegin(), code.cend(), [](QChar unit) { return unit.isLetter(); }))
                m_wordings.push_back({ entry.position, WordingKind::Code, Language::English,
                                       text::normalised(QString(code).replace(u'.', u' ') + u' ' + words) });
        }
    }

    /** What other sources say of the same code, where calls can have both meanings. */
    void addOtherSources(const CodeEntry &entry)
    {
        for (const QString &code : entry.allCodes()) {
            for (const CodeEntry *other : m_catalogue.meanings(code)) {
                const Category *category = m_catalogue.category(other->categoryId);
                if (other->sourceId == entry.sourceId || !category || category->isApartFromCalls())
                    continue;
                add(entry, WordingKind::Elsewhere, other->message);
                add(entry, WordingKind::Elsewhere, other->action);
            }
        }
    }

    const Catalogue &m_catalogue;
    std::vector<Wording> m_wordings;
};

} // namespace

std::vector<Wording> wordingsOf(const Catalogue &catalogue)
{
    return Collector(catalogue).collect();
}

} // namespace codedesk
