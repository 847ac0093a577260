// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storewatch.h"

#include "mainwindow.h"
#include "messagebar.h"
#include "store/sqlite/connection.h"
#include "support/shownpage.h"
#include "support/storesql.h"
#include "support/walkedworld.h"

#include <QLabel>
#include <QSignalSpy>
#include <QToolButton>

#include <unistd.h>

using namespace codedesk;
using namespace codedesk::ui;
using codedesk::testing::find;
using jobs::StoreCondition;
using testing::ImportedStore;
using namespace Qt::StringLiterals;

namespace {

constexpr uid_t nobody = 65'534;

/** Lets the test be a user without rights, as far as it may. */
class WithoutRights {
public:
    WithoutRights()
        : m_before(::geteuid())
    {
        m_isSet = m_before != 0 || ::seteuid(nobody) == 0;
    }
    ~WithoutRights()
    {
        if (m_before == 0)
            std::ignore = ::seteuid(0);
    }
    WithoutRights(const WithoutRights &) = delete;
    WithoutRights &operator=(const WithoutRights &) = delete;
    [[nodiscard]] bool isSet() const { return m_isSet; }

private:
    uid_t m_before;
    bool m_isSet = false;
};

} // namespace

/** The state of the store: found out anew, one value, told on every page as long as it lasts. */
class TestStoreWatch : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();

    void aSoundStoreIsNoMessage();
    void makesAStoreOnlyWhereThereNeverWasOne();
    void aStoreThatIsGoneIsToldAsLongAsItIs();
    void aDamagedStoreIsToldAsLongAsItIs();
    void aStoreInUseIsToldAsLongAsItIs();
    void aNewerStoreIsToldAsLongAsItIs();
    void aStoreThatCannotBeWrittenIsToldAsLongAsItIs();
    void anotherStoreIsToldUntilItIsClosed();
    void whatIsClosedIsNotToldAgain();
    void takenAwayDuringAnActivityIsNoticed();
    void changesDuringAnActivityAreToldAtItsEnd();
    void anOlderStoreIsPreparedOnce();
    void whatAPageCannotReadIsDamage();
    void isSaidInTheLanguageOfTheWindow();
    void isNotToldTwiceWhereThePageTellsIt();
    void everyLookEndsOnce();

private:
    void show();
    [[nodiscard]] StoreCondition condition() const { return m_context->storeState().condition; }
    [[nodiscard]] MessageBar *bar() const { return find<MessageBar>(*m_window, "messageBar"); }
    [[nodiscard]] QString told() const
    {
        return bar()->isVisible() ? find<QLabel>(*m_window, "messageWhatLabel")->text() : QString();
    }
    void moveAway() const;
    void putBack() const;

    std::unique_ptr<ImportedStore> m_store;
    testing::MemorySettings m_settings;
    std::unique_ptr<AppContext> m_context;
    std::unique_ptr<StoreWatch> m_watch;
    std::unique_ptr<MainWindow> m_window;
};

void TestStoreWatch::init()
{
    testing::failOnUnexpectedWarnings();
    m_store = std::make_unique<ImportedStore>();
    QCOMPARE(m_store->import(testing::mixedCalls()).counts.stored, 6);
}

void TestStoreWatch::cleanup()
{
    m_window.reset();
    m_watch.reset();
    m_context.reset();
}

void TestStoreWatch::show()
{
    m_context = std::make_unique<AppContext>(builtinCatalogue(), m_store->address(), m_settings);
    m_watch = std::make_unique<StoreWatch>(*m_context);
    m_window = std::make_unique<MainWindow>(*m_context);
    m_window->showPage(PageId::Codes);
    m_window->show();
    m_watch->start();
    CODEDESK_TRY_VERIFY(condition() != StoreCondition::Unknown);
}

void TestStoreWatch::moveAway() const
{
    for (const QString &suffix : { QString(), u"-wal"_s, u"-shm"_s }) {
        if (QFile::exists(m_store->path() + suffix))
            QVERIFY(QFile::rename(m_store->path() + suffix, m_store->file(u"away"_s) + suffix));
    }
}

void TestStoreWatch::putBack() const
{
    for (const QString &suffix : { u"-shm"_s, u"-wal"_s, QString() }) {
        QFile::remove(m_store->path() + suffix);
        if (QFile::exists(m_store->file(u"away"_s) + suffix))
            QVERIFY(QFile::rename(m_store->file(u"away"_s) + suffix, m_store->path() + suffix));
    }
}

void TestStoreWatch::aSoundStoreIsNoMessage()
{
    show();
    CODEDESK_TRY_COMPARE(condition(), StoreCondition::Ok);
    QCOMPARE(m_context->storeState().calls, 6);
    QCOMPARE(told(), QString());
    QVERIFY(find<QLabel>(*m_window, "storeLabel")->text().contains(u"6 calls"_s));
}

void TestStoreWatch::makesAStoreOnlyWhereThereNeverWasOne()
{
    QVERIFY(QFile::remove(m_store->path()));
    show();
    CODEDESK_TRY_COMPARE(condition(), StoreCondition::Ok);
    QVERIFY(QFile::exists(m_store->path()));
    moveAway();
    m_watch->look();
    CODEDESK_TRY_COMPARE(condition(), StoreCondition::Gone);
    m_context->notifyStoreChanged();
    CODEDESK_TRY_VERIFY(jobs::JobRunner::awaitedAnswers() == 0);
    QVERIFY(!QFile::exists(m_store->path()));
}

void TestStoreWatch::aStoreThatIsGoneIsToldAsLongAsItIs()
{
    show();
    CODEDESK_TRY_COMPARE(condition(), StoreCondition::Ok);
    moveAway();
    m_watch->look();
    CODEDESK_TRY_VERIFY2(told().contains(u"is gone"_s), qPrintable(told()));
    QVERIFY(find<QLabel>(*m_window, "storeLabel")->text().contains(u"gone"_s));
    putBack();
    CODEDESK_TRY_COMPARE(told(), QString()); // found by itself
    QCOMPARE(condition(), StoreCondition::Ok);
}

void TestStoreWatch::aDamagedStoreIsToldAsLongAsItIs()
{
    show();
    moveAway();
    m_store->write(u"store.db"_s, QByteArray(8192, 'x'));
    m_watch->look();
    CODEDESK_TRY_COMPARE(condition(), StoreCondition::Damaged);
    QVERIFY2(told().contains(u"damaged"_s), qPrintable(told()));
    putBack();
    CODEDESK_TRY_COMPARE(told(), QString());
}

void TestStoreWatch::aStoreInUseIsToldAsLongAsItIs()
{
    auto other = std::make_unique<store::Connection>(m_store->path(), store::Connection::Mode::ReadWrite);
    other->execute("PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE");
    show();
    CODEDESK_TRY_COMPARE(condition(), StoreCondition::Busy);
    QVERIFY2(told().contains(u"is in use"_s), qPrintable(told()));
    other->execute("ROLLBACK");
    other.reset();
    CODEDESK_TRY_COMPARE(told(), QString()); // although its file may look as before
    QCOMPARE(condition(), StoreCondition::Ok);
}

void TestStoreWatch::aNewerStoreIsToldAsLongAsItIs()
{
    const qint64 version =
        store::Connection(m_store->path(), store::Connection::Mode::ReadOnly).number("PRAGMA user_version");
    testing::changeStore(m_store->path(), u"PRAGMA user_version = 99"_s);
    show();
    CODEDESK_TRY_COMPARE(condition(), StoreCondition::Newer);
    QVERIFY2(told().contains(u"newer version"_s), qPrintable(told()));
    QCOMPARE(m_context->storeState().calls, 6);
    QVERIFY(find<QLabel>(*m_window, "storeLabel")->text().contains(u"newer version"_s));
    testing::changeStore(m_store->path(), u"PRAGMA user_version = %1"_s.arg(version));
    CODEDESK_TRY_COMPARE(told(), QString());
    QCOMPARE(condition(), StoreCondition::Ok);
}

void TestStoreWatch::aStoreThatCannotBeWrittenIsToldAsLongAsItIs()
{
    const QString folder = QFileInfo(m_store->path()).path();
    if (::geteuid() == 0) {
        for (const QString &name : { folder, m_store->path() })
            QCOMPARE(::chown(qPrintable(name), nobody, nobody), 0);
    }
    const auto all = QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner;
    const WithoutRights user;
    if (!user.isSet())
        QSKIP("The test may not give up its rights.");
    QVERIFY(QFile::setPermissions(folder, QFile::ReadOwner | QFile::ExeOwner));
    show();
    CODEDESK_TRY_COMPARE(condition(), StoreCondition::ReadOnly);
    QVERIFY2(!told().isEmpty(), qPrintable(told()));
    QVERIFY(find<QLabel>(*m_window, "storeLabel")->text().contains(u"read only"_s));
    QCOMPARE(m_context->storeState().calls, 6);
    QVERIFY(QFile::setPermissions(folder, all));
    CODEDESK_TRY_COMPARE(told(), QString());
    QCOMPARE(condition(), StoreCondition::Ok);
}

void TestStoreWatch::anotherStoreIsToldUntilItIsClosed()
{
    show();
    CODEDESK_TRY_COMPARE(condition(), StoreCondition::Ok);
    moveAway();
    m_store->import(testing::manyCalls(3));
    m_watch->look();
    CODEDESK_TRY_COMPARE(condition(), StoreCondition::Replaced);
    QVERIFY2(told().contains(u"another one"_s), qPrintable(told()));
    QCOMPARE(m_context->storeState().calls, 3);
    find<QToolButton>(*m_window, "messageCloseButton")->click();
    QCOMPARE(condition(), StoreCondition::Ok);
    QCOMPARE(told(), QString());
    putBack();
    CODEDESK_TRY_COMPARE(condition(), StoreCondition::Replaced); // once more another one
}

void TestStoreWatch::whatIsClosedIsNotToldAgain()
{
    show();
    moveAway();
    m_watch->look();
    CODEDESK_TRY_VERIFY2(told().contains(u"is gone"_s), qPrintable(told()));
    find<QToolButton>(*m_window, "messageCloseButton")->click();
    QCOMPARE(told(), QString());
    m_context->notifyStoreChanged();
    CODEDESK_TRY_VERIFY(jobs::JobRunner::awaitedAnswers() == 0);
    QCOMPARE(told(), QString());
    putBack();
    CODEDESK_TRY_COMPARE(condition(), StoreCondition::Ok);
    moveAway();
    CODEDESK_TRY_VERIFY2(told().contains(u"is gone"_s), qPrintable(told())); // it was over in between
}

void TestStoreWatch::takenAwayDuringAnActivityIsNoticed()
{
    show();
    CODEDESK_TRY_COMPARE(condition(), StoreCondition::Ok);
    m_context->activity().show(this, u"Importing"_s, 10);
    moveAway();
    m_context->activity().finish(this); // looks at once
    CODEDESK_TRY_VERIFY2(told().contains(u"is gone"_s), qPrintable(told()));
    putBack();
    CODEDESK_TRY_COMPARE(condition(), StoreCondition::Ok);
    m_context->activity().show(this, u"Importing"_s, 10);
    moveAway();
    CODEDESK_TRY_COMPARE(condition(), StoreCondition::Gone); // and during it, by and by
    m_context->activity().finish(this);
}

/** What another program does meanwhile is not lost, although the watch has seen it. */
void TestStoreWatch::changesDuringAnActivityAreToldAtItsEnd()
{
    show();
    CODEDESK_TRY_COMPARE(condition(), StoreCondition::Ok);
    m_context->activity().show(this, u"Exporting"_s, 10);
    QCOMPARE(m_store->import(testing::manyCalls(3)).counts.stored, 3);
    const QSignalSpy looks(m_watch.get(), &StoreWatch::lookedAt);
    m_watch->look();
    CODEDESK_TRY_VERIFY(!looks.isEmpty());
    QCOMPARE(m_context->storeState().calls, 6);
    m_context->activity().finish(this);
    CODEDESK_TRY_COMPARE(m_context->storeState().calls, 9);
}

/** A store that cannot be brought up to date is not tried again and again, and says why. */
void TestStoreWatch::anOlderStoreIsPreparedOnce()
{
    testing::changeStore(m_store->path(), u"PRAGMA user_version = 1"_s);
    const Error full{ ErrorKind::DiskFull, u"No room."_s, {}, {} };
    const auto look = [&](const jobs::StorePast &known) {
        return jobs::lookAtStore(m_store->address(), known, std::stop_token());
    };
    const jobs::StoreFinding polled = look({ .existed = true, .mayPrepare = false, .unready = full });
    QCOMPARE(polled.state.condition, StoreCondition::ReadOnly);
    QCOMPARE(polled.state.trouble, full);
    QCOMPARE(polled.unready, full);
}

void TestStoreWatch::whatAPageCannotReadIsDamage()
{
    show();
    CODEDESK_TRY_COMPARE(condition(), StoreCondition::Ok);
    const Error spoiled{ ErrorKind::StoreDamaged, u"A page of it is spoiled."_s, {}, {} };
    m_context->doubtStore(this, { m_store->address(), 0 }, spoiled); // read before it changed
    QCOMPARE(condition(), StoreCondition::Ok);
    m_context->doubtStore(this, m_context->storeRevision(), spoiled);
    m_context->doubtStore(m_window.get(), m_context->storeRevision(), spoiled);
    CODEDESK_TRY_COMPARE(condition(), StoreCondition::Damaged);
    QCOMPARE(told(), u"A page of it is spoiled."_s);
    m_context->notifyStoreChanged(); // of which nobody knows yet whether it mends that
    m_context->trustStore(this);
    CODEDESK_TRY_VERIFY(jobs::JobRunner::awaitedAnswers() == 0);
    QCOMPARE(told(), u"A page of it is spoiled."_s);
    m_context->trustStore(m_window.get());
    QCOMPARE(condition(), StoreCondition::Ok);
    QCOMPARE(told(), QString());
}

void TestStoreWatch::isSaidInTheLanguageOfTheWindow()
{
    show();
    moveAway();
    m_watch->look();
    CODEDESK_TRY_VERIFY2(told().startsWith(u"The store"_s), qPrintable(told()));
    testing::MarkingTranslator translator;
    m_context->setLanguage(Language::Chinese);
    QCoreApplication::installTranslator(&translator);
    CODEDESK_TRY_VERIFY2(told().startsWith(u"«The store"_s), qPrintable(told()));
    QCoreApplication::removeTranslator(&translator);
    CODEDESK_TRY_VERIFY2(told().startsWith(u"The store"_s), qPrintable(told()));
}

void TestStoreWatch::isNotToldTwiceWhereThePageTellsIt()
{
    show();
    moveAway();
    m_watch->look();
    CODEDESK_TRY_VERIFY2(told().contains(u"is gone"_s), qPrintable(told()));
    const Page *billing = m_window->showPage(PageId::Billing);
    const auto said = [billing] {
        QStringList texts;
        for (const QLabel *label : billing->findChildren<QLabel *>())
            texts << (label->isVisible() ? label->text() : QString());
        return texts.join(u'\n');
    };
    CODEDESK_TRY_VERIFY2(said().contains(u"is gone"_s), qPrintable(said()));
    QCOMPARE(told(), QString());
    m_window->showPage(PageId::Lookup);
    QVERIFY2(told().contains(u"is gone"_s), qPrintable(told()));
}

void TestStoreWatch::everyLookEndsOnce()
{
    const ImportedStore folder;
    FileWatch watch(folder.write(u"a.txt"_s, "a"));
    const QSignalSpy changed(&watch, &FileWatch::changed);
    const QSignalSpy unchanged(&watch, &FileWatch::foundUnchanged);
    watch.look();
    CODEDESK_TRY_COMPARE(changed.count() + unchanged.count(), 1);
    QCOMPARE(changed.count(), 1); // the first look
    watch.look();
    CODEDESK_TRY_COMPARE(changed.count() + unchanged.count(), 2);
    QCOMPARE(unchanged.count(), 1);
    folder.write(u"a.txt"_s, "another");
    watch.look();
    CODEDESK_TRY_COMPARE(changed.count() + unchanged.count(), 3);
    QCOMPARE(changed.count(), 2);
}

CODEDESK_UI_TEST_MAIN(TestStoreWatch)
#include "tst_storewatch.moc"
