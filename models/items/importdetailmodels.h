// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/language.h"
#include "jobs/storereader.h"
#include "store/ledger.h"

#include <QAbstractTableModel>
#include <QList>

#include <optional>

namespace codedesk::items {

/** What the lists of one import's records have in common: signals, and texts that follow the language. */
class ImportDetailModel : public QAbstractTableModel {
    Q_OBJECT
public:
    using QAbstractTableModel::QAbstractTableModel;

    /** Lists the records of another import; one that is not set: of none. */
    virtual void setImport(const store::ImportKey &import) = 0;
    /** Reads on where reading failed; nothing happens where it did not. */
    virtual void retry() = 0;
    /** Returns why records are missing that the import has; nothing: none are, or they are still awaited. */
    [[nodiscard]] const std::optional<Error> &trouble() const { return m_trouble; }
    /** Sets the texts again after a change of language. */
    void retranslate();

Q_SIGNALS:
    /** An answer has arrived; the rows show it. */
    void loaded();
    void failed(const codedesk::Error &error);

protected:
    /** The catalogue has no part in what is shown, so the language of its texts has none either. */
    static constexpr Language catalogueLanguage = Language::English;

    std::optional<Error> m_trouble;
};

/**
 * Records of one import, read from the store page by page as a view asks for more, off the GUI thread.
 * `Entry` is what a row shows.
 */
template <typename Entry> class ImportDetailList : public ImportDetailModel {
public:
    using Read = Result<QList<Entry>> (store::CallStore::*)(const store::ImportKey &import, qint64 afterRecord,
                                                            int limit) const;
    static constexpr int pageSize = 256;

    ImportDetailList(const store::StoreAddress &address, Read read, QObject *parent)
        : ImportDetailModel(parent)
        , m_read(read)
        , m_reader(address)
    {
    }

    void setImport(const store::ImportKey &import) override
    {
        beginResetModel();
        m_import = import;
        m_entries.clear();
        m_hasMore = import.isSet();
        m_trouble.reset();
        endResetModel();
        m_reader.abandon();
        if (m_hasMore)
            fetchMore({});
    }

    void retry() override
    {
        if (!m_trouble || m_reader.isBusy())
            return;
        m_hasMore = true;
        fetchMore({});
    }

    /** Returns the entry of a row; nullptr if there is no such row. */
    [[nodiscard]] const Entry *entry(int row) const
    {
        return row >= 0 && row < m_entries.size() ? &m_entries.at(row) : nullptr;
    }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(m_entries.size());
    }

    [[nodiscard]] bool canFetchMore(const QModelIndex &parent) const override
    {
        return !parent.isValid() && m_hasMore;
    }

    void fetchMore(const QModelIndex &parent) override
    {
        // A view may ask for more while rows are being inserted; their number is not settled then.
        if (!canFetchMore(parent) || m_reader.isBusy() || m_isInserting)
            return;
        const qint64 after = m_entries.isEmpty() ? 0 : recordNumberOf(m_entries.constLast());
        m_reader.ask(
            [read = m_read, import = m_import, after](const store::CallStore &store, std::stop_token) {
                return (store.*read)(import, after, pageSize);
            },
            [this](const Result<QList<Entry>> &answer) { take(answer); });
    }

private:
    void take(const Result<QList<Entry>> &answer)
    {
        m_hasMore = answer && answer->size() == pageSize; // after a failure a view would ask for ever
        m_trouble = answer ? std::nullopt : std::optional(answer.error());
        if (!answer) {
            Q_EMIT failed(answer.error());
            return;
        }
        if (!answer->isEmpty()) {
            m_isInserting = true;
            beginInsertRows({}, rowCount(), rowCount() + static_cast<int>(answer->size()) - 1);
            m_entries.append(*answer);
            endInsertRows();
            m_isInserting = false;
        }
        Q_EMIT loaded();
    }

    Read m_read;
    QList<Entry> m_entries;
    store::ImportKey m_import;
    bool m_hasMore = false;
    bool m_isInserting = false;
    jobs::StoreReader m_reader;
};

/** The rejected records of an import: where they are, what is wrong with them, and what they look like. */
class RejectTableModel final : public ImportDetailList<store::RejectEntry> {
    Q_OBJECT
public:
    enum Column { LineColumn, OffsetColumn, ReasonColumn, FieldColumn, ExcerptColumn, ColumnCount };

    explicit RejectTableModel(const store::StoreAddress &address, QObject *parent = nullptr);

    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;
};

/** The records of an import that contradict a stored call. */
class ConflictTableModel final : public ImportDetailList<store::ConflictEntry> {
    Q_OBJECT
public:
    enum Column { RecordColumn, IdentityColumn, DifferenceColumn, ColumnCount };

    explicit ConflictTableModel(const store::StoreAddress &address, QObject *parent = nullptr);

    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;
};

} // namespace codedesk::items
