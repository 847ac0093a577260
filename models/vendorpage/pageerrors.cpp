// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "vendorpage/pageerrors.h"

#include "vendorpage/vendorpage.h"

namespace codedesk::vendorpage {

namespace {

SourcePosition atLine(qint64 line)
{
    return { {}, line, -1 };
}

} // namespace

Error PageErrors::empty()
{
    return sayable([=] {
        return Error{ ErrorKind::InputEmpty, tr("The page is empty."),
                      tr("There is nothing but white space in it."), tr("Copy or save the page again.") };
    });
}

Error PageErrors::tooLong()
{
    return sayable([=] {
        return Error{ ErrorKind::InputNotReadable, tr("The page cannot be read."),
                      tr("It is longer than %1 MB.").arg(maxPageBytes / 1'000'000),
                      tr("Save the page alone, or copy its tables into a text file.") };
    });
}

Error PageErrors::noText(ingest::BinaryKind kind)
{
    return sayable([=] {
        return Error{ ErrorKind::InputNotReadable, tr("The page cannot be read."),
                      tr("It is %1, not text.").arg(ingest::binaryKindWord(kind)),
                      tr("Save the page as HTML, or copy its text from the browser.") };
    });
}

Error PageErrors::webArchive()
{
    return sayable([=] {
        return Error{ ErrorKind::InputNotReadable, tr("The page cannot be read."),
                      tr("It is a web archive (MHTML), which wraps the page."),
                      tr("Save the page again as \"Webpage, HTML only\", or copy its text from the browser.") };
    });
}

Error PageErrors::tooDeep(int depth, qint64 line)
{
    return sayable([=] {
        return Error{ ErrorKind::InputNotReadable, tr("The page cannot be read."),
                      tr("Its elements are nested more than %1 deep.").arg(depth),
                      tr("Copy the text of the page from the browser instead."), atLine(line) };
    });
}

Error PageErrors::tooManyCells(qsizetype cells, qint64 line)
{
    return sayable([=] {
        return Error{ ErrorKind::InputNotReadable, tr("The page cannot be read."),
                      tr("Its tables have more than %1 cells.").arg(cells),
                      tr("Save the page of return codes alone, or copy its tables into a text file."),
                      atLine(line) };
    });
}

Error PageErrors::takesTooLong(qint64 line)
{
    return sayable([=] {
        return Error{ ErrorKind::InputNotReadable, tr("The page cannot be read."),
                      tr("Its HTML is so entangled that reading it takes too long."),
                      tr("Copy the text of the page from the browser instead."), atLine(line) };
    });
}

Error PageErrors::noTables(int others)
{
    return sayable([=] {
        const QString why = others == 0
            ? tr("There is no table in it whose header names a column of codes and one of meanings, remedies or "
                 "billing.")
            : tr("%n table(s) are in it, but no header names a column of codes and one of meanings, remedies or "
                 "billing.",
                 nullptr, others);
        return Error{
            ErrorKind::InputNotReadable, tr("No return codes were found in the page."), why,
            tr("Copy or save the page with its tables and their headers, such as \"%1\", \"%2\" and \"%3\".")
                .arg(QStringLiteral("返回码"), QStringLiteral("含义"), QStringLiteral("是否收费"))
        };
    });
}

} // namespace codedesk::vendorpage
