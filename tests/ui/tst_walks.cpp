// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "billing/billingpage.h"
#include "calls/callspage.h"
#include "decoder/decoderpage.h"
#include "lookup/lookuppage.h"
#include "lookup/pastefield.h"
#include "store/openstore.h"
#include "support/shownpage.h"
#include "widgets/datefield.h"

#include <QAction>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QPlainTextEdit>
#include <QRandomGenerator>
#include <QTableView>

using namespace codedesk;
using namespace codedesk::ui;
using testing::ImportedStore;
using namespace Qt::StringLiterals;

namespace {

/** Days as people type them: none, one, several forms of one, and what is none. */
const QStringList dayTexts{ QString(),       u"2025-03-03"_s, u"20250304"_s, u"2025/3/10"_s,
                            u"2026-02-30"_s, u"w"_s,          u"2025-03"_s };

/** The choice of a field that is there in every test: its text, or the item of a box. */
using Choices = QMap<QByteArray, QString>;

void choose(const QWidget &page, const QByteArray &name, const QString &value)
{
    auto *widget = testing::find<QWidget>(page, name.constData());
    if (auto *day = qobject_cast<DateField *>(widget)) {
        day->setText(value);
        Q_EMIT day->textEdited(value);
    } else if (auto *box = qobject_cast<QComboBox *>(widget)) {
        box->setCurrentIndex(value.toInt());
        Q_EMIT box->activated(box->currentIndex());
    } else if (auto *line = qobject_cast<QLineEdit *>(widget)) {
        line->setText(value);
        Q_EMIT line->textEdited(value);
    } else if (auto *paste = qobject_cast<PasteField *>(widget)) {
        paste->replaceText(value);
    }
}

QString cellsOf(const QTableView &view)
{
    QStringList cells;
    const QAbstractItemModel &model = *view.model();
    for (int row = 0; row < model.rowCount(); ++row) {
        if (view.isRowHidden(row))
            continue;
        for (int column = 0; column < model.columnCount(); ++column)
            cells << model.index(row, column).data().toString();
    }
    return cells.join(u'|');
}

/** Returns all that a user sees of a page, may press, and gets from it. */
QStringList stateOf(Page &page)
{
    QStringList state;
    for (auto *view : page.findChildren<QTableView *>()) {
        if (view->isVisible() && view->model()->rowCount() > 0)
            view->selectRow(0); // which row is read is no matter of the question
    }
    for (const QWidget *widget : page.findChildren<QWidget *>()) {
        if (!widget->isVisible())
            continue;
        const QString name = widget->objectName() + u' ';
        if (const auto *label = qobject_cast<const QLabel *>(widget))
            state << name + label->text();
        else if (const auto *button = qobject_cast<const QAbstractButton *>(widget))
            state << name + button->text() + (button->isEnabled() ? u" enabled"_s : u" disabled"_s)
                    + (button->isChecked() ? u" checked"_s : QString());
        else if (const auto *line = qobject_cast<const QLineEdit *>(widget))
            state << name + line->text() + (line->property("invalid").toBool() ? u" invalid"_s : QString());
        else if (const auto *text = qobject_cast<const QPlainTextEdit *>(widget))
            state << name + text->toPlainText();
        else if (const auto *view = qobject_cast<const QTableView *>(widget))
            state << name + cellsOf(*view);
    }
    for (const QAction *action : page.editActions())
        state << action->objectName() + (action->isEnabled() ? u" enabled"_s : u" disabled"_s);
    QApplication::clipboard()->setText(u"(earlier)"_s);
    state << page.copyAnswer() << QApplication::clipboard()->text();
    state.sort(); // widgets are made in another order by another walk
    return state;
}

bool isAwaiting(const QStringList &state)
{
    return std::any_of(state.cbegin(), state.cend(), [](const QString &line) {
        return line.contains(u"being read"_s) || line.contains(u"正在读取"_s);
    });
}

} // namespace

/** Whatever a user does on a page, and others do meanwhile, it looks like a new page on the same question. */
class TestWalks : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        testing::failOnUnexpectedWarnings();
        m_store = std::make_unique<ImportedStore>();
        m_store->import(testing::mixedCalls());
        m_isAway = false;
        m_imports = 0;
        const int seed = qEnvironmentVariableIntValue("CODEDESK_WALK_SEED");
        m_random.seed(static_cast<quint32>(seed != 0 ? seed : 20260301));
    }

    void lookup()
    {
        walk<LookupPage>({ { "pasteField",
                             { QString(), u"code=66660023"_s, u"code=1004"_s, u"nothing"_s,
                               u"{\"frontWarnCode\":\"10010100\"}"_s } },
                           { "channelComboBox", { u"0"_s, u"1"_s, u"3"_s, u"5"_s } },
                           { "dayField", dayTexts } },
                         false);
    }

    void decoder()
    {
        walk<DecoderPage>(
            { { "maskLineEdit", { QString(), u"10010100"_s, u"1001"_s, u"00000000"_s, u"２"_s, u"66660023"_s } },
              { "cardLineEdit", { QString(), u"[-9110,-9111]"_s, u"[-9110"_s, u"x"_s, u"[]"_s } } },
            false);
    }

    void billing()
    {
        walk<BillingPage>({ { "groupComboBox", { u"0"_s, u"1"_s, u"3"_s, u"4"_s, u"5"_s, u"6"_s, u"7"_s } },
                            { "fromDateField", dayTexts },
                            { "toDateField", dayTexts } },
                          true);
    }

    void calls()
    {
        walk<CallsPage>({ { "orderLineEdit", { QString(), u"o-1"_s, u"o-4"_s, u"none"_s } },
                          { "channelComboBox", { u"0"_s, u"3"_s, u"5"_s } },
                          { "outcomeComboBox", { u"0"_s, u"1"_s, u"2"_s } },
                          { "fromDateField", dayTexts },
                          { "toDateField", dayTexts } },
                        true);
    }

private:
    using Fields = QList<std::pair<QByteArray, QStringList>>;

    template <typename PageType> void walk(const Fields &fields, bool readsStore)
    {
        const int wanted = qEnvironmentVariableIntValue("CODEDESK_WALK_STEPS");
        const int steps = wanted > 0 ? wanted : 25;
        testing::ShownPage<PageType> walked(*m_store);
        Choices choices;
        for (const auto &[name, values] : fields)
            choices.insert(name, values.constFirst());
        for (const auto &[name, values] : fields)
            choose(walked.page, name, values.constFirst());
        QStringList path;
        for (int step = 0; step < steps; ++step) {
            path << doSomething(walked, fields, choices, readsStore);
            PageType fresh(walked.context);
            fresh.retranslate();
            fresh.resize(walked.page.size());
            for (const auto &[name, values] : fields)
                choose(fresh, name, choices.value(name));
            fresh.show();
            fresh.activate();
            const QString differences = differencesInTheEnd(walked.page, fresh);
            QVERIFY2(differences.isEmpty(), qPrintable(path.join(u'\n') + differences));
        }
    }

    /** Does one thing at random, on the page or behind its back. Returns what it was. */
    template <typename Shown>
    QString doSomething(Shown &walked, const Fields &fields, Choices &choices, bool readsStore)
    {
        const int what = m_random.bounded(readsStore ? 10 : 7);
        if (what < 6) {
            const auto &[name, values] = fields.at(m_random.bounded(static_cast<int>(fields.size())));
            choices[name] = values.at(m_random.bounded(static_cast<int>(values.size())));
            choose(walked.page, name, choices.value(name));
            return QString::fromLatin1(name) + u'=' + choices.value(name);
        }
        if (what == 6) {
            const bool isChinese = walked.context.language() == Language::Chinese;
            walked.context.setLanguage(isChinese ? Language::English : Language::Chinese);
            walked.page.retranslate();
            return u"language"_s;
        }
        if (what == 7) {
            moveStore();
        } else if (!m_isAway && what == 8 && m_imports < 4) {
            ++m_imports;
            m_store->import(testing::manyCalls(2 + m_imports, QByteArray::number(2008 + m_imports)),
                            QString::number(m_imports));
        } else if (!m_isAway && m_imports > 0) {
            const auto store = store::openStore(m_store->address(), store::CallStore::Mode::ReadWrite);
            if (store)
                static_cast<void>((*store)->undoImport(1 + m_random.bounded(m_imports)));
        }
        walked.context.notifyStoreChanged();
        return u"store %1"_s.arg(what);
    }

    void moveStore()
    {
        m_isAway = !m_isAway;
        for (const QString &suffix : { QString(), u"-wal"_s, u"-shm"_s }) {
            const QString home = m_store->path() + suffix;
            const QString away = m_store->file(u"away"_s) + suffix;
            if (QFile::exists(m_isAway ? home : away))
                QVERIFY(QFile::rename(m_isAway ? home : away, m_isAway ? away : home));
        }
    }

    /** Returns what differs once both pages have nothing to wait for; empty: nothing. */
    static QString differencesInTheEnd(Page &walked, Page &fresh)
    {
        QStringList left;
        QStringList right;
        const auto areEqual = [&] {
            left = stateOf(walked);
            right = stateOf(fresh);
            return left == right && !isAwaiting(left);
        };
        if (QTest::qWaitFor(areEqual, 20'000))
            return {};
        QString text;
        for (const QString &line : std::as_const(left)) {
            if (!right.contains(line))
                text += u"\nonly after the walk: "_s + line;
        }
        for (const QString &line : std::as_const(right)) {
            if (!left.contains(line))
                text += u"\nonly on a new page: "_s + line;
        }
        return text.isEmpty() ? u"\nneither page has come to an end"_s : text;
    }

    std::unique_ptr<ImportedStore> m_store;
    QRandomGenerator m_random;
    bool m_isAway = false;
    int m_imports = 0;
};

CODEDESK_UI_TEST_MAIN(TestWalks)
#include "tst_walks.moc"
