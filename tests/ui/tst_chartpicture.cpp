// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "billing/axis.h"
#include "billing/barchart.h"
#include "billing/chartexport.h"
#include "billing/chartpicture.h"
#include "support/testmain.h"

#include <QApplication>
#include <QFile>
#include <QImage>
#include <QPainter>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace codedesk;
using namespace codedesk::ui;

namespace {

report::OutcomeCounts counts(qint64 billable, qint64 free = 0, qint64 unstated = 0, qint64 unknown = 0)
{
    report::OutcomeCounts made;
    made.add(Outcome::Billable, billable);
    made.add(Outcome::Free, free);
    made.add(Outcome::Unstated, unstated);
    made.add(Outcome::Unknown, unknown);
    return made;
}

ChartContent days(int count, qint64 each = 10)
{
    ChartContent content;
    content.title = QStringLiteral("Calls by day");
    for (int i = 0; i < count; ++i) {
        const QString day = QDate(2023, 1, 1).addDays(i).toString(Qt::ISODate);
        content.columns.append({ day, counts(each, each / 2) });
        content.labels.append(day);
    }
    return content;
}

ChartContent codes(const QList<qint64> &totals)
{
    ChartContent content;
    content.isTimeAxis = false;
    for (int i = 0; i < totals.size(); ++i) {
        const QString code = QString::number(66660000 + i);
        content.columns.append({ code, counts(totals.at(i)) });
        content.labels.append(code);
    }
    return content;
}

ChartLook look()
{
    return { QApplication::font(), QApplication::palette() };
}

} // namespace

class TestChartPicture : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }
    void init() { testing::failOnUnexpectedWarnings(); }

    void axisMarks_data()
    {
        QTest::addColumn<qint64>("maximum");
        QTest::addColumn<int>("steps");
        QTest::addColumn<QList<qint64>>("marks");
        QTest::newRow("nothing") << qint64{ 0 } << 5 << QList<qint64>{ 0, 1 };
        QTest::newRow("one") << qint64{ 1 } << 5 << QList<qint64>{ 0, 1 };
        QTest::newRow("exact") << qint64{ 5 } << 5 << QList<qint64>{ 0, 1, 2, 3, 4, 5 };
        QTest::newRow("seven") << qint64{ 7 } << 5 << QList<qint64>{ 0, 2, 4, 6, 8 };
        QTest::newRow("hundred") << qint64{ 100 } << 5 << QList<qint64>{ 0, 20, 40, 60, 80, 100 };
        QTest::newRow("above hundred") << qint64{ 101 } << 5 << QList<qint64>{ 0, 50, 100, 150 };
        QTest::newRow("million") << qint64{ 1'000'000 } << 4 << QList<qint64>{ 0, 500'000, 1'000'000 };
        QTest::newRow("one step") << qint64{ 37 } << 1 << QList<qint64>{ 0, 50 };
        QTest::newRow("no steps") << qint64{ 37 } << 0 << QList<qint64>{ 0, 50 };
    }

    void axisMarks()
    {
        QFETCH(qint64, maximum);
        QFETCH(int, steps);
        QTEST(ui::axisMarks(maximum, steps), "marks");
    }

    void labelsNeverTouch_data()
    {
        QTest::addColumn<int>("columns");
        QTest::addColumn<int>("width");
        for (const int columns : { 1, 2, 7, 31, 120, 365, 1096 }) {
            for (const int width : { 320, 640, 1200 })
                QTest::addRow("%d days, %d wide", columns, width) << columns << width;
        }
    }

    void labelsNeverTouch()
    {
        QFETCH(int, columns);
        QFETCH(int, width);
        const ChartContent content = days(columns);
        const qreal whole = std::max<qreal>(width, ChartPicture::minimumWidth(content, look()));
        const ChartPicture picture(content, look(), QSizeF(whole, 300));
        const auto places = picture.labelPlaces();
        QVERIFY(!places.isEmpty());
        for (int i = 1; i < places.size(); ++i)
            QVERIFY(places.at(i - 1).second.right() < places.at(i).second.left());
        QVERIFY(places.constFirst().second.left() >= 0);
        QVERIFY(places.constLast().second.right() <= whole);
    }

    void everyCodeHasItsLabel()
    {
        const ChartContent content = codes(QList<qint64>(60, 5));
        const qreal width = ChartPicture::minimumWidth(content, look());
        const ChartPicture picture(content, look(), QSizeF(width, 400));
        const auto places = picture.labelPlaces();
        QCOMPARE(places.size(), 60);
        for (int i = 1; i < places.size(); ++i)
            QVERIFY(places.at(i - 1).second.right() <= places.at(i).second.left());
    }

    void smallColumnsAreSeenBesideAGiant()
    {
        const ChartContent content = codes({ 1'000'000, 3, 0 });
        const ChartPicture picture(content, look(), QSizeF(800, 300));
        QCOMPARE(picture.parts(1).size(), 1);
        QVERIFY(picture.parts(1).constFirst().second.height() >= 2);
        QVERIFY(picture.parts(2).isEmpty());
        QCOMPARE(picture.marks().constLast(), 1'000'000);
    }

    void partsStandOnEachOther()
    {
        ChartContent content = days(1);
        content.columns[0].counts = counts(40, 30, 20, 5); // the axis ends at 100
        const ChartPicture picture(content, look(), QSizeF(800, 400));
        const auto parts = picture.parts(0);
        QCOMPARE(parts.size(), 4);
        QCOMPARE(parts.at(0).first, Outcome::Billable);
        QCOMPARE(parts.at(0).second.bottom(), picture.plot().bottom());
        for (int i = 1; i < parts.size(); ++i)
            QCOMPARE(parts.at(i).second.bottom(), parts.at(i - 1).second.top());
        for (const auto &[outcome, rect] : parts)
            QCOMPARE(picture.outcomeAt(rect.center()), std::optional(outcome));
        QCOMPARE(picture.outcomeAt({ parts.at(3).second.center().x(), picture.plot().top() + 1 }), std::nullopt);
    }

    void everyColumnIsFoundUnderItsSlot()
    {
        const ChartContent content = days(1096);
        const qreal width = ChartPicture::minimumWidth(content, look());
        const ChartPicture picture(content, look(), QSizeF(width, 300));
        for (int column = 0; column < 1096; ++column)
            QCOMPARE(picture.columnAt(picture.slot(column).center()), column);
        QCOMPARE(picture.columnAt({ 1, 150 }), -1);
        QCOMPARE(picture.columnAt({ picture.plot().center().x(), 1 }), -1);
    }

    void emptyContentDraws()
    {
        const ChartContent content;
        const ChartPicture picture(content, look(), QSizeF(300, 200));
        QImage image(300, 200, QImage::Format_RGB32);
        QPainter painter(&image);
        picture.paint(painter);
        QCOMPARE(picture.columnAt({ 150, 100 }), -1);
    }

    void hoverClickAndKeysChooseColumns()
    {
        BarChart chart;
        chart.resize(800, 300);
        chart.setContent(days(4));
        chart.show();
        QVERIFY(QTest::qWaitForWindowExposed(&chart));
        const ChartPicture &picture = chart.picture();
        const auto parts = picture.parts(2);
        QSignalSpy activated(&chart, &BarChart::columnActivated);
        QTest::mouseMove(chart.viewport(), parts.at(1).second.center().toPoint());
        QTRY_COMPARE(chart.currentColumn(), 2);
        QVERIFY(chart.columnText(2).contains(QStringLiteral("2023-01-03")));
        QVERIFY(chart.columnText(2).contains(QStringLiteral("Free: 5 (33.3 %)")));
        QTest::mouseClick(chart.viewport(), Qt::LeftButton, {}, parts.at(1).second.center().toPoint());
        QCOMPARE(activated.count(), 1);
        QCOMPARE(activated.at(0).at(0).toInt(), 2);
        QCOMPARE(activated.at(0).at(1).value<std::optional<Outcome>>(), std::optional(Outcome::Free));
        QTest::keyClick(&chart, Qt::Key_End);
        QCOMPARE(chart.currentColumn(), 3);
        QTest::keyClick(&chart, Qt::Key_Left);
        QTest::keyClick(&chart, Qt::Key_Return);
        QCOMPARE(activated.count(), 2);
        QCOMPARE(activated.at(1).at(0).toInt(), 2);
        QCOMPARE(activated.at(1).at(1).value<std::optional<Outcome>>(), std::nullopt);
    }

    void exportsHoldTheWholeChart()
    {
        const ChartContent content = days(30, 1'000'000);
        const QImage image = QImage::fromData(chartAsPng(content, look()), "PNG");
        QCOMPARE(image.size(), QSize(2400, 1120));
        const QString text = QString::fromUtf8(chartAsSvg(content, look()));
        QVERIFY(text.contains(QStringLiteral("Calls by day")));
        QVERIFY(text.contains(QStringLiteral("2023-01-01")));
    }
};

QTEST_MAIN(TestChartPicture)
#include "tst_chartpicture.moc"
