// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "filewatch.h"
#include "prompts.h"
#include "storewatch.h"
#include "support/importedstore.h"
#include "support/uimain.h"

#include <QRandomGenerator>
#include <QTranslator>

namespace codedesk::testing {

/** Another language for the window: every text differs from the English one, so that one not set again shows. */
class MarkingTranslator final : public QTranslator {
public:
    [[nodiscard]] bool isEmpty() const override { return false; }
    [[nodiscard]] QString translate(const char *, const char *text, const char *, int) const override
    {
        return QStringLiteral("«") + QString::fromUtf8(text) + QStringLiteral("»");
    }
};

/** What lies around a page and is changed behind its back: language, day, team, store, other programs. */
class WalkedWorld {
public:
    explicit WalkedWorld(quint32 seed);
    ~WalkedWorld();
    WalkedWorld(const WalkedWorld &) = delete;
    WalkedWorld &operator=(const WalkedWorld &) = delete;

    /** What lies around a page. */
    enum class Part { Language, Day, Team, TeamFile, Imports, Undo, StoreFile };

    /** Changes one thing at random; the page learns of it as it does in the program. Returns what it was. */
    QString change();
    QString change(Part part);
    /** Returns how often something was changed. */
    [[nodiscard]] int changes() const { return m_changes; }
    [[nodiscard]] ui::AppContext &context() { return m_context; }
    /** Answers every question of a page with yes. */
    [[nodiscard]] ui::prompts::ScriptedAnswers &answers() { return m_answers; }
    [[nodiscard]] ImportedStore &store() { return m_store; }
    [[nodiscard]] int random(int below) { return m_random.bounded(below); }
    /** Returns one of them at random. */
    template <typename List> [[nodiscard]] auto oneOf(const List &list)
    {
        return list.at(random(static_cast<int>(list.size())));
    }
    /** Returns knowledge of a team: some of what would change answers, at random. */
    [[nodiscard]] TeamKnowledge someTeam();

private:
    enum class File { Own, Missing, Other, Damaged, PartlyDamaged };

    QString changeLanguage();
    QString changeDay();
    QString changeTeam();
    QString breakTeamFile();
    QString importMore();
    QString undoOne();
    QString changeFile();
    QString breakFile();
    [[nodiscard]] bool isDamaged() const;
    void moveFile(const QString &from, const QString &to) const;

    ImportedStore m_store;
    MemorySettings m_settings;
    ui::prompts::ScriptedAnswers m_answers;
    StoppedClock m_clock;
    QRandomGenerator m_random;
    ui::AppContext m_context;
    ui::StoreWatch m_storeWatch;
    ui::FileWatch m_teamWatch;
    MarkingTranslator m_translator;
    File m_file = File::Own;
    int m_imports = 0;
    int m_changes = 0;
};

} // namespace codedesk::testing
