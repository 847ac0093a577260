// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Archives and workbooks from memory: whatever they hold, listing and reading end, with the same answer each time,
// and what a listing names can be opened.

#include "ingest/bytesource.h"
#include "ingest/diskreader.h"
#include "ingest/inputlisting.h"
#include "ingest/sheetrowsource.h"
#include "require.h"

#include <QBuffer>

#include <cstdint>
#include <tuple>

using namespace codedesk;
using namespace codedesk::ingest;
using codedesk::fuzzing::require;

namespace {

/** Inputs can unpack to a thousand times their size; what comes behind this is more of the same. */
constexpr std::size_t longestText = 4 << 20;

std::unique_ptr<QIODevice> deviceOf(const QByteArray &bytes)
{
    auto buffer = std::make_unique<QBuffer>();
    buffer->setData(bytes);
    buffer->open(QIODevice::ReadOnly);
    return buffer;
}

struct Outcome {
    std::string text;
    QString error;

    bool operator==(const Outcome &) const = default;
};

/** `peekedBytes`: text to look at ahead, which changes nothing. */
Outcome readSheet(OpenedMember member, std::size_t peekedBytes)
{
    DiskReader disk(std::move(member.device), QStringLiteral("fuzz"), {});
    SheetReader sheet(disk, std::move(member.sheet), 1 << 20);
    SheetRowSource rows(sheet);
    Outcome outcome;
    TableRow row;
    std::ignore = rows.peek(peekedBytes);
    while (outcome.text.size() < longestText) {
        const Result<bool> moved = rows.next(row);
        if (!moved)
            outcome.error = moved.error().toText();
        if (!moved || !*moved)
            break;
        outcome.text += rows.textOf(row) + '\n';
    }
    outcome.text.resize(std::min(outcome.text.size(), longestText));
    return outcome;
}

Outcome readFile(OpenedMember member, std::size_t bufferBytes)
{
    const qint64 size = member.device->size();
    DiskReader disk(std::move(member.device), QStringLiteral("fuzz"), {});
    Outcome outcome;
    std::string buffer(bufferBytes, '\0');
    while (outcome.text.size() < longestText) {
        const Result<qint64> count = disk.read(buffer.data(), static_cast<qint64>(buffer.size()));
        if (!count)
            outcome.error = count.error().toText();
        if (!count || *count == 0)
            break;
        outcome.text.append(buffer, 0, static_cast<std::size_t>(*count));
    }
    const bool isWhole = outcome.error.isEmpty() && outcome.text.size() < longestText;
    require(!isWhole || static_cast<qint64>(outcome.text.size()) == size, "a member has the size it announces");
    outcome.text.resize(std::min(outcome.text.size(), longestText));
    return outcome;
}

Outcome read(const QByteArray &archive, const InputName &input, std::size_t bufferBytes)
{
    Result<OpenedMember> member = openMember(deviceOf(archive), input);
    if (!member)
        return { {}, member.error().toText() };
    const bool isSheet = !member->sheet.empty();
    return isSheet ? readSheet(std::move(*member), bufferBytes) : readFile(std::move(*member), bufferBytes);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    constexpr std::size_t longest = 64 * 1024;
    constexpr qsizetype inputsRead = 16;
    if (size > longest)
        return 0;
    const QByteArray archive(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const Result<InputListing> listing = listArchive(deviceOf(archive), QStringLiteral("fuzz"));
    if (!listing)
        return 0;
    require(!listing->inputs.isEmpty(), "a listing without inputs is an error");
    for (const InputName &input : listing->inputs.first(std::min(listing->inputs.size(), inputsRead))) {
        const Outcome whole = read(archive, input, 65'536);
        require(read(archive, input, 777) == whole, "the size of the buffer does not matter");
    }
    return 0;
}
