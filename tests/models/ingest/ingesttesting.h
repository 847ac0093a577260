// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/recordreader.h"
#include "support/testmain.h"

#include <QFile>
#include <QTemporaryDir>

#include <cmath>

namespace codedesk::testing {

inline QString fromView(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

/** Returns what a record holds, field by field, absent ones left out. */
inline QString recordText(const ingest::CallRecord &record)
{
    QStringList parts;
    const auto add = [&](const char *name, const QString &value) {
        if (!value.isEmpty())
            parts.append(QLatin1String(name) + u'=' + value);
    };
    add("code", fromView(record.code));
    add("time", toIsoText(record.occurredAt));
    if (record.timePrecision == ingest::TimePrecision::Seconds)
        parts.append(QStringLiteral("seconds"));
    add("order", fromView(record.orderNo));
    add("request", fromView(record.requestId));
    constexpr const char *identities[] = { "request", "order", "row" };
    add("by", QLatin1String(identities[static_cast<int>(record.identity)]));
    if (record.channel != Channel::Unknown)
        add("channel", channelKey(record.channel));
    add("app", fromView(record.appId));
    add("message", fromView(record.message));
    add("front", fromView(record.frontMask));
    add("back", fromView(record.backMask));
    add("warnings", fromView(record.cardWarnings));
    if (!std::isnan(record.similarity))
        add("sim", QString::number(record.similarity));
    if (!std::isnan(record.liveRate))
        add("live", QString::number(record.liveRate));
    if (record.vendorCharge != ingest::VendorCharge::Absent)
        add("charged",
            record.vendorCharge == ingest::VendorCharge::Yes ? QStringLiteral("yes") : QStringLiteral("no"));
    add("type", fromView(record.chargeType));
    if (record.person != ingest::PersonHash{})
        parts.append(QStringLiteral("person"));
    return parts.join(u' ');
}

/** Returns "reason@line" and the column at fault. */
inline QString rejectText(const ingest::Reject &reject)
{
    QString text = ingest::rejectReasonKey(reject.reason) + u'@' + QString::number(reject.line);
    if (!reject.column.isEmpty())
        text += u' ' + reject.column;
    return text;
}

/** Everything an input gives. */
struct WholeInput {
    QStringList records;
    QStringList rejects;
    QList<QByteArray> excerpts;
    QList<qint64> recordNumbers; ///< Of records, then of rejects.
    QList<qint64> offsets;
    qint64 blank = 0;
    std::array<qint64, ingest::noteKindCount> notes{};
    int batches = 0;
    bool isConsistent = true; ///< nextRecordNumber went up by what was read.
    std::optional<Error> error;
    ingest::InputShape shape;

    [[nodiscard]] qint64 readCount() const { return records.size() + rejects.size() + blank; }
};

inline void addBatch(WholeInput &input, const ingest::RecordBatch &batch)
{
    for (const ingest::CallRecord &record : batch.records) {
        input.records.append(recordText(record));
        input.recordNumbers.append(record.recordNumber);
        input.offsets.append(record.byteOffset);
    }
    for (const ingest::Reject &reject : batch.rejects) {
        input.rejects.append(rejectText(reject));
        input.excerpts.append(reject.excerpt);
        input.recordNumbers.append(reject.recordNumber);
        input.offsets.append(reject.byteOffset);
    }
    input.blank += batch.blank;
    for (std::size_t i = 0; i < input.notes.size(); ++i)
        input.notes[i] += batch.notes[i];
    ++input.batches;
    input.isConsistent &= batch.nextRecordNumber == input.readCount() + 1;
}

inline WholeInput readWhole(const ingest::InputName &name, const ingest::ReadOptions &options = {},
                            qint64 maxRecords = 1000)
{
    WholeInput input;
    auto reader = ingest::RecordReader::open(name, options);
    if (!reader) {
        input.error = reader.error();
        return input;
    }
    ingest::RecordBatch batch;
    for (;;) {
        const Result<bool> hasMore = (*reader)->read(batch, maxRecords, {});
        if (!hasMore) {
            input.error = hasMore.error();
            break;
        }
        if (!*hasMore) {
            for (std::size_t i = 0; i < input.notes.size(); ++i)
                input.notes[i] += batch.notes[i];
            break;
        }
        addBatch(input, batch);
    }
    input.shape = (*reader)->shape();
    return input;
}

/** A folder of its own for the files of a test. */
class TestFiles {
public:
    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }

    /** Writes a file and returns its path. */
    QString write(const QString &name, const QByteArray &content) const
    {
        QFile file(path(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("cannot write a test file");
        return file.fileName();
    }

private:
    QTemporaryDir m_folder;
};

} // namespace codedesk::testing
