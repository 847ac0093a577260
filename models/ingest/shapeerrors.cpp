// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/shapeerrors.h"

#include "core/filename.h"

namespace codedesk::ingest {

namespace {

constexpr qsizetype listedNames = 20;
constexpr qsizetype shownNameLength = 40;

/** Names in quotes, so many that a reader still sees the point. */
QString listed(const QStringList &names)
{
    QStringList quoted;
    for (const QString &name : names.first(std::min(names.size(), listedNames)))
        quoted.append(u'"' + (name.size() > shownNameLength ? name.first(shownNameLength) + u'\u2026' : name)
                      + u'"');
    if (names.size() > listedNames)
        quoted.append(QStringLiteral("\u2026"));
    return quoted.join(QStringLiteral(", "));
}

} // namespace

Error ShapeErrors::notCalls(const QString &name, const QString &why, const QString &hint)
{
    const QString what = name == QLatin1String("-")
        ? tr("The standard input holds no calls.")
        : tr("The file \"%1\" holds no calls.").arg(filename::shown(name));
    return { ErrorKind::InputNotCalls, what, why, hint };
}

Error ShapeErrors::binary(const QString &name, const QString &kind)
{
    return notCalls(name, tr("It is %1, not text.").arg(kind),
                    tr("Export the call log as CSV, JSON or XLSX, and import that file."));
}

Error ShapeErrors::packed(const QString &name, const QString &kind)
{
    return notCalls(
        name, tr("It is %1, which is not unpacked here.").arg(kind),
        tr("Unpack it first, then import the log that is in it. ZIP archives and gzip files are read as they "
           "are."));
}

Error ShapeErrors::bill(const QString &name)
{
    return notCalls(
        name, tr("It is a bill: it lists amounts per day and component, not single calls."),
        tr("Import the call log itself: the pages of GetWeChatBillDetails, or the log of your program."));
}

Error ShapeErrors::errorAnswer(const QString &name, const QString &code)
{
    return notCalls(name, tr("It is the vendor's refusal of a request, with the error code \"%1\".").arg(code),
                    tr("Mend the cause, pull the page again and import the new answer."));
}

Error ShapeErrors::unknownJson(const QString &name, const QStringList &keys)
{
    const QString why = keys.isEmpty()
        ? tr("It is JSON, but no answer about a call.")
        : tr("It is JSON, but nothing in it is known to tell of a call. Its keys are: %1.").arg(listed(keys));
    return notCalls(name, why,
                    tr("Map the key that holds the return code, or import the answers of the face verification "
                       "service themselves."));
}

Error ShapeErrors::noCodeColumn(const QString &name, const QStringList &columns)
{
    return notCalls(
        name,
        tr("None of its columns is known to hold the return code. Its columns are: %1.").arg(listed(columns)),
        tr("Map the column that holds the return code to the field \"code\"."));
}

Error ShapeErrors::noSuchColumn(const QString &name, const QStringList &missing, const QStringList &columns)
{
    return notCalls(name,
                    tr("It has no column %1, which a field is mapped to. Its columns are: %2.")
                        .arg(listed(missing), listed(columns)),
                    tr("Map the field to a column of the file."));
}

} // namespace codedesk::ingest
