// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Writes a log with every fault there is, and prints what an import of it has to count:
//   make_faults csv|jsonl MEGABYTES FILE              writes the log, prints the counts as JSON
//   make_faults check COUNTS IMPORTED                 compares them with what `codedesk-cli import --json` printed
#include "support/faultylog.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <cstdio>
#include <cstdlib>
#include <cstring>

using namespace codedesk::testing;

namespace {

constexpr qint64 megabyte = 1'000'000;
constexpr qint64 asciiBytes = 10 * megabyte;
constexpr qsizetype bufferSize = 1 << 20;

int fail(const char *text)
{
    std::fprintf(stderr, "%s\n", text);
    return 1;
}

int writeLog(bool isCsv, qint64 bytes, const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return fail("The file cannot be written.");
    QByteArray buffer;
    bool isWritten = true;
    const auto flush = [&] {
        isWritten &= file.write(buffer) == buffer.size();
        buffer.clear();
    };
    const LogSink sink = [&](std::string_view piece) {
        buffer.append(piece.data(), static_cast<qsizetype>(piece.size()));
        if (buffer.size() > bufferSize)
            flush();
    };
    const FaultCounts counts = isCsv ? writeFaultyCsv(bytes, asciiBytes, sink) : writeFaultyJsonLines(bytes, sink);
    flush();
    if (!isWritten || !file.flush())
        return fail("The file could not be written to its end.");
    std::fputs(counts.toJson().constData(), stdout);
    return 0;
}

QJsonObject readObject(const char *path)
{
    QFile file(QString::fromLocal8Bit(path));
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
}

int check(const char *countsPath, const char *importedPath)
{
    const QJsonObject expected = readObject(countsPath);
    const QJsonObject imported =
        readObject(importedPath).value(QStringLiteral("imports")).toArray().at(0).toObject();
    if (expected.isEmpty() || imported.isEmpty())
        return fail("The counts, or the answer of the import, cannot be read.");
    bool isSame = true;
    for (auto it = expected.begin(); it != expected.end(); ++it) {
        if (imported.value(it.key()) == it.value())
            continue;
        isSame = false;
        const auto text = [](const QJsonValue &value) {
            return QJsonDocument(QJsonArray{ value }).toJson(QJsonDocument::Compact);
        };
        std::fprintf(stderr, "%s: expected %s, counted %s\n", qPrintable(it.key()), text(it.value()).constData(),
                     text(imported.value(it.key())).constData());
    }
    if (isSame)
        std::puts("The ledger has what was planted.");
    return isSame ? 0 : 1;
}

} // namespace

int main(int argc, char *argv[])
{
    if (argc == 4 && std::strcmp(argv[1], "check") == 0)
        return check(argv[2], argv[3]);
    const bool isCsv = argc == 4 && std::strcmp(argv[1], "csv") == 0;
    const bool isJson = argc == 4 && std::strcmp(argv[1], "jsonl") == 0;
    const qint64 megabytes = argc == 4 ? std::atoll(argv[2]) : 0;
    if ((!isCsv && !isJson) || megabytes < 1)
        return fail("usage: make_faults csv|jsonl MEGABYTES FILE\n       make_faults check COUNTS IMPORTED");
    return writeLog(isCsv, megabytes * megabyte, QString::fromLocal8Bit(argv[3]));
}
