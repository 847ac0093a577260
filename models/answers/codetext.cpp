// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "answers/codetext.h"

#include "answers/answerlines.h"
#include "answers/tablecsv.h"
#include "wording/billingwords.h"

#include <QCoreApplication>

namespace codedesk::answers {

namespace {

struct CodeText {
    Q_DECLARE_TR_FUNCTIONS(CodeText)
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
        row += QStringLiteral(" %1 |").arg(markdownCell(cell));
    return row + u'\n';
}

/** Returns the billing of a row in a few words. */
QString billingCell(const CodeView &code)
{
    const QString dependence = wording::dependenceSentence(code.answer);
    return dependence.isEmpty() ? code.outcomeText() : dependence;
}

/** Returns whose billing the rows tell. */
QString billingHeading(const AsOf &asOf, Language language)
{
    const QString title = wording::billingTitle(asOf.day);
    //: Heading of a column: %1 is "Billing today" or "Billing on 2026-03-01", %2 a channel.
    return asOf.channel ? CodeText::tr("%1, %2").arg(title, channelTitle(*asOf.channel).in(language)) : title;
}

} // namespace

QString codesAsText(const QList<CodeView> &codes, Language language)
{
    QStringList paragraphs;
    for (const CodeView &code : codes)
        paragraphs << entryText(code.answer, code.entry->allCodes(), code.asOf.day, *code.catalogue, language);
    return paragraphs.join(QStringLiteral("\n\n"));
}

QString codesAsMarkdown(const QList<CodeView> &codes, Language language)
{
    if (codes.isEmpty())
        return {};
    const FieldColumns<CodeView, CodeField> columns = codeTable();
    const auto titleOf = [&columns](CodeField field) {
        return columns.all[static_cast<std::size_t>(field)].title();
    };
    QString table = markdownRow({ titleOf(CodeField::Codes), titleOf(CodeField::Message),
                                  titleOf(CodeField::Action), billingHeading(codes.first().asOf, language) });
    table += QStringLiteral("| --- | --- | --- | --- |\n");
    for (const CodeView &code : codes) {
        table += markdownRow({ code.entry->allCodes().join(u'/'), code.entry->message.in(language),
                               code.entry->action.in(language), billingCell(code) });
    }
    return table;
}

QString codesAsCsv(const QList<CodeView> &codes)
{
    return exporting::csvText(
        [&codes](exporting::CsvWriter &writer) { writeTable(writer, codeColumns(), codes); });
}

} // namespace codedesk::answers
