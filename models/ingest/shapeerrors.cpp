// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/shapeerrors.h"

#include "core/filename.h"
#include "ingest/privacy.h"

namespace codedesk::ingest {

namespace {

constexpr qsizetype listedNames = 20;
constexpr qsizetype shownNameLength = 40;

/** So many names that a reader still sees the point. */
QString listed(const QStringList &names)
{
    return quotedNames(names, listedNames, shownNameLength);
}

} // namespace

QString quotedNames(const QStringList &names, qsizetype most, qsizetype longest)
{
    const QChar ellipsis(0x2026);
    QStringList quoted;
    for (const QString &given : names.first(std::min(names.size(), most))) {
        // The first row of a table without a header passes for the names of its columns.
        const QString name = maskedText(given);
        const bool isCut = longest > 0 && name.size() > longest;
        quoted << u'"' + (isCut ? name.first(longest) + ellipsis : name) + u'"';
    }
    if (names.size() > most)
        quoted << ellipsis;
    return quoted.join(QStringLiteral(", "));
}

Error ShapeErrors::notCalls(const QString &name, const QString &why, const QString &hint)
{
    const QString what = name == QLatin1String("-")
        ? tr("The standard input holds no calls.")
        : tr("The file \"%1\" holds no calls.").arg(filename::shown(name));
    return { ErrorKind::InputNotCalls, what, why, hint };
}

Error ShapeErrors::binary(const QString &name, BinaryKind kind)
{
    return sayable([=] {
        return notCalls(name, tr("It is %1, not text.").arg(binaryKindWord(kind)),
                        tr("Export the call log as CSV, JSON or XLSX, and import that file."));
    });
}

Error ShapeErrors::packed(const QString &name, BinaryKind kind)
{
    return sayable([=] {
        return notCalls(
            name, tr("It is %1, which is not unpacked here.").arg(binaryKindWord(kind)),
            tr("Unpack it first, then import the log that is in it. ZIP archives and gzip files are read as they "
               "are."));
    });
}

Error ShapeErrors::bill(const QString &name)
{
    return sayable([=] {
        return notCalls(
            name, tr("It is a bill: it lists amounts per day and component, not single calls."),
            tr("Import the call log itself: the pages of GetWeChatBillDetails, or the log of your program."));
    });
}

Error ShapeErrors::errorAnswer(const QString &name, const QString &code)
{
    return sayable([=] {
        return notCalls(name, tr("It is the vendor's refusal of a request, with the error code \"%1\".").arg(code),
                        tr("Mend the cause, pull the page again and import the new answer."));
    });
}

Error ShapeErrors::unknownJson(const QString &name, const QStringList &keys)
{
    return sayable([=] {
        const QString why = keys.isEmpty()
            ? tr("It is JSON, but no answer about a call.")
            : tr("It is JSON, but nothing in it is known to tell of a call. Its keys are: %1.").arg(listed(keys));
        return notCalls(
            name, why,
            tr("Map the key that holds the return code, or import the answers of the face verification "
               "service themselves."));
    });
}

Error ShapeErrors::noCodeColumn(const QString &name, const QStringList &columns)
{
    return sayable([=] {
        return notCalls(
            name,
            tr("None of its columns is known to hold the return code. Its columns are: %1.").arg(listed(columns)),
            tr("Map the column that holds the return code to the field \"code\"."));
    });
}

Error ShapeErrors::webPage(const QString &name)
{
    return sayable([=] {
        return notCalls(name, tr("It is a web page, whatever its name says; some systems export their tables so."),
                        tr("Open it in a spreadsheet, save it as XLSX or CSV, and import that file."));
    });
}

Error ShapeErrors::noTable(const QString &name, const QString &beginning)
{
    return sayable([=] {
        return notCalls(
            name,
            //: %1 is the first line of a file.
            tr("Its lines are no table and no JSON. The first one is: \"%1\".").arg(beginning),
            tr("Export the calls as CSV, JSON lines or XLSX. If it is a table, name its separator, and map "
               "the column that holds the return code to the field \"code\"."));
    });
}

Error ShapeErrors::twoCodeColumns(const QString &name, const QString &column)
{
    return sayable([=] {
        return notCalls(name,
                        tr("Several of its columns are called \"%1\", and what they hold does not tell which of "
                           "them is the return code.")
                            .arg(column),
                        //: %1 is the name of a column.
                        tr("Map the right one to the field \"code\": the first is called \"%1\", the second "
                           "\"%1 (2)\".")
                            .arg(column));
    });
}

Error ShapeErrors::listOfCodes(const QString &name)
{
    return sayable([=] {
        return notCalls(
            name,
            tr("It is a list of codes and what they mean; no row has a time, an order number or a request "
               "id."),
            tr("Compare it with the catalogue on the Compare page, or with \"codedesk-cli catalogue diff\". If it "
               "is a log all the same, insist on importing it."));
    });
}

Error ShapeErrors::namesNoCall(const QString &name, const QString &column)
{
    return sayable([=] {
        const QString why = column.isEmpty()
            ? tr("No record of it has a time, an order number or a request id.")
            : tr("No row of it has a time, an order number or a request id; codes seem to stand in \"%1\".")
                  .arg(column);
        return notCalls(
            name, why, tr("Map the columns that hold them. If it is a log all the same, insist on importing it."));
    });
}

Error ShapeErrors::unknownCodes(const QString &name, const QString &column, int unknown, int all)
{
    const QString why = column.isEmpty()
        ? tr("Of its first %1 records, %2 have a code nobody knows.").arg(all).arg(unknown)
        : tr("Of its first %1 rows, %2 have a code in \"%3\" that nobody knows.")
              .arg(all)
              .arg(unknown)
              .arg(column);
    return sayable([=] {
        return notCalls(name, why,
                        tr("Map the column that holds the return code. If these are codes all the same, insist on "
                           "importing it."));
    });
}

Error ShapeErrors::noSuchColumn(const QString &name, const QStringList &missing, const QStringList &columns)
{
    return sayable([=] {
        return notCalls(name,
                        tr("It has no column %1, which a field is mapped to. Its columns are: %2.")
                            .arg(listed(missing), listed(columns)),
                        tr("Map the field to a column of the file."));
    });
}

} // namespace codedesk::ingest
