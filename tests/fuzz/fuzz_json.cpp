// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Pieces do not depend on how the text is cut, and records and rejects add up, whatever the size of batches.
// The first byte chooses format and limit.

#include "ingest/inputreader.h"
#include "ingest/jsonsplitter.h"
#include "require.h"

#include <QBuffer>
#include <QUtf8StringView>

#include <array>
#include <cstdint>

using namespace codedesk;
using namespace codedesk::ingest;
using codedesk::fuzzing::require;

namespace {

std::vector<std::string> pieces(std::string_view text, JsonSplitter::Mode mode, std::size_t limit,
                                std::size_t chunk)
{
    JsonSplitter splitter(mode, limit);
    std::vector<std::string> result;
    JsonPiece piece;
    for (;;) {
        switch (splitter.next(piece)) {
        case JsonSplitter::Status::HasPiece:
            require(piece.textOffset >= 0 && piece.line >= 1, "pieces have places");
            result.push_back(std::to_string(piece.textOffset) + ' ' + std::to_string(piece.line)
                             + (piece.isBroken ? " broken " : " ")
                             + (piece.isTooLong ? std::string("long") : std::string(piece.text)));
            continue;
        case JsonSplitter::Status::AtEnd:
            return result;
        case JsonSplitter::Status::NeedsMore:
            break;
        }
        splitter.buffer() += text.substr(0, chunk);
        if (text.empty())
            splitter.finish();
        text.remove_prefix(std::min(chunk, text.size()));
    }
}

void checkBatch(const RecordBatch &batch, qint64 size)
{
    for (const CallRecord &record : batch.records) {
        require(!record.code.empty(), "a record has a code");
        require(record.byteOffset >= 0 && record.byteOffset < size, "a record lies in the input");
    }
    for (const Reject &reject : batch.rejects) {
        require(reject.excerpt.size() <= excerptLimitBytes, "an excerpt is short");
        require(QUtf8StringView(reject.excerpt).isValidUtf8(), "an excerpt is text");
        require(reject.byteOffset >= 0 && reject.byteOffset <= size, "a reject lies in the input");
    }
}

/** Returns how many records were accepted, rejected and blank; nothing if the input is none of the format. */
std::array<qint64, 3> counts(const QByteArray &bytes, Format format, qint64 batchSize)
{
    std::array<qint64, 3> result{};
    auto device = std::make_unique<QBuffer>();
    device->setData(bytes);
    device->open(QIODevice::ReadOnly);
    auto source = ByteSource::open(std::move(device), QStringLiteral("fuzz"));
    if (!source)
        return result;
    ReadOptions options;
    options.format = format;
    auto reader = InputReader::open({ std::make_unique<TextSource>(std::move(*source)), options, false });
    RecordBatch batch;
    while (reader) {
        const Result<bool> hasMore = (*reader)->read(batch, batchSize, {});
        if (!hasMore || !*hasMore)
            break;
        checkBatch(batch, bytes.size());
        require(batch.readCount() <= batchSize, "a batch is no larger than asked");
        result[0] += static_cast<qint64>(batch.records.size());
        result[1] += static_cast<qint64>(batch.rejects.size());
        result[2] += batch.blank;
        require(batch.nextRecordNumber == result[0] + result[1] + result[2] + 1, "records are counted");
    }
    return result;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    constexpr std::size_t longest = 8192;
    if (size == 0 || size > longest)
        return 0;
    constexpr std::array formats{ Format::Json, Format::JsonLines, Format::UrlLines, Format::Csv,
                                  Format::KeyValues };
    constexpr std::array<std::size_t, 2> limits{ jsonPieceLimitBytes, 20 };
    const std::string bytes(data + 1, data + size);
    const std::size_t limit = limits[data[0] / 4 % 2];
    for (const JsonSplitter::Mode mode : { JsonSplitter::Mode::Values, JsonSplitter::Mode::Lines }) {
        const std::vector<std::string> whole = pieces(bytes, mode, limit, longest);
        for (const std::size_t chunk : { std::size_t(1), std::size_t(3), std::size_t(64) })
            require(pieces(bytes, mode, limit, chunk) == whole, "chunk sizes do not matter");
    }
    const QByteArray input = QByteArray::fromStdString(bytes);
    if (input.startsWith("\x1f\x8b"))
        return 0;
    const Format format = formats[data[0] % formats.size()];
    require(counts(input, format, 1) == counts(input, format, 1000), "batch sizes do not matter");
    return 0;
}
