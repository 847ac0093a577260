// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "decoder/decoderpage.h"
#include "decoding/warningmask.h"
#include "support/uimain.h"

#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>

using namespace codedesk;
using namespace codedesk::ui;
using codedesk::testing::find;

class TestDecoderPage : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();

    void readsMasks_data();
    void readsMasks();
    void boxesWriteTheMask();
    void everythingIsReachedByKeyboard();
    void refusedMaskLeavesNothingOfTheLast_data();
    void refusedMaskLeavesNothingOfTheLast();
    void emptyFieldIsNoFault();
    void boxesBeginAnewAfterAFault();
    void enteringThePageSelectsTheField();
    void decodesCardLists_data();
    void decodesCardLists();
    void refusedListLeavesNothingOfTheLast();
    void copiesTheSentenceInTheChosenLanguage();
    void escapeEmptiesTheField();
    void opensWhatOtherPagesSend();
    void followsTheLanguageOfTheWindow();

private:
    [[nodiscard]] QString boxes() const;
    [[nodiscard]] bool hasMaskAnswer() const;
    [[nodiscard]] QLineEdit *maskField() const { return find<QLineEdit>(*m_page, "maskLineEdit"); }
    [[nodiscard]] QLabel *fault() const { return find<QLabel>(*m_page, "maskFaultLabel"); }

    std::unique_ptr<testing::UiFixture> m_fixture;
    std::unique_ptr<DecoderPage> m_page;
};

void TestDecoderPage::init()
{
    testing::failOnUnexpectedWarnings();
    m_fixture = std::make_unique<testing::UiFixture>();
    m_page = std::make_unique<DecoderPage>(m_fixture->context);
    m_page->retranslate();
    m_page->resize(900, 700);
    m_page->show();
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    m_page->initialFocus()->setFocus();
}

void TestDecoderPage::cleanup()
{
    m_page.reset();
    m_fixture.reset();
}

QString TestDecoderPage::boxes() const
{
    QString text;
    for (int bit = 1; bit <= maskBitCount; ++bit) {
        const QByteArray name = "maskBit" + QByteArray::number(bit) + "CheckBox";
        text += find<QCheckBox>(*m_page, name.constData())->isChecked() ? QLatin1Char('1') : QLatin1Char('0');
    }
    return text;
}

/** Returns whether anything is left of an answer: a ticked box, a sentence, something to copy. */
bool TestDecoderPage::hasMaskAnswer() const
{
    const auto *box = find<QWidget>(*m_page, "maskSentenceBox");
    QApplication::clipboard()->setText(QStringLiteral("(earlier)"));
    maskField()->setFocus();
    return boxes().contains(QLatin1Char('1'))
        || !find<QPlainTextEdit>(*box, "sentenceTextEdit")->toPlainText().isEmpty()
        || find<QPushButton>(*box, "copySentenceButton")->isEnabled() || !m_page->copyAnswer().isEmpty()
        || QApplication::clipboard()->text() != QStringLiteral("(earlier)");
}

void TestDecoderPage::readsMasks_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    QTest::newRow("plain") << QStringLiteral("10010100") << QStringLiteral("10010100");
    QTest::newRow("leading zeros") << QStringLiteral("00010100") << QStringLiteral("00010100");
    QTest::newRow("spaces") << QStringLiteral(" 1001 0100 ") << QStringLiteral("10010100");
    QTest::newRow("quotes") << QStringLiteral("\"10010100\"") << QStringLiteral("10010100");
    QTest::newRow("Chinese quotes") << QStringLiteral("“10010100”") << QStringLiteral("10010100");
    QTest::newRow("full width") << QStringLiteral("１００１０１００") << QStringLiteral("10010100");
    QTest::newRow("all") << QStringLiteral("11111111") << QStringLiteral("11111111");
}

void TestDecoderPage::readsMasks()
{
    QFETCH(QString, text);
    QFETCH(QString, expected);
    QApplication::clipboard()->setText(text);
    maskField()->selectAll();
    QTest::keyClick(maskField(), Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(boxes(), expected);
    QVERIFY(!fault()->isVisible());
}

void TestDecoderPage::boxesWriteTheMask()
{
    find<QCheckBox>(*m_page, "maskBit1CheckBox")->click();
    find<QCheckBox>(*m_page, "maskBit8CheckBox")->click();
    QCOMPARE(maskField()->text(), QStringLiteral("10000001"));
    find<QCheckBox>(*m_page, "maskBit1CheckBox")->click();
    QCOMPARE(maskField()->text(), QStringLiteral("00000001"));
}

void TestDecoderPage::everythingIsReachedByKeyboard()
{
    // A button reached by its letter is shown pressed for a moment before it counts as clicked.
    QTest::keyClick(maskField(), Qt::Key_4, Qt::AltModifier);
    QTRY_COMPARE(maskField()->text(), QStringLiteral("00010000"));
    QTest::keyClick(maskField(), Qt::Key_6, Qt::AltModifier);
    QTRY_COMPARE(maskField()->text(), QStringLiteral("00010100"));

    QStringList visited;
    maskField()->setFocus();
    for (int i = 0; i < 40 && !visited.contains(QApplication::focusWidget()->objectName()); ++i) {
        visited << QApplication::focusWidget()->objectName();
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    }
    const QStringList firstStops{ QStringLiteral("maskLineEdit"), QStringLiteral("maskBit1CheckBox"),
                                  QStringLiteral("maskBit2CheckBox") };
    QCOMPARE(visited.mid(0, 3), firstStops);
    QVERIFY(visited.contains(QStringLiteral("copySentenceButton")));
    QVERIFY(visited.contains(QStringLiteral("cardLineEdit")));
    QVERIFY(visited.contains(QStringLiteral("cardTable")));
}

void TestDecoderPage::refusedMaskLeavesNothingOfTheLast_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("7 characters") << QStringLiteral("1001010");
    QTest::newRow("9 characters") << QStringLiteral("100101000");
    QTest::newRow("a two") << QStringLiteral("10010200");
    QTest::newRow("letters") << QStringLiteral("abcdefgh");
    QTest::newRow("a code") << QStringLiteral("66660023");
}

void TestDecoderPage::refusedMaskLeavesNothingOfTheLast()
{
    QFETCH(QString, text);
    maskField()->setText(QStringLiteral("01000001"));
    maskField()->setText(text);
    QVERIFY(!hasMaskAnswer());
    QVERIFY(maskField()->property("invalid").toBool());
    QVERIFY(fault()->isVisible());
    QVERIFY(!fault()->text().isEmpty());
    QCOMPARE(fault()->textFormat(), Qt::PlainText);
    maskField()->setText(QStringLiteral("10000000"));
    QVERIFY(!fault()->isVisible());
}

void TestDecoderPage::emptyFieldIsNoFault()
{
    maskField()->setText(QStringLiteral("01000001"));
    maskField()->clear();
    QVERIFY(!fault()->isVisible());
    QVERIFY(!maskField()->property("invalid").toBool());
    QVERIFY(!hasMaskAnswer());
}

void TestDecoderPage::boxesBeginAnewAfterAFault()
{
    maskField()->setText(QStringLiteral("0100000"));
    find<QCheckBox>(*m_page, "maskBit1CheckBox")->click();
    QCOMPARE(maskField()->text(), QStringLiteral("10000000"));
    QVERIFY(!fault()->isVisible());
    QVERIFY(hasMaskAnswer());
}

void TestDecoderPage::enteringThePageSelectsTheField()
{
    maskField()->setText(QStringLiteral("01000001"));
    maskField()->deselect();
    m_page->activate(); // as the window does
    m_page->initialFocus()->setFocus(Qt::OtherFocusReason);
    QTest::keyClicks(maskField(), QStringLiteral("10010100"));
    QCOMPARE(maskField()->text(), QStringLiteral("10010100"));
    QCOMPARE(boxes(), QStringLiteral("10010100"));
    m_page->open(DecodeRequest{ QStringLiteral("[-9110]") });
    QCOMPARE(find<QLineEdit>(*m_page, "cardLineEdit")->selectedText(), QStringLiteral("[-9110]"));
}

void TestDecoderPage::decodesCardLists_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("codes");
    const QStringList three{ QStringLiteral("-9110"), QStringLiteral("-9111"), QStringLiteral("-9114") };
    QTest::newRow("brackets") << QStringLiteral("[-9110,-9111,-9114]") << three;
    QTest::newRow("bare") << QStringLiteral("-9110,-9111,-9114") << three;
    QTest::newRow("bars") << QStringLiteral("-9110|-9111|-9114") << three;
    QTest::newRow("spaces") << QStringLiteral(" -9110  -9111 -9114 ") << three;
    QTest::newRow("nothing") << QString() << QStringList();
    QTest::newRow("no warning") << QStringLiteral("[]") << QStringList();
}

void TestDecoderPage::decodesCardLists()
{
    QFETCH(QString, text);
    QFETCH(QStringList, codes);
    find<QLineEdit>(*m_page, "cardLineEdit")->setText(text);
    const QAbstractItemModel *model = find<QTableView>(*m_page, "cardTable")->model();
    QStringList shown;
    for (int row = 0; row < model->rowCount(); ++row)
        shown << model->index(row, 0).data().toString();
    QCOMPARE(shown, codes);
}

void TestDecoderPage::refusedListLeavesNothingOfTheLast()
{
    auto *field = find<QLineEdit>(*m_page, "cardLineEdit");
    field->setText(QStringLiteral("[-9110]"));
    field->setText(QStringLiteral("[-9110,<b>x</b>]"));
    QCOMPARE(find<QTableView>(*m_page, "cardTable")->model()->rowCount(), 0);
    const auto *box = find<QWidget>(*m_page, "cardSentenceBox");
    QVERIFY(find<QPlainTextEdit>(*box, "sentenceTextEdit")->toPlainText().isEmpty());
    QVERIFY(!find<QPushButton>(*box, "copySentenceButton")->isEnabled());
    field->setFocus();
    QVERIFY(m_page->copyAnswer().isEmpty());
    const auto *label = find<QLabel>(*m_page, "cardFaultLabel");
    QVERIFY(label->isVisible());
    QCOMPARE(label->textFormat(), Qt::PlainText);
}

void TestDecoderPage::escapeEmptiesTheField()
{
    for (const char *name : { "cardLineEdit", "maskLineEdit" }) {
        auto *line = find<QLineEdit>(*m_page, name);
        line->setText(QStringLiteral("10010100"));
        line->setFocus();
        QTest::keyClick(line, Qt::Key_Escape);
        QCOMPARE(line->text(), QString());
        QVERIFY(line->hasFocus());
    }
}

void TestDecoderPage::copiesTheSentenceInTheChosenLanguage()
{
    const QSignalSpy notices(m_page.get(), &Page::noticeRaised);
    maskField()->setText(QStringLiteral("10010100"));
    const WarningMask mask = parseWarningMask(QStringLiteral("10010100")).value();
    const auto *box = find<QWidget>(*m_page, "maskSentenceBox");
    find<QPushButton>(*box, "copySentenceButton")->click();
    QCOMPARE(QApplication::clipboard()->text(),
             maskSentence(mask, *m_fixture->context.catalogue(), Language::English));
    QCOMPARE(notices.size(), 1);

    auto *languages = find<QComboBox>(*box, "sentenceLanguageComboBox");
    languages->setFocus();
    QTest::keyClick(languages, Qt::Key_Up);
    maskField()->setFocus();
    QVERIFY(!m_page->copyAnswer().isEmpty());
    QCOMPARE(QApplication::clipboard()->text(),
             maskSentence(mask, *m_fixture->context.catalogue(), Language::Chinese));
}

void TestDecoderPage::opensWhatOtherPagesSend()
{
    m_page->open(DecodeRequest{ QStringLiteral("00010100") });
    QCOMPARE(boxes(), QStringLiteral("00010100"));
    m_page->open(DecodeRequest{ QStringLiteral("[-9110,-9111]") });
    QCOMPARE(find<QTableView>(*m_page, "cardTable")->model()->rowCount(), 2);
    QCOMPARE(boxes(), QStringLiteral("00010100"));
}

void TestDecoderPage::followsTheLanguageOfTheWindow()
{
    m_fixture->context.setLanguage(Language::Chinese);
    m_page->retranslate();
    const MaskBit &first = m_fixture->context.catalogue()->maskBits().front();
    QVERIFY(find<QCheckBox>(*m_page, "maskBit1CheckBox")->text().contains(first.text.zh));
    const auto *box = find<QWidget>(*m_page, "maskSentenceBox");
    QCOMPARE(find<QComboBox>(*box, "sentenceLanguageComboBox")->currentText(), QStringLiteral("中文"));
}

CODEDESK_UI_TEST_MAIN(TestDecoderPage)
#include "tst_decoderpage.moc"
