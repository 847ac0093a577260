// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "answers/callsanswer.h"
#include "jobs/storereader.h"

#include <QAbstractTableModel>
#include <QSet>

#include <optional>
#include <vector>

namespace codedesk::items {

/**
 * The stored calls that fit a query, newest first, paged by key and read off the GUI thread.
 *
 * Rows grow page by page as a view asks for more (fetchMore). The model remembers the key each page begins
 * after, 8 bytes a page, and keeps the calls of the pages used last; a row of another page shows empty until
 * it has been read again. So ten million rows scroll both ways in bounded memory. A jump to a far day is a
 * query with an end, not a scroll: only the store can find the key of a row by its place in time.
 *
 * Lives on the GUI thread; reads through a connection of its own.
 */
class CallTableModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    /** As answers::callTable(). */
    enum Column {
        TimeColumn,
        OrderColumn,
        CodeColumn,
        OutcomeColumn,
        MeaningColumn,
        ChannelColumn,
        AppColumn,
        SimilarityColumn,
        VendorColumn,
        MasksColumn,
        MessageColumn,
        ColumnCount
    };

    static constexpr int pageSize = 256;
    static constexpr int residentPages = 64; ///< Pages whose calls are kept: 16,384 calls, some 15 MB.

    CallTableModel(const store::StoreAddress &address, CataloguePtr catalogue, QObject *parent = nullptr);

    /** Shows the calls of a query from the newest on. What is shown stays until the answer is there. */
    void setQuery(const store::CallCriteria &query, const store::StoreRevision &store = {});
    [[nodiscard]] const store::CallCriteria &query() const { return m_query; }

    /**
     * Reads again what is shown if the store has changed since. Below more rows than are kept in memory it only
     * sets isOutdated(), since reading so far would take long and lose the place.
     */
    void refresh(const store::StoreRevision &store = {});

    /** Shows no calls, and waits for none. */
    void clear();

    /** Judges and describes calls by another catalogue; the query stays as it is. */
    void setCatalogue(CataloguePtr catalogue);
    void setLanguage(Language language);

    /** Returns the call of a row; nullptr if it is not in memory now. Valid until the model or its catalogue
     * changes. */
    [[nodiscard]] const answers::CallView *call(int row) const;
    /** Returns the row of a call in memory, or -1. */
    [[nodiscard]] int rowOf(qint64 key) const;

    [[nodiscard]] bool isLoading() const { return m_reader.isBusy(); }
    [[nodiscard]] bool isOutdated() const { return m_isOutdated; }
    /** Returns true once rowCount() is the number of all calls of the query. */
    [[nodiscard]] bool isComplete() const { return !m_hasMore; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;
    [[nodiscard]] bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

Q_SIGNALS:
    /** An answer has arrived; the rows show it. */
    void loaded();
    /** The calls cannot be read. ErrorKind::NotFound: there is no store yet. */
    void failed(const codedesk::Error &error);
    void outdated();

private:
    struct Page {
        qint64 afterKey = 0;
        int size = 0;
        QList<answers::CallView> calls; ///< By m_catalogue; empty while not in memory.
        mutable quint64 lastUse = 0;
    };

    /** What a reading from the top brings. */
    struct Snapshot {
        CataloguePtr catalogue; ///< That the calls point into.
        std::vector<Page> pages;
        bool hasMore = false;
        qint64 changeCounter = 0;
    };

    using Wanted = QList<std::pair<int, qint64>>; ///< Page number and the key it begins after.
    using PageList = QList<std::pair<int, answers::CallPageAnswer>>;

    [[nodiscard]] answers::CallPageQuestion pageQuestion(qint64 afterKey) const;
    [[nodiscard]] static Result<Snapshot> readFromTop(const store::CallStore &store,
                                                      answers::CallPageQuestion question, qsizetype pageCount,
                                                      const std::stop_token &stop);
    [[nodiscard]] static Result<PageList> readPages(const store::CallStore &store,
                                                    answers::CallPageQuestion question, const Wanted &wanted,
                                                    const std::stop_token &stop);
    [[nodiscard]] QList<answers::CallView> byOurCatalogue(const QList<answers::CallView> &calls,
                                                          const CataloguePtr &catalogue) const;
    [[nodiscard]] QList<answers::CallView> described(const QList<answers::CallView> &calls) const;
    void reload(qsizetype pageCount, std::optional<qint64> unlessChangedFrom);
    void takeSnapshot(Snapshot snapshot);
    void loadNext();
    void loadWanted();
    void appendNext();
    void takePages(const PageList &pages);
    void append(const answers::CallPageAnswer &page);
    void want(int page) const;
    void evict();
    void fail(const Error &error);

    CataloguePtr m_catalogue;
    store::CallCriteria m_query;
    store::StoreRevision m_store; ///< Which state of it is asked.
    Language m_language = Language::English;
    std::vector<Page> m_pages;
    int m_rowCount = 0;
    bool m_hasMore = false;
    bool m_isOutdated = false;
    bool m_appendIsWanted = false;
    bool m_isInserting = false;
    std::optional<qint64> m_changeCounter;
    mutable QSet<int> m_wantedPages; // Filled by data(), which is const.
    QSet<int> m_pagesUnderWay;
    mutable quint64 m_useClock = 0;
    jobs::StoreReader m_reader;
};

} // namespace codedesk::items
