// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/difftablemodel.h"
#include "prompts.h"
#include "support/shownpage.h"
#include "vendorpage/comparepage.h"
#include "widgets/datefield.h"

#include <QClipboard>
#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QMimeData>
#include <QSignalSpy>
#include <QTableView>

using namespace codedesk;
using namespace codedesk::ui;
using items::DiffTableModel;
using testing::ImportedStore;
using namespace Qt::StringLiterals;

namespace {

class ShownComparison : public testing::ShownPage<ComparePage> {
public:
    using ShownPage::ShownPage;

    [[nodiscard]] QTableView *table() const { return find<QTableView>("diffTableView"); }
    [[nodiscard]] int rows() const { return table()->model()->rowCount(); }
    [[nodiscard]] QStringList column(int column) const
    {
        QStringList texts;
        for (int row = 0; row < rows(); ++row)
            texts << table()->model()->index(row, column).data().toString();
        return texts;
    }
    void read(const QString &file) { page.open(VendorPageRequest{ testing::dataPath(file) }); }
    void tick(int row) const
    {
        table()->model()->setData(table()->model()->index(row, 0), Qt::Checked, Qt::CheckStateRole);
    }
};

const QString changedPage = u"vendorpage/changed-page.zh.md"_s;
const QStringList changedCodes{ u"2009"_s, u"16"_s, u"77018"_s, u"14"_s, u"15"_s };

QByteArray calls()
{
    return testing::callsHeader
        + "2025-03-01 10:00:00,o-1,appA,app-sdk,2009,low,\n"
          "2025-03-02 10:00:00,o-2,appA,app-sdk,2009,low,\n"
          "2025-03-05 10:00:00,o-3,appA,h5,2009,low,\n";
}

} // namespace

class TestComparePage : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        testing::failOnUnexpectedWarnings();
        m_store = std::make_unique<ImportedStore>();
    }

    void theDocumentItselfMakesNoDifference()
    {
        ShownComparison shown(*m_store);
        QVERIFY(shown.emptyState()->isVisible());
        shown.read(u"return-codes.zh.md"_s);
        CODEDESK_TRY_COMPARE(shown.emptyState()->title(), u"No difference"_s);
        QCOMPARE(shown.rows(), 0);
    }

    void aStoreThatIsGoneIsSaidToBe()
    {
        m_store->import(calls());
        ShownComparison shown(*m_store);
        shown.read(changedPage);
        CODEDESK_TRY_COMPARE(shown.column(DiffTableModel::CodesColumn), changedCodes);
        for (const QString &suffix : { QString(), u"-wal"_s, u"-shm"_s })
            QFile::remove(m_store->path() + suffix);
        shown.context.notifyStoreChanged();
        const auto *summary = shown.find<QLabel>("diffSummaryLabel");
        CODEDESK_TRY_VERIFY2(summary->text().contains(u"is gone"_s), qPrintable(summary->text()));
        QCOMPARE(shown.column(DiffTableModel::EffectColumn).first(), QString());
    }

    /** Which rules the page was compared with, and on which days its effect is counted. */
    void saysWhichDaysAreCompared()
    {
        ShownComparison shown(*m_store);
        shown.read(changedPage);
        const auto *summary = shown.find<QLabel>("diffSummaryLabel");
        CODEDESK_TRY_VERIFY2(summary->text().contains(isoDay(shown.context.today())), qPrintable(summary->text()));
        QVERIFY(summary->text().contains(u"of all days"_s));
        shown.find<DateField>("fromDateField")->setDate(QDate(2024, 5, 6));
        CODEDESK_TRY_VERIFY2(summary->text().contains(u"rules of 2024-05-06"_s), qPrintable(summary->text()));
    }

    void theTitleIsThatOfThePageWhateverTheDay()
    {
        ShownComparison shown(*m_store);
        shown.read(u"return-codes.zh.md"_s);
        CODEDESK_TRY_COMPARE(shown.emptyState()->title(), u"No difference"_s);
        const QString title = shown.find<QLabel>("pageTitleLabel")->text();
        auto *day = shown.find<DateField>("fromDateField");
        day->setText(u"w"_s);
        Q_EMIT day->textEdited(u"w"_s);
        shown.read(changedPage);
        CODEDESK_TRY_VERIFY(shown.find<QLabel>("pageTitleLabel")->text() != title);
    }

    void showsOtherBillingFirstWithItsEffect()
    {
        m_store->import(calls());
        ShownComparison shown(*m_store);
        shown.read(changedPage);
        CODEDESK_TRY_COMPARE(shown.column(DiffTableModel::CodesColumn), changedCodes);
        QCOMPARE(shown.column(DiffTableModel::EffectColumn).first(),
                 u"3 call(s) since 2025-03-01 would become free."_s);
        auto *channel = shown.find<QComboBox>("channelComboBox");
        channel->setCurrentIndex(channel->findData(static_cast<int>(Channel::AppSdk)));
        Q_EMIT channel->activated(channel->currentIndex());
        CODEDESK_TRY_COMPARE(shown.column(DiffTableModel::EffectColumn).first(),
                             u"2 call(s) since 2025-03-01 would become free."_s);
        shown.find<DateField>("fromDateField")->setDate({ 2025, 3, 2 });
        CODEDESK_TRY_COMPARE(shown.column(DiffTableModel::EffectColumn).first(),
                             u"1 call(s) since 2025-03-02 would become free."_s);
        const QList<QLabel *> labels = shown.page.findChildren<QLabel *>();
        QVERIFY(std::any_of(labels.cbegin(), labels.cend(), [](const QLabel *label) {
            return label->text() == u"Billing on 2025-03-02"_s; // by the rules of that day it was and is billed so
        }));
    }

    void onlyBillingHasAnEffectOnCalls()
    {
        m_store->import(calls());
        ShownComparison shown(*m_store);
        shown.read(changedPage);
        CODEDESK_TRY_COMPARE(shown.column(DiffTableModel::CodesColumn), changedCodes);
        const auto shows = [&shown](const QString &text) {
            const QList<QLabel *> labels = shown.page.findChildren<QLabel *>();
            return std::any_of(labels.cbegin(), labels.cend(), [&text](const QLabel *label) {
                return label->isVisible() && label->text() == text;
            });
        };
        auto *table = shown.find<QTableView>("diffTableView");
        table->selectRow(0);
        CODEDESK_TRY_VERIFY(shows(u"Billed differently"_s));
        CODEDESK_TRY_VERIFY(shows(u"Effect on stored calls"_s));
        table->selectRow(shown.rows() - 1);
        CODEDESK_TRY_VERIFY(shows(u"Reworded"_s));
        CODEDESK_TRY_VERIFY(shows(u"If accepted"_s));
        QVERIFY(!shows(u"Effect on stored calls"_s));
    }

    void aDayThatIsNoneLeavesNothing()
    {
        m_store->import(calls());
        ShownComparison shown(*m_store);
        shown.read(changedPage);
        CODEDESK_TRY_VERIFY(shown.rows() > 0);
        auto *day = shown.find<DateField>("fromDateField");
        QTest::keyClicks(day, u"2026-02-30"_s);
        QCOMPARE(shown.rows(), 0);
        QVERIFY(day->property("invalid").toBool());
        QVERIFY(!shown.find<QPushButton>("acceptTickedButton")->isVisible());
        QVERIFY(shown.emptyState()->isVisible());
        QCOMPARE(shown.page.copyAnswer(), QString());
        day->setDate({ 2025, 3, 2 });
        CODEDESK_TRY_VERIFY(shown.rows() > 0);
    }

    void theAnswerToTheQuestionBeforeIsNotAccepted()
    {
        m_store->import(calls());
        ShownComparison shown(*m_store);
        shown.read(changedPage);
        CODEDESK_TRY_COMPARE(shown.column(DiffTableModel::CodesColumn), changedCodes);
        shown.tick(0);
        auto *accept = shown.find<QPushButton>("acceptTickedButton");
        QVERIFY(accept->isEnabled());
        auto *channel = shown.find<QComboBox>("channelComboBox");
        channel->setCurrentIndex(channel->findData(static_cast<int>(Channel::AppSdk)));
        Q_EMIT channel->activated(channel->currentIndex());
        QVERIFY(!accept->isEnabled()); // until the lines for that channel are there
        QVERIFY(!shown.find<QPushButton>("acceptLineButton")->isEnabled());
        QVERIFY(!shown.find<QPushButton>("tickButton")->isEnabled());
        QCOMPARE(shown.page.copyAnswer(), QString());
        CODEDESK_TRY_VERIFY(shown.find<QPushButton>("acceptLineButton")->isEnabled());
        QVERIFY(!shown.page.copyAnswer().isEmpty());
        QVERIFY(shown.find<QPushButton>("tickButton")->isEnabled());
    }

    void aPageThatCannotBeReadLeavesNothing()
    {
        ShownComparison shown(*m_store);
        shown.read(changedPage);
        CODEDESK_TRY_COMPARE(shown.column(DiffTableModel::CodesColumn), changedCodes);
        shown.tick(0);
        QSignalSpy messages(&shown.page, &Page::messageRaised);
        shown.read(u"samples/h5_redirect_urls.txt"_s);
        CODEDESK_TRY_COMPARE(messages.count(), 1);
        QCOMPARE(shown.rows(), 0);
        QVERIFY(shown.emptyState()->isVisible());
        QVERIFY(!shown.find<QPushButton>("acceptTickedButton")->isVisible());
        QCOMPARE(shown.page.copyAnswer(), QString());
    }

    void acceptsTickedLines()
    {
        m_store->import(calls());
        ShownComparison shown(*m_store);
        shown.read(changedPage);
        CODEDESK_TRY_COMPARE(shown.column(DiffTableModel::CodesColumn), changedCodes);
        auto *accept = shown.find<QPushButton>("acceptTickedButton");
        QVERIFY(!accept->isEnabled());
        shown.tick(0);
        shown.tick(2);
        QVERIFY(accept->isEnabled());
        QSignalSpy notices(&shown.page, &Page::noticeRaised);
        shown.click("acceptTickedButton");
        QCOMPARE(notices.count(), 1);
        QCOMPARE(shown.context.team().all<BillingRule>().size(), 1);
        QCOMPARE(shown.context.team().all<BillingRule>().first().code, u"2009"_s);
        QVERIFY(shown.context.team().all<BillingRule>().first().reference.startsWith(u"人脸核身返回码"_s));
        QCOMPARE(shown.context.team().all<CodeEntry>().size(), 1);
        CODEDESK_TRY_COMPARE(shown.column(DiffTableModel::CodesColumn), changedCodes.mid(1));
        QCOMPARE(shown.column(DiffTableModel::EffectColumn).at(1), u"Accepted"_s);
        QVERIFY(!shown.table()->model()->index(1, 0).data(Qt::CheckStateRole).isValid());
    }

    void acceptsTheSelectedLine()
    {
        ShownComparison shown(*m_store);
        shown.read(changedPage);
        CODEDESK_TRY_COMPARE(shown.column(DiffTableModel::CodesColumn), changedCodes);
        shown.table()->selectRow(4);
        shown.click("acceptLineButton");
        QCOMPARE(shown.context.team().all<Note>().size(), 1);
        CODEDESK_TRY_COMPARE(shown.column(DiffTableModel::EffectColumn).last(), u"Accepted"_s);
        QCOMPARE(shown.find<QLabel>("diffCodesLabel")->text(), u"15"_s);
    }

    void readsWhatWasCopied()
    {
        ShownComparison shown(*m_store);
        QFile file(testing::dataPath(changedPage));
        QVERIFY(file.open(QIODevice::ReadOnly));
        auto *copied = new QMimeData;
        copied->setText(QString::fromUtf8(file.readAll()));
        copied->setHtml(u"<p>no table in it</p>"_s);
        QGuiApplication::clipboard()->setMimeData(copied);
        shown.click("pastePageButton");
        CODEDESK_TRY_COMPARE(shown.column(DiffTableModel::CodesColumn), changedCodes);
        QGuiApplication::clipboard()->clear();
        QSignalSpy notices(&shown.page, &Page::noticeRaised);
        shown.click("pastePageButton");
        QCOMPARE(notices.count(), 1);
    }

    void saysWhatIsWrongWithAFile()
    {
        ShownComparison shown(*m_store);
        QSignalSpy messages(&shown.page, &Page::messageRaised);
        shown.read(u"samples/h5_redirect_urls.txt"_s);
        CODEDESK_TRY_COMPARE(messages.count(), 1);
        prompts::ScriptedAnswers answers;
        answers.filesToOpen << QStringList{ testing::dataPath(u"no such file"_s) };
        shown.click("openPageButton");
        CODEDESK_TRY_COMPARE(messages.count(), 2);
        QVERIFY(shown.emptyState()->isVisible());
    }

    void acceptsNothingWhileTheTeamsFileIsBroken()
    {
        ShownComparison shown(*m_store);
        const QString path = m_store->write(u"team.json"_s, "broken");
        QVERIFY(!shown.context.openTeamFile(path));
        shown.read(changedPage);
        CODEDESK_TRY_COMPARE(shown.column(DiffTableModel::CodesColumn), changedCodes);
        shown.tick(0);
        QVERIFY(!shown.find<QPushButton>("acceptTickedButton")->isEnabled());
        QVERIFY(!shown.find<QPushButton>("acceptLineButton")->isEnabled());
    }

private:
    std::unique_ptr<ImportedStore> m_store;
};

CODEDESK_UI_TEST_MAIN(TestComparePage)
#include "tst_comparepage.moc"
