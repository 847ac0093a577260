// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "activity.h"
#include "catalogue/catalogue.h"
#include "core/calltime.h"
#include "core/language.h"
#include "core/result.h"
#include "exporting/outputguard.h"
#include "jobs/jobrunner.h"
#include "jobs/storestate.h"
#include "store/storerevision.h"
#include "team/teamknowledge.h"
#include "uisettings.h"

#include <QByteArray>
#include <QList>
#include <QObject>
#include <QString>
#include <QStringList>

#include <optional>

namespace codedesk::ui {

/**
 * What pages get from the composition root. Outlives every page; lives on the GUI thread.
 *
 * A page opens its own connection to the store (store::openStore() with storeAddress()) on the thread that uses
 * it.
 */
class AppContext : public QObject {
    Q_OBJECT
public:
    /** `builtin` is the catalogue without the team's knowledge. */
    AppContext(CataloguePtr builtin, store::StoreAddress store, UiSettings &settings, QObject *parent = nullptr);

    /** Returns the catalogue with the team's knowledge laid over it; another one after catalogueChanged(). */
    [[nodiscard]] const CataloguePtr &catalogue() const { return m_catalogue; }
    [[nodiscard]] const Catalogue &builtinCatalogue() const { return *m_builtin; }
    [[nodiscard]] const store::StoreAddress &storeAddress() const { return m_store; }
    /** Returns the language the window speaks now. A change reaches pages as QEvent::LanguageChange. */
    [[nodiscard]] Language language() const { return m_language; }
    [[nodiscard]] UiSettings &settings() const { return m_settings; }
    [[nodiscard]] Activity &activity() { return m_activity; }

    /** Returns the billing day it is, as pages have been told: whatever is asked without a day is asked for this.
     */
    [[nodiscard]] DayNumber today() const { return m_today; }
    /** Looks at the clock, and tells the pages if another day has begun. */
    void refreshDay();

    void setLanguage(Language language) { m_language = language; }
    /** Returns what no export may replace. */
    [[nodiscard]] exporting::OutputGuard outputGuard() const;
    /** Says which files are being read or wait for it: no export may replace them. */
    void setInputs(const QStringList &paths) { m_inputs = paths; }

    /** Says that calls were added or removed, or that the file is another: pages read what they show again. */
    void notifyStoreChanged();
    /** Returns which state of the store is asked from now on: a part of every question that reads it. */
    [[nodiscard]] store::StoreRevision storeRevision() const { return { m_store, m_storeChanges }; }
    /** Returns whether there has been a store since the program began: if there is none now, it has gone. */
    [[nodiscard]] bool hadStore() const { return m_hadStore; }
    /** Returns how it stands with the store, as StoreWatch found out last. */
    [[nodiscard]] const jobs::StoreState &storeState() const { return m_storeState; }
    /** Says how it stands with the store. For whoever watches it. */
    void setStoreState(const jobs::StoreState &state);
    /** Says that `reader`, compared only, could not read the store: whoever watches it looks at it. Not where the
     * store has changed since `asked`. */
    void doubtStore(const QObject *reader, const store::StoreRevision &asked, const Error &trouble);
    /** Says that it can read it, or does not want to any more. */
    void trustStore(const QObject *reader) { Q_EMIT storeTrusted(reader); }
    /** Says that the user has been told that the store is another one than before. */
    void acceptStore() { Q_EMIT storeAccepted(); }

    [[nodiscard]] const TeamKnowledge &team() const { return m_team; }
    /** Returns the team's file; empty: there is none, and what the team adds lasts as long as the program. */
    [[nodiscard]] const QString &teamPath() const { return m_teamPath; }
    /** Returns why the team's file could not be read; the catalogue is then the built-in one alone. */
    [[nodiscard]] const std::optional<Error> &teamFault() const { return m_teamFault; }
    /** Reads the file of another team, or this one's; changes nothing. Errors: as loadTeamFile(). */
    [[nodiscard]] Result<TeamKnowledge> readTeamFile(const QString &path) const;
    /** Reads the team's file from now on. Errors: as loadTeamFile(); kept as teamFault(), too. */
    Result<void> openTeamFile(const QString &path);
    /** Reads the team's file again if it has changed since. Waits for its drive. Errors: as openTeamFile(). */
    Result<void> refreshTeam();
    /** The same without waiting: catalogueChanged() tells, if it has. */
    void lookAtTeamFile();
    /**
     * Makes `team` what the team knows: writes its file and rebuilds the catalogue. Nothing changes on an error:
     * CatalogueInvalid (it breaks a rule of the format), those of saveTeamFile(), teamFault(), and
     * OutputNotWritable if somebody else has changed the file meanwhile, which is then read again.
     */
    Result<void> changeTeam(const TeamKnowledge &team);
    /** Returns what kinds of errors that has: what was told of them is over once a change has gone well. */
    [[nodiscard]] static QList<ErrorKind> changeFaults()
    {
        return { ErrorKind::CatalogueInvalid, ErrorKind::InputNotReadable, ErrorKind::OutputNotWritable,
                 ErrorKind::StoreNotWritable, ErrorKind::StoreBusy,        ErrorKind::DiskFull };
    }
    /**
     * Begins anew after a teamFault(): the file that cannot be read is kept beside as "team.json.broken-<date>".
     * Returns the name it is kept under. Errors: OutputNotWritable.
     */
    Result<QString> replaceBrokenTeamFile();

Q_SIGNALS:
    void storeChanged();
    void storeStateChanged();
    void storeDoubted(const QObject *reader, const codedesk::Error &trouble);
    void storeTrusted(const QObject *reader);
    void storeAccepted();
    void catalogueChanged(); ///< Also where the team's file cannot be read any more, or can again.
    void dayChanged(); ///< Rules begin and end with a day: what was asked without one is asked again.

private:
    Result<void> refreshTeamBy(const Result<std::optional<QByteArray>> &content);
    Result<void> takeTeamFile(const Result<std::optional<QByteArray>> &content);
    void takeTeam(const TeamKnowledge &team);

    CataloguePtr m_builtin;
    CataloguePtr m_catalogue;
    TeamKnowledge m_team;
    QString m_teamPath;
    std::optional<QByteArray> m_teamContent; ///< Of the file when it was read or written last; nothing: none.
    bool m_isTeamFileReadable = true; ///< Or not there; what it holds may be broken all the same.
    std::optional<Error> m_teamFault;
    quint64 m_teamChanges = 0;
    jobs::JobRunner m_teamReader;
    store::StoreAddress m_store;
    quint64 m_storeChanges = 0;
    bool m_hadStore = false;
    jobs::StoreState m_storeState;
    QStringList m_inputs;
    UiSettings &m_settings;
    Activity m_activity;
    DayNumber m_today = currentBillingDay();
    Language m_language = Language::English;
};

} // namespace codedesk::ui
