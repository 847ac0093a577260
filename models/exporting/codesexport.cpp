// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exporting/codesexport.h"

#include <array>

namespace codedesk::exporting {

namespace {

/** Words of the exports in both languages; they follow the language of the domain texts, not that of the window.
 */
struct Words {
    LocalizedText code{ QStringLiteral("返回码"), QStringLiteral("Code") };
    LocalizedText meaning{ QStringLiteral("含义"), QStringLiteral("Meaning") };
    LocalizedText action{ QStringLiteral("处理建议"), QStringLiteral("Remedy") };
    LocalizedText billed{ QStringLiteral("是否收费"), QStringLiteral("Billed") };
    std::array<LocalizedText, 3> billables{ LocalizedText{ QStringLiteral("否"), QStringLiteral("no") },
                                            LocalizedText{ QStringLiteral("是"), QStringLiteral("yes") },
                                            LocalizedText{ QStringLiteral("未说明"),
                                                           QStringLiteral("not stated") } };
    LocalizedText colon{ QStringLiteral("："), QStringLiteral(": ") };

    [[nodiscard]] const QString &of(Billable value, Language language) const
    {
        return billables[static_cast<std::size_t>(value)].in(language);
    }
};

/** Escapes what Markdown would read as markup, and keeps a cell on one line. */
QString markdownCell(const QString &text)
{
    QString cell;
    for (const QChar c : text) {
        if (QStringView(u"\\`*_[]<>|~&").contains(c))
            cell += u'\\';
        cell += c == u'\n' ? u' ' : c;
    }
    return cell;
}

QString markdownRow(const QStringList &cells)
{
    QString row = QStringLiteral("|");
    for (const QString &cell : cells)
        row += QStringLiteral(" %1 |").arg(cell);
    return row + u'\n';
}

QString shownCodes(const CodeEntry &entry)
{
    return entry.allCodes().join(u'/');
}

} // namespace

QString codesAsMarkdown(const QList<CodeEntry> &entries, Language language)
{
    static const Words words;
    QString table = markdownRow({ words.code.in(language), words.meaning.in(language), words.action.in(language),
                                  words.billed.in(language) });
    table += markdownRow(QStringList(4, QStringLiteral("---")));
    for (const CodeEntry &entry : entries) {
        table += markdownRow({ markdownCell(shownCodes(entry)), markdownCell(entry.message.in(language)),
                               markdownCell(entry.action.in(language)), words.of(entry.billable, language) });
    }
    return table;
}

QString codesAsText(const QList<CodeEntry> &entries, Language language)
{
    static const Words words;
    QStringList paragraphs;
    for (const CodeEntry &entry : entries) {
        const QString &colon = words.colon.in(language);
        QString paragraph = shownCodes(entry) + colon + entry.message.in(language) + u'\n';
        if (!entry.action.isEmpty())
            paragraph += words.action.in(language) + colon + entry.action.in(language) + u'\n';
        paragraph += words.billed.in(language) + colon + words.of(entry.billable, language) + u'\n';
        paragraphs << paragraph;
    }
    return paragraphs.join(u'\n');
}

} // namespace codedesk::exporting
