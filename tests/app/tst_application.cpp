// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "application.h"
#include "catalogue/catalogueloader.h"
#include "languages.h"
#include "mainwindow.h"
#include "messagebar.h"
#include "support/importedstore.h"
#include "support/uimain.h"

#include <QFile>
#include <QLabel>
#include <QSqlDatabase>
#include <QSqlQuery>
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
    void tellsOfABrokenTeamFile();
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
    options.storePath = m_folder->filePath(QStringLiteral("new/calls.db"));
    options.teamPath = m_folder->filePath(QStringLiteral("team.json"));
    options.settingsFile = m_folder->filePath(QStringLiteral("window.ini"));
    return options;
}

std::unique_ptr<app::Application> TestApplication::start(const app::StartOptions &options) const
{
    auto program = std::make_unique<app::Application>(*qApp, builtinCatalogue().value(), options);
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
    QCOMPARE(QFile::permissions(options().storePath) & others, QFile::Permissions());
}

void TestApplication::showsWhyAStoreCannotBeOpened()
{
    app::StartOptions damaged = options();
    damaged.storePath = m_folder->filePath(QStringLiteral("picture.db"));
    QFile file(damaged.storePath);
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
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("newer"));
        database.setDatabaseName(store.path());
        QVERIFY(database.open());
        QVERIFY(QSqlQuery(database).exec(QStringLiteral("PRAGMA user_version = 99")));
    }
    QSqlDatabase::removeDatabase(QStringLiteral("newer"));
    app::StartOptions newer = options();
    newer.storePath = store.path();
    const auto program = start(newer);
    const auto *label = find<QLabel>(program->window(), "storeLabel");
    QTRY_VERIFY2(label->text().contains(QStringLiteral("3 calls, read only")), qPrintable(label->text()));
    QTRY_VERIFY(find<ui::MessageBar>(program->window(), "messageBar")->isVisible());
    QVERIFY(find<QLabel>(program->window(), "messageWhatLabel")->text().contains(QStringLiteral("newer version")));
}

void TestApplication::tellsOfABrokenTeamFile()
{
    QFile file(options().teamPath);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("broken");
    file.close();
    const auto program = start(options());
    QVERIFY(find<ui::MessageBar>(program->window(), "messageBar")->isVisible());
    QVERIFY(find<QLabel>(program->window(), "messageWhatLabel")->text().contains(QStringLiteral("team.json")));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), QByteArray("broken"));
}

void TestApplication::remembersTheAppearance()
{
    auto program = start(options());
    Q_EMIT program->window().appearanceChosen(ui::theme::Appearance::Dark);
    QVERIFY(ui::theme::isDark(QApplication::palette()));
    Q_EMIT program->window().appearanceChosen(ui::theme::Appearance::Light);
    QVERIFY(!ui::theme::isDark(QApplication::palette()));
    const app::Settings settings(options().settingsFile);
    QCOMPARE(settings.get(app::settings::appearance), static_cast<int>(ui::theme::Appearance::Light));
}

CODEDESK_UI_TEST_MAIN(TestApplication)
#include "tst_application.moc"
