// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue/cataloguefile.h"

#include "core/filename.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QJsonParseError>

namespace codedesk::cataloguefile {

namespace {

// A hundred times the built-in file; keeps a device or a log given by mistake from filling the memory.
constexpr qint64 sizeLimitBytes = 16 * 1024 * 1024;

struct FileText {
    Q_DECLARE_TR_FUNCTIONS(codedesk::CatalogueFile)
};

Error fileError(ErrorKind kind, const QString &file, const QString &why, const QString &hint)
{
    return { kind, FileText::tr("The file \"%1\" cannot be read.").arg(filename::shown(file)), why, hint,
             SourcePosition{ file, -1, -1 } };
}

Error syntaxError(const QString &file, const QByteArray &content, const QJsonParseError &parseError)
{
    const qint64 offset = qMin<qint64>(parseError.offset, content.size());
    const qint64 line = content.left(offset).count('\n') + 1;
    return sayable([=] {
        return Error{ ErrorKind::CatalogueInvalid,
                      FileText::tr("The file \"%1\" is not valid JSON.").arg(filename::shown(file)),
                      FileText::tr("Line %1, byte %2: %3.").arg(line).arg(offset).arg(parseError.errorString()),
                      FileText::tr("Correct the file at this place, or restore an earlier copy of it."),
                      SourcePosition{ file, line, offset } };
    });
}

} // namespace

Result<QByteArray> readContent(const QString &path)
{
    int systemError = 0;
    const std::unique_ptr<QFile> file = filename::openForReading(path, systemError);
    const QByteArray content = file ? file->read(sizeLimitBytes + 1) : QByteArray();
    if (!file || file->error() != QFileDevice::NoError) {
        const QString text = file ? file->errorString() : qt_error_string(systemError);
        return sayable([=] {
            return fileError(ErrorKind::InputNotReadable, path, text + u'.',
                             FileText::tr("Check that the file exists and that you may read it."));
        });
    }
    if (content.size() > sizeLimitBytes) {
        return sayable([=] {
            return fileError(ErrorKind::CatalogueInvalid, path,
                             FileText::tr("It is larger than %1 MiB.").arg(sizeLimitBytes / (1024 * 1024)),
                             FileText::tr("Check that it is the right file."));
        });
    }
    return content;
}

Result<QJsonValue> parse(const QString &file, const QByteArray &content, std::optional<JsonFault> &fault)
{
    QJsonParseError parseError;
    const QJsonDocument document = QJsonDocument::fromJson(content, &parseError);
    if (parseError.error != QJsonParseError::NoError)
        return syntaxError(file, content, parseError);
    fault = findRepeatedKey(content);
    return document.isObject() ? QJsonValue(document.object()) : QJsonValue();
}

Error faultError(const QString &file, const JsonFault &fault)
{
    // `fault` is said in one language: whoever has the content can read it again, and say it anew.
    const QString place = fault.place.isEmpty() ? FileText::tr("the top level") : fault.place;
    return { ErrorKind::CatalogueInvalid,
             FileText::tr("The file \"%1\" cannot be used.").arg(filename::shown(file)),
             FileText::tr("At %1: %2").arg(place, fault.fault), fault.hint, SourcePosition{ file, -1, -1 } };
}

} // namespace codedesk::cataloguefile
