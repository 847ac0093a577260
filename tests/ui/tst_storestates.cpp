// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "billing/billingpage.h"
#include "calls/callspage.h"
#include "imports/importspage.h"
#include "jobs/storereader.h"
#include "lookup/lookuppage.h"
#include "store/sqlite/connection.h"
#include "support/shownpage.h"
#include "unknown/unknownpage.h"

#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QTableView>

using namespace codedesk;
using namespace codedesk::ui;
using testing::ImportedStore;
using namespace Qt::StringLiterals;

namespace {

/** The sentences that say that all is well and nothing is there: never true of a store that cannot be read. */
const QStringList untrueSentences{ u"No calls are stored yet."_s, u"Nothing has been imported yet."_s,
                                   u"Every code of the stored calls is known."_s, u"No calls on these days."_s };

const QByteArray oneUnknownCode = testing::callsHeader + "2025-03-10 09:00:00,o-4,,app-sdk,99999,unknown,\n";

} // namespace

/** A store that is moved away, damaged, replaced or in use while a page shows it. */
class TestStoreStates : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        testing::failOnUnexpectedWarnings();
        m_store = std::make_unique<ImportedStore>();
        m_store->import(testing::mixedCalls());
    }

    void aStoreThatIsGoneIsSaidToBe_data() { pages(); }
    void aStoreThatIsGoneIsSaidToBe()
    {
        onPage([this](auto &shown, const char *table) { gone(shown, table); });
    }
    void aDamagedStoreIsSaidToBe_data() { pages(); }
    void aDamagedStoreIsSaidToBe()
    {
        onPage([this](auto &shown, const char *table) { damaged(shown, table); });
    }
    void anotherStoreIsShownAsWhatItIs_data() { pages(); }
    void anotherStoreIsShownAsWhatItIs()
    {
        onPage([this](auto &shown, const char *table) { replaced(shown, table); });
    }
    void aStoreInUseIsSaidToBe();
    void lookupSaysThatTheStoreCannotBeAsked();

private:
    static void pages()
    {
        QTest::addColumn<QString>("page");
        for (const QString &page : { u"billing"_s, u"calls"_s, u"imports"_s, u"unknown"_s })
            QTest::newRow(qPrintable(page)) << page;
    }

    template <typename Check> void onPage(Check check)
    {
        QFETCH(QString, page);
        if (page == u"billing") {
            testing::ShownPage<BillingPage> shown(*m_store);
            check(shown, "summaryTableView");
        } else if (page == u"calls") {
            testing::ShownPage<CallsPage> shown(*m_store);
            check(shown, "callsTableView");
        } else if (page == u"imports") {
            testing::ShownPage<ImportsPage> shown(*m_store);
            check(shown, "importsTableView");
        } else {
            testing::ShownPage<UnknownPage> shown(*m_store);
            check(shown, "unknownTableView");
        }
    }

    template <typename Shown> static int rows(const Shown &shown, const char *table)
    {
        const auto *view = shown.template find<QTableView>(table);
        return view->isVisible() ? view->model()->rowCount() : 0;
    }

    template <typename Shown> static QString said(const Shown &shown)
    {
        QStringList texts;
        for (const QLabel *label : shown.page.template findChildren<QLabel *>()) {
            if (label->isVisible())
                texts << label->text();
        }
        return texts.join(u'\n');
    }

    template <typename Shown> static void expectTrouble(Shown &shown, const char *table, const QString &what)
    {
        CODEDESK_TRY_VERIFY2(said(shown).contains(what), qPrintable(said(shown)));
        QCOMPARE(rows(shown, table), 0);
        for (const QString &sentence : untrueSentences)
            QVERIFY2(!said(shown).contains(sentence), qPrintable(said(shown)));
        QApplication::clipboard()->setText(u"(earlier)"_s);
        QCOMPARE(shown.page.copyAnswer(), QString());
        QCOMPARE(QApplication::clipboard()->text(), u"(earlier)"_s);
    }

    template <typename Shown> void gone(Shown &shown, const char *table)
    {
        CODEDESK_TRY_VERIFY(rows(shown, table) > 0);
        const int before = rows(shown, table);
        moveAway();
        shown.context.notifyStoreChanged();
        expectTrouble(shown, table, u"is gone"_s);
        QVERIFY(said(shown).contains(u"Put the file back"));
        shown.page.retranslate();
        expectTrouble(shown, table, u"is gone"_s);
        putBack();
        QTest::mouseClick(shown.emptyState()->template findChild<QPushButton *>(),
                          Qt::LeftButton); // read it again
        CODEDESK_TRY_COMPARE(rows(shown, table), before);
    }

    template <typename Shown> void damaged(Shown &shown, const char *table)
    {
        CODEDESK_TRY_VERIFY(rows(shown, table) > 0);
        moveAway();
        m_store->write(u"store.db"_s, QByteArray(8192, 'x'));
        shown.context.notifyStoreChanged();
        expectTrouble(shown, table, u"is damaged, or is not a store"_s);
        QVERIFY(QFile::remove(m_store->path()));
        putBack();
        shown.context.notifyStoreChanged();
        CODEDESK_TRY_VERIFY(rows(shown, table) > 0);
    }

    template <typename Shown> void replaced(Shown &shown, const char *table)
    {
        const auto content = [&shown, table] {
            const QAbstractItemModel &model = *shown.template find<QTableView>(table)->model();
            QStringList cells;
            for (int row = 0; row < model.rowCount(); ++row) {
                for (int column = 0; column < model.columnCount(); ++column)
                    cells << model.index(row, column).data().toString();
            }
            return cells.join(u'|');
        };
        CODEDESK_TRY_VERIFY(rows(shown, table) > 0);
        moveAway();
        QCOMPARE(m_store->import(oneUnknownCode, u"other.csv"_s).counts.stored, 1);
        shown.context.notifyStoreChanged();
        testing::ShownPage<std::remove_reference_t<decltype(shown.page)>> fresh(*m_store);
        CODEDESK_TRY_VERIFY(rows(fresh, table) > 0);
        const QAbstractItemModel &model = *fresh.template find<QTableView>(table)->model();
        QStringList cells;
        for (int row = 0; row < model.rowCount(); ++row) {
            for (int column = 0; column < model.columnCount(); ++column)
                cells << model.index(row, column).data().toString();
        }
        CODEDESK_TRY_COMPARE(content(), cells.join(u'|'));
    }

    void moveAway()
    {
        for (const QString &suffix : m_suffixes) {
            if (QFile::exists(m_store->path() + suffix))
                QVERIFY(QFile::rename(m_store->path() + suffix, m_store->file(u"away"_s) + suffix));
        }
    }

    /** The store itself comes back last: whoever sees it opens it, and makes the files beside it anew. */
    void putBack()
    {
        for (qsizetype i = m_suffixes.size(); i-- > 0;) {
            const QString &suffix = m_suffixes.at(i);
            if (QFile::exists(m_store->file(u"away"_s) + suffix))
                QVERIFY(QFile::rename(m_store->file(u"away"_s) + suffix, m_store->path() + suffix));
        }
    }

    const QStringList m_suffixes{ QString(), u"-wal"_s, u"-shm"_s };
    std::unique_ptr<ImportedStore> m_store;
};

void TestStoreStates::aStoreInUseIsSaidToBe()
{
    auto other = std::make_unique<store::Connection>(m_store->path(), store::Connection::Mode::ReadWrite);
    other->execute("PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE");
    testing::ShownPage<BillingPage> shown(*m_store);
    expectTrouble(shown, "summaryTableView", u"is in use"_s);
    other->execute("ROLLBACK");
    other.reset();
    shown.context.notifyStoreChanged();
    CODEDESK_TRY_VERIFY(rows(shown, "summaryTableView") > 0);
}

void TestStoreStates::lookupSaysThatTheStoreCannotBeAsked()
{
    testing::ShownPage<LookupPage> shown(*m_store);
    shown.page.open(LookupRequest{ u"orderNo=o-1234567890123456 code=99999"_s });
    const auto *label = shown.find<QLabel>("storeTroubleLabel");
    CODEDESK_TRY_VERIFY2(said(shown).contains(u"stored call(s) have it"), qPrintable(said(shown)));
    QVERIFY(!label->isVisible());
    moveAway();
    shown.context.notifyStoreChanged();
    CODEDESK_TRY_VERIFY(label->isVisible());
    QVERIFY2(label->text().contains(u"is gone"), qPrintable(label->text()));
    QVERIFY2(!said(shown).contains(u"stored call"), qPrintable(said(shown)));
    putBack();
    shown.context.notifyStoreChanged();
    CODEDESK_TRY_VERIFY2(said(shown).contains(u"stored call(s) have it"), qPrintable(said(shown)));
    QVERIFY(!label->isVisible());
}

CODEDESK_UI_TEST_MAIN(TestStoreStates)
#include "tst_storestates.moc"
