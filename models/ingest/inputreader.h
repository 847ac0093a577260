// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/recordbuilder.h"
#include "ingest/recordreader.h"
#include "ingest/textsource.h"

#include <QList>
#include <QStringList>

namespace codedesk::ingest {

/** Rows as they stand in an input, for a preview: personal values hidden, other personal numbers masked. */
struct PreviewRows {
    QStringList columns;
    QList<QStringList> rows;
    int limit = previewRowLimit;

    [[nodiscard]] bool isFull() const { return rows.size() >= limit; }
};

/** What a reader needs to be opened. */
struct ReaderSetup {
    std::unique_ptr<TextSource> source;
    ReadOptions options;
    bool isLenient = false; ///< Nothing needs to map to a code: the user is about to map it.
};

/**
 * What the readers of all formats share: the source, the record builder, counting, and the rule that records come
 * before the error that ends them.
 */
class InputReader : public RecordReader {
public:
    /** Opens a reader of the format the input turns out to have. Errors: as RecordReader::open(). */
    [[nodiscard]] static Result<std::unique_ptr<InputReader>> open(ReaderSetup setup);

    [[nodiscard]] const InputShape &shape() const final { return m_shape; }
    [[nodiscard]] qint64 bytesTotal() const final { return m_source->bytes().bytesTotal(); }
    [[nodiscard]] Result<bool> read(RecordBatch &batch, qint64 maxRecords, std::stop_token stop) final;
    [[nodiscard]] Result<bool> skip(RecordBatch &batch, qint64 maxRecords, std::stop_token stop) final;
    [[nodiscard]] QString contentHash() const final { return m_source->bytes().contentHash(); }
    [[nodiscard]] qint64 recordsOfOpenLine() const final;

    /** Makes read() collect rows too; `rows` must outlive the reader, nullptr ends it. */
    void setPreviewRows(PreviewRows *rows) { m_previewRows = rows; }

protected:
    explicit InputReader(ReaderSetup &setup);

    /**
     * Adds records to `batch` until it is full (isFull()), the input ends or `stop` asks for it. Sets
     * resumeOffset and nextLine. Returns false at the end of the input.
     */
    [[nodiscard]] virtual Result<bool> fill(RecordBatch &batch, std::stop_token stop) = 0;

    /** Returns how many bytes of text were read so far. */
    [[nodiscard]] virtual qint64 textPosition() const { return m_source->textPosition(); }

    [[nodiscard]] bool isFull(const RecordBatch &batch, qint64 textPosition) const;
    [[nodiscard]] qint64 maxRecords() const { return m_maxRecords; }
    /** Returns whether records are only counted, as blank ones. */
    [[nodiscard]] bool isSkipping() const { return m_isSkipping; }

    /** Appends a call, or a reject that `makeReject` completes with its excerpt. */
    template <typename MakeReject>
    void append(const RawCall &raw, qint64 byteOffset, RecordBatch &batch, MakeReject makeReject)
    {
        if (m_isSkipping) {
            m_builder.passOver(raw);
            appendBlank(batch);
            return;
        }
        const std::optional<Fault> fault = m_builder.append(raw, m_nextRecord, byteOffset, batch);
        if (fault)
            batch.rejects.push_back(makeReject(*fault));
        countRecord();
    }

    /** Counts a record that was put into the batch. */
    void countRecord()
    {
        ++m_nextRecord;
        m_isLastBlank = false;
    }

    void appendBlank(RecordBatch &batch)
    {
        ++batch.blank;
        ++m_nextRecord;
        m_isLastBlank = true;
    }

    /** To be told where the line read last holds other than one record. */
    void setRecordsOfLine(qint64 count) { m_recordsOfLine = count; }

    std::unique_ptr<TextSource> m_source;
    InputShape m_shape;
    RecordBuilder m_builder;
    qint64 m_nextRecord = 1;
    PreviewRows *m_previewRows = nullptr;

private:
    qint64 m_maxRecords = 0;
    qint64 m_textAtBegin = 0;
    std::optional<Error> m_error; ///< Given after the records before it.
    bool m_isAtEnd = false;
    bool m_isLastBlank = true; ///< Of the record counted last.
    qint64 m_recordsOfLine = 1;
    bool m_isSkipping = false;
    qint64 m_skippedNuls = 0; ///< Told in notes.
};

} // namespace codedesk::ingest
