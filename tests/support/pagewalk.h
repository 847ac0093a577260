// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/pagestate.h"
#include "support/walkedworld.h"

#include <QAbstractButton>
#include <QAction>
#include <QComboBox>
#include <QListView>
#include <QPlainTextEdit>
#include <QTableView>
#include <QTabWidget>
#include <QTest>

#include <memory>

namespace codedesk::testing {

/** Fields of a page by name, and what a user may put into each; the first stands there in the beginning. */
using WalkFields = QList<std::pair<QByteArray, QStringList>>;

/** Days as people type them: none, one, several forms of one, and what is none. */
inline const QStringList dayTexts{ QString(),
                                   QStringLiteral("2025-03-03"),
                                   QStringLiteral("20250304"),
                                   QStringLiteral("2025/3/10"),
                                   QStringLiteral("2026-02-30"),
                                   QStringLiteral("w"),
                                   QStringLiteral("2026-03-01") };

/** What a user can do on one page, and how a new page is asked the same. */
class Walker {
public:
    Walker(WalkedWorld &world, WalkFields fields);
    virtual ~Walker() = default;

    [[nodiscard]] virtual std::unique_ptr<ui::Page> make() const = 0;
    /** Does one thing at random. Returns what it was. */
    virtual QString act(ui::Page &page);
    /** Asks a new page what the user asks of the walked one. */
    virtual void ask(ui::Page &fresh) const;
    /** Reads from the walked page what it has decided by itself: a source that is no more, for one. */
    virtual void follow(const ui::Page &page) { Q_UNUSED(page) }
    /** Returns the widgets and actions that tell what was done, not what is asked. */
    [[nodiscard]] virtual QStringList ignored() const { return {}; }
    [[nodiscard]] virtual QList<QByteArray> exports() const { return {}; }

protected:
    [[nodiscard]] WalkedWorld &world() const { return m_world; }
    [[nodiscard]] QString chosen(const QByteArray &field) const { return m_chosen.value(field); }
    void note(const QByteArray &field, const QString &value) { m_chosen.insert(field, value); }
    /** Notes that every field stands as in the beginning. */
    void noteAllCleared();
    QString chooseSomething(ui::Page &page);
    /** Clicks a button if it can be clicked. Returns whether it could. */
    static bool click(const ui::Page &page, const QByteArray &name);
    QString selectSomething(ui::Page &page, const QByteArray &table);
    QString sortSomehow(ui::Page &page, const QByteArray &table);
    /** Clicks one of the buttons that stand where a table has nothing to show. */
    QString clickOfEmptyState(ui::Page &page);

private:
    WalkedWorld &m_world;
    WalkFields m_fields;
    QMap<QByteArray, QString> m_chosen;
};

/** Puts a value into a field as a user would. */
void choose(const QWidget &page, const QByteArray &name, const QString &value);
/** Returns what stands in a field, in the form choose() takes. */
[[nodiscard]] QString valueOf(const QWidget &page, const QByteArray &name);

/** Walks at random; after each step the page has to be as a new one. Returns what differs; empty: nothing. */
[[nodiscard]] QString walk(WalkedWorld &world, Walker &walker, int steps);

/** Puts what a walk writes into memory, where the system has a file system for that. */
void walkInMemory();
/** Returns the seed of this run: CODEDESK_WALK_SEED, or one that is always the same. */
[[nodiscard]] quint32 walkSeed();
/** Returns how long a walk is: CODEDESK_WALK_STEPS, or 200. */
[[nodiscard]] int walkSteps();

} // namespace codedesk::testing

/** Walks on one page; `WalkerType` is constructed with the world and `...`. */
#define CODEDESK_WALK(WalkerType)                                                                                 \
    {                                                                                                             \
        codedesk::testing::WalkedWorld world(codedesk::testing::walkSeed());                                      \
        WalkerType walker(world);                                                                                 \
        const QString difference = codedesk::testing::walk(world, walker, codedesk::testing::walkSteps());        \
        QVERIFY2(difference.isEmpty(), qPrintable(difference));                                                   \
    }

/** Main function of a test of walks: as CODEDESK_UI_TEST_MAIN without the look of the program, which takes long.
 */
#define CODEDESK_WALK_MAIN(TestClass)                                                                             \
    int main(int argc, char *argv[])                                                                              \
    {                                                                                                             \
        QApplication app(argc, argv);                                                                             \
        QCoreApplication::setApplicationName(QStringLiteral("codedesk-test"));                                    \
        QStandardPaths::setTestModeEnabled(true);                                                                 \
        QLocale::setDefault(QLocale::c());                                                                        \
        TestClass test;                                                                                           \
        return QTest::qExec(&test, argc, argv);                                                                   \
    }
