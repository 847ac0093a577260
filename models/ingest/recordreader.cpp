// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/recordreader.h"

#include "core/ascii.h"

#include "core/filename.h"
#include "ingest/archiveerrors.h"
#include "ingest/binarykind.h"
#include "ingest/diskreader.h"
#include "ingest/inputerrors.h"
#include "ingest/inputfile.h"
#include "ingest/inputlisting.h"
#include "ingest/inputreader.h"
#include "ingest/jsonreader.h"
#include "ingest/keyvalues.h"
#include "ingest/linereader.h"
#include "ingest/logprefix.h"
#include "ingest/shapeerrors.h"
#include "ingest/tablereader.h"

#include <algorithm>

namespace codedesk::ingest {

namespace {

constexpr std::size_t recordSampleBytes = 64 * 1024;

using ascii::isBlank;

std::string_view trimmed(std::string_view text)
{
    while (!text.empty() && isBlank(text.front()))
        text.remove_prefix(1);
    while (!text.empty() && (isBlank(text.back()) || text.back() == ','))
        text.remove_suffix(1);
    return text;
}

/** Returns whether the first line and most others are objects of their own, and there is more than one line. */
bool areObjectLines(std::string_view sample)
{
    int lines = 0;
    int objects = 0;
    while (!sample.empty()) {
        const std::size_t end = std::min(sample.find('\n'), sample.size());
        const std::string_view line = trimmed(sample.substr(0, end));
        lines += !line.empty();
        objects += line.starts_with('{') && line.ends_with('}');
        if (lines == 1 && objects == 0)
            return false;
        sample.remove_prefix(std::min(end + 1, sample.size()));
    }
    return lines > 1 && objects * 2 >= lines;
}

/** Returns the format the user fixed, if any. */
std::optional<Format> fixedFormat(const ReadOptions &options)
{
    return options.pattern.isEmpty() ? options.format : Format::Pattern;
}

Format detectFormat(std::string_view sample, const ReadOptions &options)
{
    const std::string_view text = trimmed(sample);
    if (text.starts_with('{'))
        return areObjectLines(sample) ? Format::JsonLines : Format::Json;
    if (text.starts_with('[')) {
        // "[2025-03-03 10:00:00] ..." begins a line of a log.
        const std::string_view inside = trimmed(text.substr(1));
        if (inside.empty() || std::string_view("{[]\"").find(inside.front()) != std::string_view::npos)
            return Format::Json;
    }
    if (looksLikeUrlLines(sample))
        return Format::UrlLines;
    if (looksLikePrefixedJson(sample))
        return Format::JsonLines;
    // Who names a separator has a table.
    const bool isTable = options.separator || options.hasHeader;
    return !isTable && looksLikeKeyValues(sample) ? Format::KeyValues : Format::Csv;
}

/** Standard input that is a file is read as what it mostly is. */
bool isStream(const ByteSource &bytes)
{
    return bytes.bytesTotal() < 0 || bytes.name() == QLatin1String("-");
}

/** Opens the bytes that are counted and hashed: those of a file as it lies on disk, those of a member unpacked. */
Result<std::unique_ptr<QIODevice>> openDevice(const InputName &input)
{
    if (input.isMember()) {
        Result<OpenedMember> member = openMember(input);
        if (!member)
            return member.error();
        return std::move(member->device);
    }
    return openFile(input.file);
}

} // namespace

Result<std::unique_ptr<InputReader>> InputReader::open(ReaderSetup setup)
{
    if (setup.source->bytes().isSheet())
        return TableReader::openSheet(std::move(setup));
    if (!setup.options.encoding.isEmpty()) {
        const Result<void> set = setup.source->setEncoding(setup.options.encoding);
        if (!set)
            return set.error();
    } else {
        const Result<std::string_view> head = setup.source->peekBytes(recordSampleBytes);
        if (!head)
            return head.error();
        const ByteSource &bytes = setup.source->bytes();
        if (isArchiveOfInputs(*head))
            return isStream(bytes) ? ArchiveErrors::onAStream(bytes.name())
                                   : ArchiveErrors::packedTwice(bytes.name(), nestedLimitBytes);
        // NULs at the beginning are passed over: with nothing behind them the file is full of them.
        const std::string nuls(64, '\0');
        const bool isAllNuls = head->empty() && setup.source->skippedNuls() > 0;
        const BinaryKind kind = binaryKind(isAllNuls ? std::string_view(nuls) : *head);
        if (kind != nullptr)
            return isPacked(*head) ? ShapeErrors::packed(bytes.name(), kind)
                                   : ShapeErrors::binary(bytes.name(), kind);
    }
    const Result<std::string_view> sample = setup.source->peek(recordSampleBytes);
    if (!sample)
        return sample.error();
    const Format format = fixedFormat(setup.options).value_or(detectFormat(*sample, setup.options));
    switch (format) {
    case Format::Csv:
        return TableReader::openCsv(std::move(setup));
    case Format::UrlLines:
        return std::unique_ptr<InputReader>(std::make_unique<UrlReader>(setup));
    case Format::KeyValues:
        return std::unique_ptr<InputReader>(std::make_unique<KeyValueReader>(setup));
    case Format::Pattern:
        return PatternReader::open(std::move(setup));
    case Format::JsonLines:
    case Format::Json:
        break;
    }
    return JsonReader::open(std::move(setup), format);
}

Result<std::unique_ptr<RecordReader>> RecordReader::open(const InputName &input, const ReadOptions &options,
                                                         std::stop_token stop)
{
    Result<std::unique_ptr<ByteSource>> bytes = ByteSource::open(input, std::move(stop));
    if (!bytes)
        return bytes.error();
    Result<std::unique_ptr<InputReader>> reader =
        InputReader::open({ std::make_unique<TextSource>(std::move(*bytes)), options, false });
    if (!reader)
        return reader.error();
    return std::unique_ptr<RecordReader>(std::move(*reader));
}

Result<QString> hashFile(const InputName &input, std::stop_token stop)
{
    Result<std::unique_ptr<QIODevice>> device = openDevice(input);
    if (!device)
        return device.error();
    DiskReader disk(std::move(*device), input.path(), std::move(stop));
    std::string block(recordSampleBytes, '\0');
    for (;;) {
        const Result<qint64> count = disk.read(block.data(), static_cast<qint64>(block.size()));
        if (!count)
            return count.error();
        if (*count == 0)
            return disk.contentHash();
    }
}

Result<QStringList> hashPrefixes(const InputName &input, const QList<qint64> &lengths, std::stop_token stop)
{
    if (lengths.isEmpty())
        return QStringList();
    Result<std::unique_ptr<QIODevice>> device = openDevice(input);
    if (!device)
        return device.error();
    DiskReader disk(std::move(*device), input.path(), std::move(stop));
    std::string block(recordSampleBytes, '\0');
    QStringList hashes;
    for (const qint64 length : lengths) {
        while (disk.consumed() < length) {
            const qint64 wanted = std::min(length - disk.consumed(), static_cast<qint64>(block.size()));
            const Result<qint64> count = disk.read(block.data(), wanted);
            if (!count)
                return count.error();
            if (*count == 0)
                return InputErrors::becameShorter(input.path(), disk.consumed(), length);
        }
        hashes << disk.contentHash();
    }
    return hashes;
}

Result<qint64> inputSize(const InputName &input)
{
    if (!input.isMember())
        return input.isStandardInput() ? qint64{ -1 } : filename::statusOf(input.file).size;
    const Result<OpenedMember> member = openMember(input);
    return member ? Result<qint64>(member->device->size()) : member.error();
}

} // namespace codedesk::ingest
