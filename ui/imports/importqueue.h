// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/inputname.h"
#include "jobs/importjob.h"
#include "jobs/jobrunner.h"

#include <QAbstractListModel>
#include <QElapsedTimer>
#include <QList>

#include <optional>

namespace codedesk::ui {

/** A file offered for import: what it seems to be, what the user corrected, and how its import ended. */
struct QueuedFile {
    enum class State {
        Reading, ///< Its beginning is being read for the preview.
        Ready, ///< Can be imported.
        Unreadable, ///< `error` says why; other options may help. A table shows its columns all the same.
        Waiting, ///< Will be imported after those before it.
        Importing,
        Ended, ///< `summary` says how.
    };

    QString path;
    State state = State::Reading;
    ingest::ReadOptions options;
    std::optional<ingest::Preview> preview;
    std::optional<Error> error;
    std::optional<Error> doubt; ///< Why it is hardly a log; whoever imports it by itself insists.
    std::optional<jobs::ImportSummary> summary;
    bool again = false; ///< Import although the ledger has it.
    /** What has become of the import since. */
    enum class Since { Kept, Undone, Gone };
    Since since = Since::Kept;
    QStringList members; ///< What of the file, if it is an archive; each member is a row of its own.

    [[nodiscard]] ingest::InputName input() const { return { path, members }; }
};

/** How the running import is doing. */
struct ImportSpeed {
    JobProgress progress;
    double rowsPerSecond = 0;
    double secondsLeft = -1; ///< -1: not known yet.
};

/**
 * The state of the import panel without its widgets: files, their previews and options, and the import that runs.
 * Previews and imports run one at a time on threads of their own. Lives on the GUI thread.
 */
class ImportQueue : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role { StatusRole = Qt::UserRole + 200, StateRole };

    explicit ImportQueue(const store::StoreAddress &store, QObject *parent = nullptr);

    /**
     * Offers files; those that wait already are not listed twice, and those that have ended make room. The row of
     * an archive gives way to one for each member as soon as they are known.
     */
    void addFiles(const QStringList &paths);
    /** Offers files that are to be read with these options; one that waits already is read once more with them. */
    void addFiles(const QStringList &paths, const ingest::ReadOptions &options);
    /** Takes a file out of the list; not while it is being imported. */
    void remove(int row);
    void removeEnded();
    /** Reads a file once more with other options. */
    void setOptions(int row, const ingest::ReadOptions &options);
    /** Tells which codes are known, so that tables that are no logs are told. For files added from now on. */
    void setKnownCodes(std::shared_ptr<const ingest::KnownCodes> codes) { m_knownCodes = std::move(codes); }
    /** Imports a file, after those that were asked for before, also if it is hardly a log. */
    void importFile(int row);
    /** Imports a file although the ledger has the same. */
    void importAgain(int row);
    /** Imports all files but those that are hardly logs. */
    void importAll();
    /** Looks up in the ledger what has become of the imports that have ended. */
    void takeLedger(const QList<store::ImportEntry> &entries);
    /** Stops the running import and those that wait for it. */
    void cancel();

    /** Returns a file; nullptr if there is no such row. Valid until the list changes. */
    [[nodiscard]] const QueuedFile *file(int row) const;
    /** Returns the files that are being read or will be. */
    [[nodiscard]] QStringList paths() const;
    [[nodiscard]] int readyCount() const;
    /** Returns the row being imported, or -1. */
    [[nodiscard]] int importingRow() const;
    [[nodiscard]] const ImportSpeed &speed() const { return m_speed; }
    void retranslate();

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

Q_SIGNALS:
    void fileChanged(int row);
    void importStarted(int row);
    void progressChanged(const codedesk::ui::ImportSpeed &speed);
    void importEnded(int row);
    /** Some entries of an archive are no inputs; `text` says which and why. */
    void membersSkipped(const QString &text);

private:
    /** What reading the beginning of a file gave. With an error, the preview is what can still be shown. */
    struct PreviewAnswer {
        std::optional<ingest::Preview> preview;
        std::optional<Error> error;
        std::optional<Error> doubt;
        QList<ingest::InputName> members; ///< Not empty: the file is an archive, and these are its inputs.
        QString skippedText; ///< What of the archive is left out.
    };

    void insert(int row, const QueuedFile &file);
    void append(const QString &path, const ingest::ReadOptions &options);
    void replaceByMembers(int row, const PreviewAnswer &answer);
    void readNext();
    [[nodiscard]] static PreviewAnswer readFile(const ingest::InputName &input, const ingest::ReadOptions &options,
                                                const store::StoreAddress &store, const std::stop_token &stop);
    [[nodiscard]] static PreviewAnswer readInput(const ingest::InputName &input,
                                                 const ingest::ReadOptions &options, const std::stop_token &stop);
    void takePreview(const ingest::InputName &input, const ingest::ReadOptions &options, PreviewAnswer answer);
    void importNext();
    void takeSummary(const jobs::ImportSummary &summary);
    void takeProgress(const JobProgress &progress);
    void change(int row);
    [[nodiscard]] int firstIn(QueuedFile::State state) const;
    /** Returns the rows of a file: more than one if it is an archive. */
    [[nodiscard]] QList<int> rowsOf(const QString &path) const;
    [[nodiscard]] QString statusText(const QueuedFile &file) const;
    /** Returns whether a file can be imported together with others. */
    [[nodiscard]] static bool isReady(const QueuedFile &file);

    std::shared_ptr<const ingest::KnownCodes> m_knownCodes;

    store::StoreAddress m_store;
    QList<QueuedFile> m_files;
    ImportSpeed m_speed;
    QElapsedTimer m_importTime;
    jobs::JobRunner m_previewer;
    jobs::JobRunner m_importer;
};

/** Returns what an import did, as one sentence with its counts. */
[[nodiscard]] QString importResultText(const jobs::ImportSummary &summary);

/** Returns what an import that has ended did, or that nothing is left of it. */
[[nodiscard]] QString endedText(const QueuedFile &file);

/** Returns progress for people: bytes, rows, rate, time left. */
[[nodiscard]] QString speedText(const ImportSpeed &speed);

/** Returns "CSV, UTF-8, 12 columns" or the like. */
[[nodiscard]] QString shapeText(const ingest::InputShape &shape);

} // namespace codedesk::ui
