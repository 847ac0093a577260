// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "filewatch.h"
#include "jobs/jobrunner.h"
#include "jobs/storestate.h"

#include <QObject>

#include <optional>

namespace codedesk::ui {

class AppContext;

/**
 * Finds out how it stands with the store, and tells the context: when the program begins, whenever calls were
 * added or removed, when another program has touched its file, when a page could not read it, and as long as
 * something is wrong with it. While this program writes, only that the file is gone or another one counts; all
 * else is told by whoever writes, and looked at once it has ended. GUI thread; looks on threads of its own.
 */
class StoreWatch : public QObject {
    Q_OBJECT
public:
    /** The context outlives the watch. */
    explicit StoreWatch(AppContext &context, QObject *parent = nullptr);
    ~StoreWatch() override;

    /** Makes the store if there is none, and watches it from now on. */
    void start();
    /** Looks at the file now, as the watch does by itself from time to time. */
    void look() { m_files.look(); }

Q_SIGNALS:
    /** It has looked at the file, and told what that means. */
    void lookedAt();

private:
    void takeSight(const FileWatch::Sight &before, const FileWatch::Sight &now);
    [[nodiscard]] bool isDoubtful(const FileWatch::Sight &now) const;
    void takeActivity();
    void takeDoubt(const QObject *reader, const Error &error);
    void dropDoubt(const QObject *reader);
    /** Looks at the store; `mayPrepare`: and makes it, or brings it up to date, where that is needed. */
    void findOut(bool mayPrepare);
    void take(const jobs::StoreFinding &found);
    void noteFile();
    void tell();

    AppContext &m_context;
    FileWatch m_files;
    jobs::JobRunner m_finder;
    jobs::StoreState m_found; ///< As the store says itself.
    std::optional<Error> m_unready; ///< Why it could not be made, or brought up to date, when that was tried.
    /** What those found that read more of it. */
    struct Doubt {
        const QObject *reader;
        Error error;
    };
    QList<Doubt> m_doubts;
    filename::Status m_sight; ///< The file as it was seen last.
    std::optional<filename::Status> m_meant; ///< The file the user takes for the store.
    bool m_wasReady = false;
    bool m_isWanted = false; ///< To look once more: what is being found may be from before it was asked for.
    bool m_mayPrepare = false; ///< Then.
    bool m_isMissed = false; ///< Another program has changed it while this one was writing.
    bool m_isWriting = false;
};

} // namespace codedesk::ui
