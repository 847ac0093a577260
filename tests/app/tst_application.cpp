// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "application.h"
#include "catalogue/builtincatalogue.h"
#include "csvfile.h"
#include "languages.h"
#include "mainwindow.h"
#include "messagebar.h"
#include "settings.h"
#include "support/importedstore.h"
#include "support/storesql.h"
#include "support/uimain.h"
#include "team/teamfile.h"
#include "widgets/replybox.h"

#include <QAction>
#include <QComboBox>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>
#include <QTableView>
#include <QToolButton>

using namespace codedesk;
using codedesk::testing::find;

class TestApplication : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();

    void choosesTheLanguage_data();
    void choosesTheLanguage();
    void switchesTheLanguageAndRemembersIt();
    void createsAStoreForItsOwnerAlone();
    void showsWhyAStoreCannotBeOpened();
    void opensAStoreOfANewerVersionForReading();
    void noticesWhatOtherProgramsDo();
    void noticesThatTheStoreIsGone();
    void valuesNobodyKnowsAreNotUsedAndKept_data();
    void valuesNobodyKnowsAreNotUsedAndKept();
    void everySettingIsReadBack();
    void tellsOfABrokenTeamFile();
    void noticesWhatOthersDoToTheTeamFile();
    void tellsOfSettingsAsLongAsTheyCannotBeKept();
    void remembersTheAppearance();

private:
    [[nodiscard]] app::StartOptions options() const;
    [[nodiscard]] std::unique_ptr<app::Application> start(const app::StartOptions &options) const;

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestApplication::init()
{
    testing::failOnUnexpectedWarnings();
    m_folder = std::make_unique<QTemporaryDir>();
}

app::StartOptions TestApplication::options() const
{
    app::StartOptions options;
    options.store = store::StoreAddress::ofFile(m_folder->filePath(QStringLiteral("new/calls.db")));
    options.teamPath = m_folder->filePath(QStringLiteral("team.json"));
    options.settingsFile = m_folder->filePath(QStringLiteral("window.ini"));
    return options;
}

std::unique_ptr<app::Application> TestApplication::start(const app::StartOptions &options) const
{
    auto program = std::make_unique<app::Application>(*qApp, builtinCatalogue(), options);
    program->start();
    return program;
}

void TestApplication::choosesTheLanguage_data()
{
    QTest::addColumn<ui::LanguageChoice>("choice");
    QTest::addColumn<QLocale>("desktop");
    QTest::addColumn<Language>("expected");
    const QLocale chinese(QLocale::Chinese, QLocale::China);
    const QLocale taiwanese(QLocale::Chinese, QLocale::TraditionalChineseScript, QLocale::Taiwan);
    const QLocale german(QLocale::German);
    QTest::newRow("Chinese desktop") << ui::LanguageChoice::System << chinese << Language::Chinese;
    QTest::newRow("Taiwanese desktop") << ui::LanguageChoice::System << taiwanese << Language::Chinese;
    QTest::newRow("German desktop") << ui::LanguageChoice::System << german << Language::English;
    QTest::newRow("C") << ui::LanguageChoice::System << QLocale::c() << Language::English;
    QTest::newRow("chosen Chinese") << ui::LanguageChoice::Chinese << german << Language::Chinese;
    QTest::newRow("chosen English") << ui::LanguageChoice::English << chinese << Language::English;
}

void TestApplication::choosesTheLanguage()
{
    QFETCH(ui::LanguageChoice, choice);
    QFETCH(QLocale, desktop);
    QFETCH(Language, expected);
    QCOMPARE(app::languageFor(choice, desktop), expected);
}

void TestApplication::switchesTheLanguageAndRemembersIt()
{
    auto program = start(options());
    auto *button = find<QToolButton>(program->window(), "codesRailButton");
    QCOMPARE(button->text(), QStringLiteral("Codes"));
    Q_EMIT program->window().languageChosen(ui::LanguageChoice::Chinese);
    QTRY_VERIFY(button->text() != QStringLiteral("Codes"));
    const QString chinese = button->text();
    Q_EMIT program->window().languageChosen(ui::LanguageChoice::English);
    QTRY_COMPARE(button->text(), QStringLiteral("Codes"));
    Q_EMIT program->window().languageChosen(ui::LanguageChoice::Chinese);
    program.reset();
    program = start(options());
    QCOMPARE(find<QToolButton>(program->window(), "codesRailButton")->text(), chinese);
}

void TestApplication::createsAStoreForItsOwnerAlone()
{
    const auto program = start(options());
    const auto *label = find<QLabel>(program->window(), "storeLabel");
    QTRY_VERIFY2(label->text().contains(QStringLiteral("0 calls")), qPrintable(label->text()));
    QCOMPARE(label->textFormat(), Qt::PlainText);
    const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    QCOMPARE(QFile::permissions(options().store.filePath()) & others, QFile::Permissions());
}

void TestApplication::showsWhyAStoreCannotBeOpened()
{
    app::StartOptions damaged = options();
    damaged.store = store::StoreAddress::ofFile(m_folder->filePath(QStringLiteral("picture.db")));
    QFile file(damaged.store.filePath());
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QByteArray(8192, 'x'));
    file.close();
    const auto program = start(damaged);
    auto *bar = find<ui::MessageBar>(program->window(), "messageBar");
    QTRY_VERIFY(bar->isVisible());
    QVERIFY(!find<QLabel>(*bar, "messageWhatLabel")->text().isEmpty());
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), QByteArray(8192, 'x'));
}

void TestApplication::opensAStoreOfANewerVersionForReading()
{
    const testing::ImportedStore store;
    QCOMPARE(store.import(testing::manyCalls(3)).counts.stored, 3);
    testing::changeStore(store.path(), QStringLiteral("PRAGMA user_version = 99"));
    app::StartOptions newer = options();
    newer.store = store.address();
    const auto program = start(newer);
    const auto *label = find<QLabel>(program->window(), "storeLabel");
    QTRY_VERIFY2(label->text().contains(QStringLiteral("3 calls, of a newer version, read only")),
                 qPrintable(label->text()));
    QTRY_VERIFY(find<ui::MessageBar>(program->window(), "messageBar")->isVisible());
    QVERIFY(find<QLabel>(program->window(), "messageWhatLabel")->text().contains(QStringLiteral("newer version")));
}

void TestApplication::valuesNobodyKnowsAreNotUsedAndKept_data()
{
    QTest::addColumn<QByteArray>("value");
    for (const char *value : { "9", "3", "-1", "1.5", "1e300", "\"zh\"", "\"1\"", "null", "true", "[1]",
                               "{\"base64\":\"AQ==\"}", "{\"x\":1}", "4294967297" })
        QTest::newRow(value) << QByteArray(value);
}

void TestApplication::valuesNobodyKnowsAreNotUsedAndKept()
{
    QFETCH(QByteArray, value);
    QByteArray content = "{";
    for (const char *key :
         { "general/language", "general/appearance", "exports/csvByteOrderMark", "reply/forIntegrator",
           "reply/inChinese", "window/geometry", "window/page", "lookup/splitter", "codes/splitter",
           "team/splitter", "calls/table/11", "a later version's" })
        content += QByteArray("\"") + key + "\":" + value + ",";
    content.back() = '}';
    QFile file(options().settingsFile);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(content);
    file.close();
    const QJsonObject before = QJsonDocument::fromJson(content).object();
    {
        const auto program = start(options());
        for (int id = 0; id < ui::pageCount; ++id)
            program->window().showPage(static_cast<ui::PageId>(id));
        QCOMPARE(find<QToolButton>(program->window(), "codesRailButton")->text(), QStringLiteral("Codes"));
        Q_EMIT program->window().languageChosen(ui::LanguageChoice::English);
    }
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QJsonObject after = QJsonDocument::fromJson(file.readAll()).object();
    QCOMPARE(after.value(QStringLiteral("general/language")).toInt(),
             static_cast<int>(ui::LanguageChoice::English));
    for (const char *key : { "general/appearance", "exports/csvByteOrderMark", "a later version's" })
        QCOMPARE(after.value(QLatin1String(key)), before.value(QLatin1String(key)));
}

void TestApplication::everySettingIsReadBack()
{
    const QByteArray state("\0\xff header", 9);
    {
        app::Settings written(options().settingsFile);
        written.set(app::settings::language, ui::LanguageChoice::Chinese);
        written.set(app::settings::appearance, ui::theme::Appearance::Dark);
        written.setValue(QStringLiteral("window/geometry"), state);
        written.setValue(QStringLiteral("codes/table/5"), state);
        ui::rememberReplyStyle(written, { ui::ReplyAudience::Integrator, Language::Chinese });
        const std::unique_ptr<QAction> mark(ui::makeByteOrderMarkAction(written, nullptr));
        mark->setChecked(true);
    }
    const app::Settings read(options().settingsFile);
    QCOMPARE(read.get(app::settings::language), ui::LanguageChoice::Chinese);
    QCOMPARE(read.get(app::settings::appearance), ui::theme::Appearance::Dark);
    QCOMPARE(read.value(QStringLiteral("window/geometry")).toByteArray(), state);
    QCOMPARE(read.value(QStringLiteral("codes/table/5")).toByteArray(), state);
    const ui::ReplyStyle style = ui::rememberedReplyStyle(read, Language::English);
    QCOMPARE(style.audience, ui::ReplyAudience::Integrator);
    QCOMPARE(style.language, Language::Chinese);
    QVERIFY(ui::csvOptions(read).byteOrderMark);
}

void TestApplication::noticesWhatOtherProgramsDo()
{
    const testing::ImportedStore store;
    QCOMPARE(store.import(testing::manyCalls(3)).counts.stored, 3);
    app::StartOptions started = options();
    started.store = store.address();
    started.page = ui::PageId::Imports;
    const auto program = start(started);
    const auto *label = find<QLabel>(program->window(), "storeLabel");
    const auto *ledger = find<QTableView>(program->window(), "importsTableView");
    QTRY_VERIFY2(label->text().contains(QStringLiteral("3 calls")), qPrintable(label->text()));
    QTRY_COMPARE(ledger->model()->rowCount(), 1);
    QCOMPARE(store.import(testing::mixedCalls(), QStringLiteral("other.csv")).counts.stored, 6);
    QTRY_VERIFY2_WITH_TIMEOUT(label->text().contains(QStringLiteral("9 calls")), qPrintable(label->text()),
                              30'000);
    QTRY_COMPARE(ledger->model()->rowCount(), 2);
}

void TestApplication::noticesThatTheStoreIsGone()
{
    const testing::ImportedStore store;
    QCOMPARE(store.import(testing::manyCalls(3)).counts.stored, 3);
    app::StartOptions started = options();
    started.store = store.address();
    started.page = ui::PageId::Billing;
    const auto program = start(started);
    const auto *label = find<QLabel>(program->window(), "storeLabel");
    program->window().showPage(ui::PageId::Codes);
    QTRY_VERIFY2(label->text().contains(QStringLiteral("3 calls")), qPrintable(label->text()));
    for (const char *suffix : { "", "-wal", "-shm" })
        QFile::remove(store.path() + QLatin1String(suffix));
    QTRY_VERIFY2_WITH_TIMEOUT(label->text().contains(QStringLiteral("gone")), qPrintable(label->text()), 30'000);
    QVERIFY(!label->text().contains(u'3'));
    auto *bar = find<ui::MessageBar>(program->window(), "messageBar");
    QTRY_VERIFY(bar->isVisible());
    // A later import begins a store of its own; nothing is counted onto the old number, and nothing warned of.
    QCOMPARE(store.import(testing::manyCalls(2), QStringLiteral("later.csv")).counts.stored, 2);
    QTRY_VERIFY2_WITH_TIMEOUT(label->text().contains(QStringLiteral("2 calls")), qPrintable(label->text()),
                              30'000);
    QTRY_VERIFY(!bar->isVisible());
}

void TestApplication::tellsOfABrokenTeamFile()
{
    QFile file(options().teamPath);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("broken");
    file.close();
    const auto program = start(options());
    QVERIFY(find<ui::MessageBar>(program->window(), "messageBar")->isVisible());
    QVERIFY(find<QLabel>(program->window(), "messageDetailsLabel")->text().contains(QStringLiteral("team.json")));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), QByteArray("broken"));
}

void TestApplication::noticesWhatOthersDoToTheTeamFile()
{
    app::StartOptions started = options();
    started.page = ui::PageId::Codes;
    const auto program = start(started);
    const auto *bar = find<ui::MessageBar>(program->window(), "messageBar");
    auto *search = find<QLineEdit>(program->window(), "codeSearchLineEdit");
    const auto *table = find<QTableView>(program->window(), "codeTableView");
    find<QComboBox>(program->window(), "sourceComboBox")->setCurrentIndex(0);
    TeamKnowledge team;
    Note note;
    note.codes = { QStringLiteral("1004") };
    note.text = { QStringLiteral("问值班同事"), QStringLiteral("zzqx ask the colleague on duty") };
    team << note;
    search->setText(QStringLiteral("1004"));
    QVERIFY(table->model()->rowCount() > 0);
    const auto seesNote = [&program] {
        for (const QLabel *label : program->window().findChildren<QLabel *>()) {
            if (label->isVisible() && label->text().contains(QStringLiteral("colleague on duty")))
                return true;
        }
        return false;
    };
    QVERIFY(!seesNote());
    QVERIFY(saveTeamFile(started.teamPath, team)); // another program
    QTRY_VERIFY_WITH_TIMEOUT(seesNote(), 30'000);
    QVERIFY(!bar->isVisible());
    QFile file(started.teamPath);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("broken");
    file.close();
    QTRY_VERIFY_WITH_TIMEOUT(bar->isVisible(), 30'000);
    QVERIFY(!seesNote());
    QVERIFY(saveTeamFile(started.teamPath, team));
    QTRY_VERIFY_WITH_TIMEOUT(!bar->isVisible(), 30'000);
    QTRY_VERIFY_WITH_TIMEOUT(seesNote(), 30'000); // a label in a layout is shown by the next event
}

void TestApplication::tellsOfSettingsAsLongAsTheyCannotBeKept()
{
    app::StartOptions started = options();
    started.settingsFile = m_folder->filePath(QStringLiteral("place/window.json"));
    const QString place = m_folder->filePath(QStringLiteral("place"));
    QFile inTheWay(place);
    QVERIFY(inTheWay.open(QIODevice::WriteOnly));
    inTheWay.close();
    const auto program = start(started);
    const auto *bar = find<ui::MessageBar>(program->window(), "messageBar");
    Q_EMIT program->window().appearanceChosen(ui::theme::Appearance::Dark);
    QVERIFY(bar->isVisible());
    QVERIFY(find<QLabel>(program->window(), "messageWhatLabel")->text().contains(QStringLiteral("settings")));
    QVERIFY(inTheWay.remove());
    Q_EMIT program->window().appearanceChosen(ui::theme::Appearance::Light);
    QVERIFY(!bar->isVisible());
}

void TestApplication::remembersTheAppearance()
{
    auto program = start(options());
    Q_EMIT program->window().appearanceChosen(ui::theme::Appearance::Dark);
    QVERIFY(ui::theme::isDark(QApplication::palette()));
    Q_EMIT program->window().appearanceChosen(ui::theme::Appearance::Light);
    QVERIFY(!ui::theme::isDark(QApplication::palette()));
    const app::Settings settings(options().settingsFile);
    QCOMPARE(settings.get(app::settings::appearance), ui::theme::Appearance::Light);
}

CODEDESK_UI_TEST_MAIN(TestApplication)
#include "tst_application.moc"
