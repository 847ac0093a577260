// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "vendorpage/markdowntext.h"

#include "core/ascii.h"

#include "vendorpage/celltext.h"
#include "vendorpage/pagebuilder.h"

#include <algorithm>

namespace codedesk::vendorpage {

namespace {

constexpr qsizetype longestMarkup = 1000; ///< Characters of a tag or an address; bounds the search for its end.
constexpr int deepestHeading = 6;

bool isAsciiPunctuation(QChar c)
{
    const char16_t unit = c.unicode();
    return (unit >= u'!' && unit <= u'/') || (unit >= u':' && unit <= u'@') || (unit >= u'[' && unit <= u'`')
        || (unit >= u'{' && unit <= u'~');
}

/** Returns the place of `wanted` from `from` on, not far away; -1 if there is none. */
qsizetype findNear(QStringView text, QChar wanted, qsizetype from)
{
    const QStringView near = text.sliced(from, std::min(longestMarkup, text.size() - from));
    const qsizetype place = near.indexOf(wanted);
    return place < 0 ? -1 : from + place;
}

/** Writes Markdown without its markup, front to back; what only looks like markup stays. */
class MarkupRemover {
public:
    explicit MarkupRemover(QStringView markdown)
        : m_text(markdown)
    {
    }

    QString plain()
    {
        m_plain.reserve(m_text.size());
        while (m_at < m_text.size()) {
            if (!skipEscape() && !skipTag() && !skipLinkTarget() && !skipMark())
                m_plain += m_text[m_at++];
        }
        return m_plain;
    }

private:
    [[nodiscard]] QChar ahead(qsizetype count) const
    {
        return m_at + count < m_text.size() ? m_text[m_at + count] : QChar();
    }

    bool skipEscape()
    {
        if (m_text[m_at] != u'\\' || !isAsciiPunctuation(ahead(1)))
            return false;
        if (ahead(1) == u'&')
            m_plain += QStringLiteral("&amp;"); // references are resolved afterwards
        else
            m_plain += ahead(1);
        m_at += 2;
        return true;
    }

    bool skipTag()
    {
        if (m_text[m_at] != u'<')
            return false;
        const QChar first = ahead(1) == u'/' ? ahead(2) : ahead(1);
        const qsizetype end = ascii::isLetter(first) || first == u'!' ? findNear(m_text, u'>', m_at) : -1;
        if (end < 0)
            return false;
        const QStringView inside = m_text.sliced(m_at + 1, end - m_at - 1);
        if (inside.startsWith(u"http")) // an address shown as it is
            m_plain += inside;
        else if (isBreak(inside))
            m_plain += u' ';
        m_at = end + 1;
        return true;
    }

    static bool isBreak(QStringView tag)
    {
        const auto name = [tag](QStringView wanted) {
            const QStringView rest = tag.startsWith(u'/') ? tag.sliced(1) : tag;
            return rest.startsWith(wanted, Qt::CaseInsensitive)
                && (rest.size() == wanted.size() || !rest[wanted.size()].isLetterOrNumber());
        };
        return name(u"br") || name(u"p") || name(u"li") || name(u"div");
    }

    /** "[words](address)": the bracket before the words is a mark, and so is all from the one behind them on. */
    bool skipLinkTarget()
    {
        const QChar unit = m_text[m_at];
        const qsizetype openings = unit == u'!' && ahead(1) == u'[' ? 2 : unit == u'[' ? 1 : 0;
        if (openings > 0) {
            const qsizetype close = findNear(m_text, u']', m_at);
            const bool isLink = close > 0 && close + 1 < m_text.size() && m_text[close + 1] == u'('
                && findNear(m_text, u')', close) > 0;
            if (!isLink)
                return false;
            m_linkWordsEnd = close;
            m_at += openings;
            return true;
        }
        if (m_at != m_linkWordsEnd)
            return false;
        m_at = findNear(m_text, u')', m_at) + 1;
        return true;
    }

    bool skipMark()
    {
        const QChar unit = m_text[m_at];
        const bool isStrong = (unit == u'*' || unit == u'_') && ahead(1) == unit;
        if (isStrong)
            m_at += 2;
        else if (unit == u'`' || (unit == u'*' && !isBetweenSpaces()))
            ++m_at;
        else
            return false;
        return true;
    }

    [[nodiscard]] bool isBetweenSpaces() const
    {
        return (m_at == 0 || m_text[m_at - 1].isSpace()) && (m_at + 1 == m_text.size() || ahead(1).isSpace());
    }

    QStringView m_text;
    QString m_plain;
    qsizetype m_at = 0;
    qsizetype m_linkWordsEnd = -1;
};

} // namespace

std::optional<Heading> headingOf(QStringView line)
{
    int level = 0;
    while (level < line.size() && line[level] == u'#')
        ++level;
    if (level == 0 || level > deepestHeading)
        return std::nullopt;
    QStringView text = line.sliced(level).trimmed();
    while (text.endsWith(u'#'))
        text.chop(1);
    const QString plain = plainMarkdown(text);
    return plain.isEmpty() ? std::nullopt : std::optional(Heading{ level, plain });
}

bool isTableRule(QStringView line)
{
    const QStringView rule = line.trimmed();
    const auto fits = [](QChar c) { return c == u'|' || c == u'-' || c == u':' || c == u' ' || c == u'\t'; };
    return rule.contains(u'|') && rule.contains(u'-') && std::all_of(rule.cbegin(), rule.cend(), fits);
}

QStringList pipeCells(QStringView line)
{
    QStringView row = line.trimmed();
    if (row.startsWith(u'|'))
        row = row.sliced(1);
    QStringList cells;
    QString cell;
    for (qsizetype at = 0; at < row.size() && cells.size() < maxRowCells; ++at) {
        if (row[at] == u'\\' && at + 1 < row.size() && row[at + 1] == u'|') {
            cell += row[++at];
        } else if (row[at] == u'|') {
            cells << cell;
            cell.clear();
        } else {
            cell += row[at];
        }
    }
    if (cells.size() < maxRowCells && (!cell.trimmed().isEmpty() || !row.endsWith(u'|')))
        cells << cell;
    return cells;
}

QString plainMarkdown(QStringView markdown)
{
    return cleanText(withoutEntities(MarkupRemover(markdown).plain()));
}

} // namespace codedesk::vendorpage
