// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/uimain.h"
#include "widgets/flowlayout.h"

#include <QTest>
#include <QWidget>

using namespace codedesk;
using namespace codedesk::ui;

class TestFlowLayout : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();

    void goesOnInAnotherLine_data();
    void goesOnInAnotherLine();
    void leavesOutWhatIsHidden();
    void startsAtTheRightWhereTextDoes();
    void neverAsksForMoreThanItsWidestWidget();

private:
    [[nodiscard]] QList<QRect> placedIn(int width);

    std::unique_ptr<QWidget> m_window;
    FlowLayout *m_layout = nullptr;
    QList<QWidget *> m_widgets;
};

void TestFlowLayout::init()
{
    testing::failOnUnexpectedWarnings();
    m_window = std::make_unique<QWidget>();
    m_layout = new FlowLayout(m_window.get());
    m_layout->setSpacing(10);
    m_widgets.clear();
    for (const QSize size : { QSize(100, 20), QSize(60, 40), QSize(100, 20) }) {
        auto *widget = new QWidget;
        widget->setFixedSize(size);
        m_layout->addWidget(widget);
        m_widgets << widget;
    }
}

QList<QRect> TestFlowLayout::placedIn(int width)
{
    m_layout->setGeometry({ 0, 0, width, m_layout->heightForWidth(width) });
    QList<QRect> places;
    for (const QWidget *widget : std::as_const(m_widgets))
        places << widget->geometry();
    return places;
}

void TestFlowLayout::goesOnInAnotherLine_data()
{
    QTest::addColumn<int>("width");
    QTest::addColumn<int>("height");
    QTest::addColumn<QList<QPoint>>("places");
    QTest::newRow("one line") << 280 << 40 << QList<QPoint>{ { 0, 10 }, { 110, 0 }, { 180, 10 } };
    QTest::newRow("two lines") << 279 << 70 << QList<QPoint>{ { 0, 10 }, { 110, 0 }, { 0, 50 } };
    QTest::newRow("three lines") << 160 << 100 << QList<QPoint>{ { 0, 0 }, { 0, 30 }, { 0, 80 } };
    QTest::newRow("no room at all") << 10 << 100 << QList<QPoint>{ { 0, 0 }, { 0, 30 }, { 0, 80 } };
}

void TestFlowLayout::goesOnInAnotherLine()
{
    QFETCH(const int, width);
    QTEST(m_layout->heightForWidth(width), "height");
    QList<QPoint> places;
    for (const QRect &place : placedIn(width))
        places << place.topLeft();
    QTEST(places, "places");
}

void TestFlowLayout::leavesOutWhatIsHidden()
{
    m_window->show();
    m_widgets.at(1)->hide();
    QCOMPARE(m_layout->heightForWidth(210), 20);
    QCOMPARE(placedIn(210).at(2).topLeft(), QPoint(110, 0));
}

void TestFlowLayout::startsAtTheRightWhereTextDoes()
{
    m_window->setLayoutDirection(Qt::RightToLeft);
    QCOMPARE(placedIn(300).first(), QRect(200, 10, 100, 20));
}

void TestFlowLayout::neverAsksForMoreThanItsWidestWidget()
{
    QCOMPARE(m_layout->minimumSize(), QSize(100, 40));
    QCOMPARE(m_layout->sizeHint(), QSize(280, 40));
    QVERIFY(!m_layout->itemAt(3));
    const std::unique_ptr<QLayoutItem> taken(m_layout->takeAt(0));
    QCOMPARE(taken->widget(), m_widgets.first());
    QCOMPARE(m_layout->count(), 2);
    QVERIFY(!m_layout->takeAt(2));
}

CODEDESK_UI_TEST_MAIN(TestFlowLayout)
#include "tst_flowlayout.moc"
