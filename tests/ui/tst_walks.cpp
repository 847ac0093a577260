// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "billing/billingpage.h"
#include "codes/codespage.h"
#include "decoder/decoderpage.h"
#include "items/itemroles.h"
#include "lookup/lookuppage.h"
#include "mainwindow.h"
#include "pageregistry.h"
#include "support/pagewalk.h"
#include "team/teameditor.h"
#include "team/teampage.h"
#include "vendorpage/comparepage.h"

#include <QLineEdit>
#include <QPushButton>

using namespace codedesk;
using namespace codedesk::ui;
using testing::choose;
using testing::dayTexts;
using testing::WalkedWorld;
using testing::Walker;
using namespace Qt::StringLiterals;

namespace {

class LookupWalker final : public Walker {
public:
    explicit LookupWalker(WalkedWorld &world)
        : Walker(world,
                 { { "pasteField",
                     { QString(), u"code=66660023"_s, u"code=1004"_s, u"nothing"_s, u"code=99999"_s,
                       u"code=1004 code=1007 code=2016 order 2025030311223344"_s,
                       u"{\"frontWarnCode\":\"10010100\"}"_s } },
                   { "channelComboBox", { u"0"_s, u"1"_s, u"3"_s, u"5"_s } },
                   { "dayField", dayTexts } })
    {
    }

    [[nodiscard]] std::unique_ptr<Page> make() const override
    {
        return std::make_unique<LookupPage>(world().context());
    }

    QString act(Page &page) override
    {
        switch (world().random(10)) {
        case 0:
            noteAllCleared();
            QTest::keyClick(&page, Qt::Key_Escape);
            return u"Escape"_s;
        case 1:
            if (click(page, "clearButton"))
                noteAllCleared();
            return u"clear"_s;
        case 2: {
            const QString text = world().oneOf(QStringList{ u"code=1201"_s, u"code=2016"_s });
            note("pasteField", text);
            page.open(LookupRequest{ text });
            return u"opened with "_s + text;
        }
        case 3:
            testing::find<QAction>(page, "switchAudienceAction")->trigger();
            return u"other reader"_s;
        default:
            return chooseSomething(page);
        }
    }
};

class DecoderWalker final : public Walker {
public:
    explicit DecoderWalker(WalkedWorld &world)
        : Walker(
            world,
            { { "maskLineEdit", { u"00000000"_s, u"10010100"_s, u"1001"_s, QString(), u"２"_s, u"66660023"_s } },
              { "cardLineEdit", { QString(), u"[-9110,-9111]"_s, u"[-9110"_s, u"x"_s, u"[]"_s } } })
    {
    }

    [[nodiscard]] std::unique_ptr<Page> make() const override
    {
        return std::make_unique<DecoderPage>(world().context());
    }

    QString act(Page &page) override
    {
        const int what = world().random(8);
        if (what == 0) {
            const QString text = world().oneOf(QStringList{ u"00010001"_s, u"[-9102]"_s });
            note(text.startsWith(u'[') ? "cardLineEdit" : "maskLineEdit", text);
            page.open(DecodeRequest{ text });
            return u"opened with "_s + text;
        }
        if (what == 1) {
            const QByteArray box = "maskBit" + QByteArray::number(1 + world().random(8)) + "CheckBox";
            click(page, box);
            note("maskLineEdit", testing::valueOf(page, "maskLineEdit"));
            return QString::fromLatin1(box);
        }
        return chooseSomething(page);
    }
};

class CodesWalker final : public Walker {
public:
    explicit CodesWalker(WalkedWorld &world)
        : Walker(world,
                 { { "codeSearchLineEdit",
                     { QString(), u"1004"_s, u"光线"_s, u"not billed"_s, u"zzqx"_s, u"99999"_s, u"10010100"_s,
                       u"network free"_s } },
                   { "billableComboBox", { u"0"_s, u"1"_s, u"2"_s, u"3"_s } },
                   { "asOfChannelComboBox", { u"0"_s, u"1"_s, u"3"_s, u"5"_s } },
                   { "asOfDayField", dayTexts } })
        , m_source(world.context().catalogue()->mainSource()->id)
    {
    }

    [[nodiscard]] std::unique_ptr<Page> make() const override
    {
        return std::make_unique<CodesPage>(world().context());
    }

    QString act(Page &page) override
    {
        switch (world().random(12)) {
        case 0:
            return openCode(page);
        case 1:
            return selectSomething(page, "codeTableView");
        case 2:
            return sortSomehow(page, "codeTableView");
        case 3:
            return chooseCategory(page);
        case 4: {
            auto *source = testing::find<QComboBox>(page, "sourceComboBox");
            m_category.clear();
            m_source = source->itemData(world().random(source->count())).toString();
            choose(page, "sourceComboBox", m_source);
            return u"source "_s + m_source;
        }
        case 5:
            if (click(page, "elsewhereButton"))
                m_source = m_category = QString();
            return u"elsewhere"_s;
        case 6:
            QTest::keyClick(testing::find<QLineEdit>(page, "codeSearchLineEdit"), Qt::Key_Escape);
            if (!chosen("codeSearchLineEdit").isEmpty())
                m_searchesWords = false;
            note("codeSearchLineEdit", {});
            return u"Escape"_s;
        case 7:
            return searchWords(page);
        default:
            return type(page);
        }
    }

    void ask(Page &fresh) const override
    {
        choose(fresh, "sourceComboBox", m_source);
        choose(fresh, "categoryListView", QString::number(rowOfCategory(fresh)));
        Walker::ask(fresh);
        if (m_searchesWords)
            click(fresh, "searchHintButton");
    }

    /** A source or a category that the team has taken away again is chosen no more. */
    void follow(const Page &page) override
    {
        m_source = testing::find<QComboBox>(page, "sourceComboBox")->currentData().toString();
        const auto *list = testing::find<QListView>(page, "categoryListView");
        m_category = list->currentIndex().data(items::KeyRole).toString();
    }

private:
    QString openCode(Page &page)
    {
        const QString code =
            world().oneOf(QStringList{ u"1004"_s, u"1007"_s, u"-9110"_s, u"99999"_s, u"no code"_s });
        const bool isOfCall = world().random(2) == 0;
        const answers::AsOf asOf =
            isOfCall ? answers::AsOf{ Channel::AppSdk, toDayNumber(QDate(2021, 7, 18)) } : answers::AsOf();
        page.open(CodeRequest{ code, asOf });
        note("asOfChannelComboBox", testing::valueOf(page, "asOfChannelComboBox"));
        note("asOfDayField", isOfCall ? u"2021-07-18"_s : QString());
        note("codeSearchLineEdit", {});
        note("billableComboBox", u"0"_s);
        m_searchesWords = false;
        m_category.clear();
        if (const CodeEntry *entry = answers::rowOf(code, {}, asOf.channel, *world().context().catalogue()))
            m_source = entry->sourceId;
        return u"opened "_s + code;
    }

    QString chooseCategory(Page &page)
    {
        auto *list = testing::find<QListView>(page, "categoryListView");
        const QModelIndex index = list->model()->index(world().random(list->model()->rowCount()), 0);
        m_category = index.data(items::KeyRole).toString();
        list->setCurrentIndex(index);
        return u"category "_s + m_category;
    }

    QString searchWords(Page &page)
    {
        const auto *button = testing::find<QPushButton>(page, "searchHintButton");
        const bool isForWords = button->text().contains(u"Search for the words"_s);
        if (isForWords && click(page, "searchHintButton"))
            m_searchesWords = true;
        return u"search for the words"_s;
    }

    QString type(Page &page)
    {
        const QString before = chosen("codeSearchLineEdit");
        const QString what = chooseSomething(page);
        m_searchesWords = m_searchesWords && before == chosen("codeSearchLineEdit");
        return what;
    }

    [[nodiscard]] int rowOfCategory(const Page &page) const
    {
        const QAbstractItemModel &model = *testing::find<QListView>(page, "categoryListView")->model();
        for (int row = 0; row < model.rowCount(); ++row) {
            if (model.index(row, 0).data(items::KeyRole).toString() == m_category)
                return row;
        }
        return 0;
    }

    QString m_source;
    QString m_category;
    bool m_searchesWords = false;
};

class CompareWalker final : public Walker {
public:
    explicit CompareWalker(WalkedWorld &world)
        : Walker(world,
                 { { "sourceComboBox", { u"0"_s, u"1"_s, u"2"_s } },
                   { "channelComboBox", { u"0"_s, u"1"_s, u"3"_s } },
                   { "fromDateField", dayTexts } })
    {
    }

    [[nodiscard]] std::unique_ptr<Page> make() const override
    {
        return std::make_unique<ComparePage>(world().context());
    }

    QString act(Page &page) override
    {
        switch (world().random(8)) {
        case 0: {
            m_page = testing::dataPath(
                world().oneOf(QStringList{ u"vendorpage/changed-page.zh.md"_s, u"return-codes.zh.md"_s }));
            page.open(VendorPageRequest{ m_page });
            return u"opened "_s + m_page;
        }
        case 1:
            return selectSomething(page, "diffTableView");
        case 2: {
            auto *model = testing::find<QTableView>(page, "diffTableView")->model();
            if (model->rowCount() > 0)
                model->setData(model->index(world().random(model->rowCount()), 0), Qt::Checked,
                               Qt::CheckStateRole);
            return u"ticked"_s;
        }
        case 3:
            click(page, "acceptTickedButton");
            return u"accepted"_s;
        default:
            return chooseSomething(page);
        }
    }

    void ask(Page &fresh) const override
    {
        if (!m_page.isEmpty()) {
            fresh.open(VendorPageRequest{ m_page });
            static_cast<void>(testing::settle({ &fresh }));
        }
        Walker::ask(fresh);
    }

private:
    QString m_page;
};

/** The Team page; a new entry that is being written, or a file whose effect is shown, is part of what is asked. */
class TeamWalker final : public Walker {
public:
    explicit TeamWalker(WalkedWorld &world)
        : Walker(world,
                 { { "teamSearchLineEdit", { QString(), u"1004"_s, u"zzqx"_s, u"99999"_s } },
                   { "teamKindComboBox", { u"0"_s, u"1"_s, u"2"_s, u"4"_s } } })
    {
    }

    [[nodiscard]] std::unique_ptr<Page> make() const override
    {
        return std::make_unique<TeamPage>(world().context());
    }

    QString act(Page &page) override
    {
        switch (world().random(12)) {
        case 0:
            return begin(page);
        case 1:
            return write(page);
        case 2:
            click(page, "saveEntryButton");
            if (click(page, "cancelEntryButton")) // refused: why is no matter of the question
                m_subject.clear();
            return u"save"_s;
        case 3:
            if (click(page, "cancelEntryButton"))
                m_subject.clear();
            return u"cancel"_s;
        case 4:
            return selectSomething(page, "teamTableView");
        case 5:
            return sortSomehow(page, "teamTableView");
        case 6:
            click(page, "removeEntryButton");
            return u"remove"_s;
        case 7:
            click(page, "undoButton");
            return u"undo"_s;
        case 8:
            return preview(page);
        case 9:
            if (!click(page, world().random(2) == 0 ? "mergeButton" : "cancelImportButton"))
                return u"no file to merge"_s;
            m_file.clear();
            return u"merge or not"_s;
        default:
            return chooseSomething(page);
        }
    }

    void ask(Page &fresh) const override
    {
        Walker::ask(fresh);
        if (!m_subject.isEmpty()) {
            fresh.open(TeamRequest{ TeamKind::Note, m_subject });
            if (const auto *editor = fresh.findChild<QWidget *>(u"noteEditor"_s)) // none opens over a broken file
                choose(*editor, "chineseTextEdit", m_text);
        }
        if (!m_file.isEmpty())
            fresh.open(TeamFileRequest{ m_file });
    }

    /** What was saved, or what a broken file has closed, is written no more. */
    void follow(const Page &page) override
    {
        const auto isShown = [&page](const char *name) {
            const auto *widget = page.findChild<QWidget *>(QString::fromLatin1(name));
            return widget && widget->isVisibleTo(&page);
        };
        // What was being written when the file broke stays, so that it is not lost; no new page can begin it.
        if (world().context().teamFault() && isShown("noteEditor") && click(page, "cancelEntryButton"))
            static_cast<void>(testing::settle({ const_cast<Page *>(&page) }));
        if (!isShown("noteEditor"))
            m_subject.clear();
        if (!isShown("mergeButton"))
            m_file.clear();
    }

    /** What was done last, and whether saving it was refused, is no question. */
    [[nodiscard]] QStringList ignored() const override
    {
        return { u"undoBar"_s,          u"undoEntryAction"_s,  u"editorTroubleLabel"_s, u"noteFaultLabel"_s,
                 u"teamChangedLabel"_s, u"showTheirsButton"_s, u"keepMineButton"_s };
    }
    [[nodiscard]] QList<QByteArray> exports() const override { return { "exportTeamButton" }; }

private:
    QString begin(Page &page)
    {
        if (world().context().teamFault())
            return u"no entry can be begun"_s;
        m_subject = { world().oneOf(QStringList{ u"1004"_s, u"66660023"_s, u"99999"_s }) };
        m_text.clear();
        m_file.clear();
        page.open(TeamRequest{ TeamKind::Note, m_subject });
        return u"begun a note on "_s + m_subject.first();
    }

    QString write(Page &page)
    {
        const auto *editor = page.findChild<QWidget *>(u"noteEditor"_s);
        if (m_subject.isEmpty() || !editor)
            return u"nothing to write"_s;
        m_text = world().oneOf(QStringList{ QString(), u"请核对"_s });
        choose(*editor, "chineseTextEdit", m_text);
        return u"written "_s + m_text;
    }

    QString preview(Page &page)
    {
        if (world().context().teamFault())
            return u"no file can be taken in"_s;
        m_file = world().store().write(u"other-team.json"_s, writeTeamKnowledge(world().someTeam()));
        m_subject.clear();
        page.open(TeamFileRequest{ m_file });
        return u"preview"_s;
    }

    QStringList m_subject; ///< Of the note that is being written; empty: none is.
    QString m_text;
    QString m_file; ///< The file whose effect is shown; empty: none.
};

/** Returns what the window itself says around its pages, and whether it withholds the page that is chosen. */
QStringList saidAround(const MainWindow &window)
{
    QStringList seen;
    for (const char *name : { "messageBar", "statusArea", "withheldPage" }) {
        const auto *part = testing::find<QWidget>(window, name);
        if (part->isVisibleTo(&window))
            seen << QString::fromLatin1(name) << testing::seenIn(*part, {});
    }
    return seen;
}

bool settleWindow(const MainWindow &window)
{
    return testing::settle(window.findChildren<Page *>());
}

/** Walks from page to page; what the window says has to be what a new window says. */
QString walkThroughTheWindow(WalkedWorld &world, int steps)
{
    MainWindow walked(world.context());
    walked.setAttribute(Qt::WA_DontShowOnScreen);
    walked.show();
    QStringList path;
    for (int step = 0; step < steps; ++step) {
        if (world.random(2) == 0) {
            path << world.change();
        } else {
            const auto page = static_cast<PageId>(world.random(pageCount));
            walked.showPage(page);
            path << QString::fromLatin1(pageInfo(page).key);
        }
        MainWindow fresh(world.context());
        fresh.setAttribute(Qt::WA_DontShowOnScreen);
        fresh.show();
        fresh.showPage(walked.currentPage());
        if (!settleWindow(walked) || !settleWindow(fresh))
            return u"the windows do not come to an end"_s;
        if (const QStringList seen = saidAround(walked), expected = saidAround(fresh); seen != expected)
            return u"seed %1, step %2:\n"_s.arg(testing::walkSeed()).arg(step)
                + path.last(qMin(path.size(), 12)).join(u'\n') + u"\nafter the walk: "_s + seen.join(u'\n')
                + u"\na new window: "_s + expected.join(u'\n');
    }
    return {};
}

} // namespace

/** Whatever a user does on a page, and others do meanwhile, it looks like a new page on the same question. */
class TestWalks : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        testing::walkInMemory();
        qInfo("seed %u, %d steps", testing::walkSeed(), testing::walkSteps());
    }
    void init() { testing::failOnUnexpectedWarnings(); }

    void everythingAroundIsSeen_data();
    void everythingAroundIsSeen();
    void window();
    void lookup() CODEDESK_WALK(LookupWalker) void decoder() CODEDESK_WALK(DecoderWalker) void codes()
        CODEDESK_WALK(CodesWalker) void compare() CODEDESK_WALK(CompareWalker) void team()
            CODEDESK_WALK(TeamWalker)
};

void TestWalks::everythingAroundIsSeen_data()
{
    using Part = WalkedWorld::Part;
    QTest::addColumn<Part>("part");
    QTest::newRow("language") << Part::Language;
    QTest::newRow("day") << Part::Day;
    QTest::newRow("team") << Part::Team;
    QTest::newRow("broken file") << Part::TeamFile;
    QTest::newRow("imports") << Part::Imports;
    QTest::newRow("undo") << Part::Undo;
    QTest::newRow("file of the store") << Part::StoreFile;
}

/** A step that changes nothing anybody sees tests nothing. */
void TestWalks::everythingAroundIsSeen()
{
    constexpr int tries = 40;
    QFETCH(const WalkedWorld::Part, part);
    WalkedWorld world(testing::walkSeed());
    LookupPage lookup(world.context());
    BillingPage billing(world.context());
    TeamPage team(world.context());
    const QList<Page *> pages{ &lookup, &billing, &team };
    for (Page *page : pages) {
        page->setAttribute(Qt::WA_DontShowOnScreen);
        page->retranslate();
        page->show();
        page->activate();
    }
    lookup.open(LookupRequest{ u"code=1004"_s });
    const auto seen = [&pages] {
        QStringList all;
        for (const Page *page : pages)
            all << testing::seenOn(*page, {});
        return all;
    };
    for (int i = 0; i < tries; ++i) {
        if (part != WalkedWorld::Part::TeamFile)
            std::ignore = world.change(WalkedWorld::Part::Team); // some of what a team knows begins with a day
        QVERIFY(testing::settle(pages));
        const QStringList before = seen();
        std::ignore = world.change(part);
        QVERIFY(testing::settle(pages));
        if (seen() != before)
            return;
    }
    QFAIL("Nothing of it is ever seen.");
}

void TestWalks::window()
{
    WalkedWorld world(testing::walkSeed());
    const QString difference = walkThroughTheWindow(world, testing::walkSteps());
    QVERIFY2(difference.isEmpty(), qPrintable(difference));
}

CODEDESK_WALK_MAIN(TestWalks)
#include "tst_walks.moc"
