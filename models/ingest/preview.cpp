// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/inputreader.h"

#include <QCoreApplication>

#include <cmath>

namespace codedesk::ingest {

namespace {

/** Texts of this file, for translation. */
struct PreviewTexts {
    Q_DECLARE_TR_FUNCTIONS(Preview)
};

QStringList recordHeadings()
{
    QStringList headings;
    for (const auto &row : callFields) {
        if (row.kind != FieldKind::Person)
            headings << fieldTitle(row.field);
    }
    return headings;
}

QString valueText(VendorCharge charge)
{
    switch (charge) {
    case VendorCharge::Yes:
        return PreviewTexts::tr("yes");
    case VendorCharge::No:
        return PreviewTexts::tr("no");
    case VendorCharge::Absent:
        break;
    }
    return {};
}

QString valueText(double score)
{
    return std::isnan(score) ? QString() : QString::number(score);
}

QString valueText(CallTime time)
{
    return toDisplayText(time);
}

QString valueText(Channel channel)
{
    return channelKey(channel);
}

QString valueText(std::string_view text)
{
    return QString::fromUtf8(text);
}

QStringList recordCells(const CallRecord &record)
{
    QStringList cells;
    forEachField([&]<std::size_t index>() {
        if constexpr (kindOf<index> != FieldKind::Person)
            cells << valueText(valueOf<index>(record));
    });
    return cells;
}

} // namespace

Result<Preview> readPreview(const InputName &input, const ReadOptions &options)
{
    Result<std::unique_ptr<ByteSource>> bytes = ByteSource::open(input);
    if (!bytes)
        return bytes.error();
    Result<std::unique_ptr<InputReader>> opened =
        InputReader::open({ std::make_unique<TextSource>(std::move(*bytes)), options, true });
    if (!opened)
        return opened.error();
    InputReader &reader = **opened;
    PreviewRows rows;
    reader.setPreviewRows(&rows);
    RecordBatch batch;
    const Result<bool> hasRecords = reader.read(batch, previewRowLimit, {});
    if (!hasRecords)
        return hasRecords.error();

    Preview preview;
    preview.recordFields = recordHeadings();
    for (const CallRecord &record : batch.records)
        preview.records.append(recordCells(record));
    for (Reject &reject : batch.rejects)
        preview.rejects.append(std::move(reject));
    reader.setPreviewRows(nullptr);
    RecordBatch rest;
    const Result<bool> hasMore = reader.read(rest, 1, {});
    preview.isComplete = hasMore && !*hasMore;
    preview.shape = reader.shape();
    preview.rows = rows.rows;
    return preview;
}

} // namespace codedesk::ingest
