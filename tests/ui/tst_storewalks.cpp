// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "billing/billingpage.h"
#include "calls/callspage.h"
#include "imports/importspage.h"
#include "support/pagewalk.h"
#include "unknown/unknownpage.h"

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

class BillingWalker final : public Walker {
public:
    explicit BillingWalker(WalkedWorld &world)
        : Walker(world,
                 { { "groupComboBox", { u"0"_s, u"1"_s, u"3"_s, u"4"_s, u"5"_s, u"6"_s, u"7"_s } },
                   { "fromDateField", dayTexts },
                   { "toDateField", dayTexts } })
    {
    }

    [[nodiscard]] std::unique_ptr<Page> make() const override
    {
        return std::make_unique<BillingPage>(world().context());
    }

    QString act(Page &page) override
    {
        switch (world().random(8)) {
        case 0: {
            const QString range = QString::number(world().random(4));
            choose(page, "rangeComboBox", range);
            noteDays(page);
            return u"range "_s + range;
        }
        case 1:
            return selectSomething(page, "summaryTableView");
        case 2:
            return sortSomehow(page, "summaryTableView");
        case 3: {
            const QString what = clickOfEmptyState(page);
            noteDays(page);
            return what;
        }
        default:
            return chooseSomething(page);
        }
    }

    [[nodiscard]] QList<QByteArray> exports() const override { return { "saveCsvAction", "saveSvgAction" }; }

private:
    void noteDays(const Page &page)
    {
        for (const QByteArray &field : { QByteArray("fromDateField"), QByteArray("toDateField") })
            note(field, testing::valueOf(page, field));
    }
};

class CallsWalker final : public Walker {
public:
    explicit CallsWalker(WalkedWorld &world)
        : Walker(world,
                 { { "orderLineEdit", { QString(), u"o-1"_s, u"o-4"_s, u"none"_s } },
                   { "codeComboBox", { QString(), u"0"_s, u"1004"_s, u"99999"_s, u"2016/1201"_s, u"77"_s } },
                   { "categoryComboBox", { u"0"_s, u"1"_s, u"2"_s, u"3"_s } },
                   { "channelComboBox", { u"0"_s, u"3"_s, u"5"_s } },
                   { "appComboBox", { u"0"_s, u"appA"_s, u"appB"_s } },
                   { "outcomeComboBox", { u"0"_s, u"1"_s, u"2"_s } },
                   { "fromDateField", dayTexts },
                   { "toDateField", dayTexts } })
    {
    }

    [[nodiscard]] std::unique_ptr<Page> make() const override
    {
        return std::make_unique<CallsPage>(world().context());
    }

    QString act(Page &page) override
    {
        switch (world().random(10)) {
        case 0:
        case 1:
            return openFiltered(page);
        case 2:
            return selectSomething(page, "callsTableView");
        case 3:
            if (click(page, "clearPushButton"))
                noteFilter({});
            return u"clear"_s;
        case 4:
            if (click(page, "scopePushButton"))
                m_scope = {};
            return u"any import, any time"_s;
        case 5:
            return relax(page);
        case 6:
            return showAttempts(page);
        default:
            return type(page);
        }
    }

    void ask(Page &fresh) const override
    {
        answers::CallSelection filter = m_scope;
        if (chosen("appComboBox") != u"0")
            filter.app = chosen("appComboBox");
        fresh.open(filter);
        fresh.activate();
        static_cast<void>(testing::settle({ &fresh })); // the apps to choose from are read
        Walker::ask(fresh);
    }

    void follow(const Page &page) override
    {
        if (auto *newest = page.findChild<QPushButton *>(u"newestButton"_s);
            newest && newest->isVisibleTo(&page)) {
            newest->click();
            static_cast<void>(testing::settle({ const_cast<Page *>(&page) }));
        }
    }

    [[nodiscard]] QList<QByteArray> exports() const override { return { "exportCallsAction" }; }

private:
    QString type(Page &page)
    {
        const QString what = chooseSomething(page);
        noteApp(page); // only those can be chosen that the store has
        const auto hasDay = [this](const QByteArray &field) {
            return QDate::fromString(chosen(field), Qt::ISODate).isValid() || chosen(field) == u"20250304"
                || chosen(field) == u"2025/3/10";
        };
        if (hasDay("fromDateField") || hasDay("toDateField"))
            m_scope.withoutDay = false; // a day and no day at once are nothing
        return what;
    }

    /** What other pages ask: an import, the calls without a time, the codes of a row, an order. */
    QString openFiltered(Page &page)
    {
        answers::CallSelection filter;
        switch (world().random(6)) {
        case 0:
            filter.import = someImport();
            break;
        case 1:
            filter.withoutDay = true;
            break;
        case 2:
            filter.codes = { u"2016"_s, u"1201"_s };
            break;
        case 3:
            filter.orderNo = u"o-1"_s;
            break;
        case 4:
            filter.from = filter.to = QDate(2025, 3, 3);
            filter.outcome = Outcome::Billable;
            break;
        default:
            filter.app = u"appB"_s;
        }
        page.open(filter);
        noteFilter(filter);
        return u"opened: import %1, without a day %2, codes %3"_s.arg(filter.import.id)
            .arg(filter.withoutDay)
            .arg(filter.codes.join(u'/'));
    }

    /** An import of the store as it is now; later the file may be another, whose import of that number is not
     * meant. */
    store::ImportKey someImport()
    {
        const qint64 id = 1 + world().random(4);
        const auto opened = store::openStore(world().store().address(), store::CallStore::Mode::ReadOnly);
        const auto entry = opened ? (*opened)->importEntry(id) : Result<store::ImportEntry>(opened.error());
        return entry ? entry->key() : store::ImportKey{ id, 1 };
    }

    void noteFilter(const answers::CallSelection &filter)
    {
        noteAllCleared();
        m_scope = {};
        m_scope.import = filter.import;
        m_scope.withoutDay = filter.withoutDay;
        note("orderLineEdit", filter.orderNo);
        note("codeComboBox", filter.codes.join(u'/'));
        note("appComboBox", filter.app.value_or(u"0"_s));
        note("fromDateField", filter.from.toString(Qt::ISODate));
        note("toDateField", filter.to.toString(Qt::ISODate));
        if (filter.outcome)
            note("outcomeComboBox", QString::number(1 + static_cast<int>(*filter.outcome)));
    }

    /** Takes the condition away that hides the calls: which one it was is read from the fields. */
    QString relax(Page &page)
    {
        const QString what = clickOfEmptyState(page);
        for (const char *field : { "orderLineEdit", "codeComboBox", "categoryComboBox", "channelComboBox",
                                   "outcomeComboBox", "fromDateField", "toDateField" })
            note(field, testing::valueOf(page, field));
        noteApp(page);
        if (!testing::find<QPushButton>(page, "scopePushButton")->isVisibleTo(&page))
            m_scope = {};
        return what;
    }

    void noteApp(const Page &page)
    {
        const auto *app = testing::find<QComboBox>(page, "appComboBox");
        note("appComboBox", app->currentIndex() == 0 ? u"0"_s : app->currentData().toString());
    }

    QString showAttempts(Page &page)
    {
        const auto *table = testing::find<QTableView>(page, "callsTableView");
        const QString order = table->currentIndex().siblingAtColumn(1).data().toString();
        if (!click(page, "attemptsPushButton"))
            return u"no other attempts"_s;
        answers::CallSelection filter;
        filter.orderNo = testing::valueOf(page, "orderLineEdit");
        noteFilter(filter);
        return u"attempts of "_s + order;
    }

    answers::CallSelection m_scope; ///< The conditions no field stands for.
};

class UnknownWalker final : public Walker {
public:
    explicit UnknownWalker(WalkedWorld &world)
        : Walker(world, {})
    {
    }

    [[nodiscard]] std::unique_ptr<Page> make() const override
    {
        return std::make_unique<UnknownPage>(world().context());
    }

    QString act(Page &page) override
    {
        switch (world().random(6)) {
        case 0:
            return selectSomething(page, "unknownTableView");
        case 1:
            return sortSomehow(page, "unknownTableView");
        case 2:
            return clickOfEmptyState(page);
        case 3: { // What is written is saved or given up before anything else: a new page cannot know it.
            if (!click(page, "noteCodeButton"))
                return u"nothing to note"_s;
            if (world().random(2) == 0) {
                choose(*testing::find<QWidget>(page, "messageField"), "chineseTextEdit", u"内部"_s);
                click(page, "saveEntryButton");
            }
            click(page, "cancelEntryButton");
            return u"noted, or not"_s;
        }
        default:
            return world().change();
        }
    }
};

/** The Imports page. Files that have ended are taken out of the list: what became of them is no question. */
class ImportsWalker final : public Walker {
public:
    explicit ImportsWalker(WalkedWorld &world)
        : Walker(world, {})
    {
    }

    [[nodiscard]] std::unique_ptr<Page> make() const override
    {
        return std::make_unique<ImportsPage>(world().context());
    }

    QString act(Page &page) override
    {
        auto &imports = static_cast<ImportsPage &>(page);
        switch (world().random(9)) {
        case 0:
            return offerFile(imports);
        case 1:
            return importOffered(imports);
        case 2:
            if (click(page, "removePushButton"))
                m_files.clear();
            return u"removed"_s;
        case 3:
            click(page, "undoPushButton");
            return u"undo"_s;
        case 4: {
            auto *tabs = page.findChild<QTabWidget *>();
            const int tab = world().random(tabs->count());
            if (tabs->isVisibleTo(&page) && tabs->isTabVisible(tab))
                tabs->setCurrentIndex(tab);
            return u"tab %1"_s.arg(tabs->currentIndex());
        }
        case 5:
            return clickOfEmptyState(page);
        default:
            return selectSomething(page, "importsTableView");
        }
    }

    void ask(Page &fresh) const override
    {
        if (!m_files.isEmpty())
            fresh.open(FilesRequest{ m_files });
    }

    [[nodiscard]] QList<QByteArray> exports() const override
    {
        return { "exportRejectsPushButton", "saveRowsAction" };
    }

private:
    QString offerFile(ImportsPage &page)
    {
        const QByteArray code = QByteArray::number(1200 + world().random(5));
        m_files = { world().store().write(u"offered.csv"_s,
                                          testing::manyCalls(2 + world().random(4), code) + "no time,x,,,0,,\n") };
        for (int row = page.queue().rowCount() - 1; row >= 0; --row)
            page.queue().remove(row);
        page.open(FilesRequest{ m_files });
        return u"offered"_s;
    }

    QString importOffered(ImportsPage &page)
    {
        if (!testing::settle({ &page }) || !click(page, "importPushButton"))
            return u"nothing to import"_s;
        if (!testing::settle({ &page }))
            return u"the import does not come to an end"_s;
        page.queue().removeEnded();
        m_files.clear();
        return u"imported"_s;
    }

    QStringList m_files; ///< Offered and neither imported nor removed.
};

} // namespace

/** As tst_walks, for the pages that show what is stored. */
class TestStoreWalks : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        testing::walkInMemory();
        qInfo("seed %u, %d steps", testing::walkSeed(), testing::walkSteps());
    }
    void init() { testing::failOnUnexpectedWarnings(); }

    void billing() CODEDESK_WALK(BillingWalker) void calls() CODEDESK_WALK(CallsWalker) void unknown()
        CODEDESK_WALK(UnknownWalker) void imports() CODEDESK_WALK(ImportsWalker)
};

CODEDESK_WALK_MAIN(TestStoreWalks)
#include "tst_storewalks.moc"
