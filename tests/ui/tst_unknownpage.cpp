// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/shownpage.h"
#include "team/teameditor.h"
#include "unknown/unknownpage.h"

#include <QLabel>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTableView>

using namespace codedesk;
using namespace codedesk::ui;
using testing::ImportedStore;
using namespace Qt::StringLiterals;

namespace {

using ShownUnknown = testing::ShownPage<UnknownPage>;

QAbstractItemModel &modelOf(const ShownUnknown &shown)
{
    return *shown.find<QTableView>("unknownTableView")->model();
}

} // namespace

class TestUnknownPage : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        testing::failOnUnexpectedWarnings();
        m_store = std::make_unique<ImportedStore>();
    }

    void saysWhenEverythingIsKnown()
    {
        m_store->import(testing::manyCalls(3));
        ShownUnknown shown(*m_store);
        CODEDESK_TRY_VERIFY(shown.emptyState()->isVisible());
        QVERIFY(!shown.find<QPushButton>("noteCodeButton")->isVisible());
    }

    void withoutAStoreNothingIsWrong()
    {
        ShownUnknown shown(*m_store);
        QSignalSpy messages(&shown.page, &Page::messageRaised);
        CODEDESK_TRY_VERIFY(shown.emptyState()->isVisible());
        QCOMPARE(messages.count(), 0);
    }

    void damagedStoreIsTold()
    {
        m_store->write(u"store.db"_s, QByteArray(8192, 'x'));
        ShownUnknown shown(*m_store);
        const QSignalSpy messages(&shown.context, &AppContext::storeDoubted);
        CODEDESK_TRY_VERIFY(messages.count() > 0);
        QCOMPARE(messages.at(0).at(1).value<Error>().kind, ErrorKind::StoreDamaged);
    }

    void listsThemAndShowsTheirCalls()
    {
        m_store->import(testing::mixedCalls());
        ShownUnknown shown(*m_store);
        CODEDESK_TRY_COMPARE(modelOf(shown).rowCount(), 1);
        QCOMPARE(modelOf(shown).index(0, 0).data().toString(), u"99999"_s);
        QCOMPARE(shown.find<QLabel>("unknownTitleLabel")->text(), u"1 unknown code(s)"_s);
        QSignalSpy calls(&shown.page, &Page::callsRequested);
        shown.click("showCallsButton");
        QCOMPARE(calls.count(), 1);
        QCOMPARE(calls.at(0).at(0).value<answers::CallSelection>().codes, QStringList{ u"99999"_s });
        QSignalSpy codes(&shown.page, &Page::codeRequested);
        shown.click("showNeighbourButton");
        QCOMPARE(codes.count(), 1);
    }

    void notedCodesAreUnknownNoMore()
    {
        m_store->import(testing::mixedCalls());
        ShownUnknown shown(*m_store);
        CODEDESK_TRY_COMPARE(modelOf(shown).rowCount(), 1);
        auto *editor = shown.find<TeamEditor>("codeEditor");
        QVERIFY(!editor->isVisible());
        shown.click("noteCodeButton");
        QVERIFY(editor->isVisible());
        QSignalSpy notices(&shown.page, &Page::noticeRaised);
        auto *message = testing::find<QWidget>(*editor, "messageField");
        testing::find<QPlainTextEdit>(*message, "chineseTextEdit")->setPlainText(u"内部错误"_s);
        QTest::keyClick(testing::find<QPlainTextEdit>(*message, "chineseTextEdit"), Qt::Key_Return,
                        Qt::ControlModifier);
        QCOMPARE(notices.count(), 1);
        QVERIFY(!editor->isVisible());
        QVERIFY(shown.context.catalogue()->find(u"99999"_s));
        CODEDESK_TRY_COMPARE(modelOf(shown).rowCount(), 0);
    }

private:
    std::unique_ptr<ImportedStore> m_store;
};

CODEDESK_UI_TEST_MAIN(TestUnknownPage)
#include "tst_unknownpage.moc"
