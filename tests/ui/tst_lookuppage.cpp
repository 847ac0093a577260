// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lookup/answercard.h"
#include "lookup/answerlist.h"
#include "lookup/lookuppage.h"
#include "lookup/pastefield.h"
#include "prompts.h"
#include "support/shownpage.h"
#include "support/uimain.h"
#include "widgets/datefield.h"
#include "widgets/outcomebadge.h"

#include <QAction>
#include <QClipboard>
#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>

using namespace codedesk;
using namespace codedesk::ui;
using codedesk::testing::find;
using namespace Qt::StringLiterals;

class TestLookupPage : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();

    void invitesToPaste();
    void answersAPaste();
    void saysThatAMaskLostItsZeros();
    void answersWhileTyping();
    void marksWhereItFound();
    void clickingACardGoesToItsPlaces();
    void oneCardForARepeatedCode();
    void saysThatACodeIsUnknown();
    void saysWhoseANumberIs();
    void saysWhyAnAnswerIsUncertain();
    void saysThatNothingWasFound();
    void answersMasks();
    void nextPasteTakesThePlaceOfTheLast();
    void pasteIntoTypedTextIsInserted();
    void pastedMarkupStaysText();
    void readsTextInOtherEncodings_data();
    void readsTextInOtherEncodings();
    void readsFiles_data();
    void readsFiles();
    void opensAChosenFile();
    void namesWhatIsNoText_data();
    void namesWhatIsNoText();
    void showsTags();
    void escapeClears();
    void copiesTheAnswer();
    void billingThatDependsOnTheChannelIsNotGuessed();
    void showsEveryMeaning();
    void oneKeyCopiesTheReply();
    void identifiersSearchTheCalls();
    void saysWhatIsStoredOfAnOrder();
    void saysNothingOfAStoreThatHasChanged();
    void knowsTheChannelOfAStoredCall();
    void showsTheReplyOfEveryAnswer();
    void saysWhereTheBillingOfAMessageDiffers();
    void offersToKeepWhatTheTeamKnows();
    void asksOtherPages();
    void handsChannelAndDayOn();
    void everyChannelAndDayIsAnsweredAnew_data();
    void everyChannelAndDayIsAnsweredAnew();
    void clearForgetsTheLastCustomer_data();
    void clearForgetsTheLastCustomer();
    void aDayThatIsNoneLeavesNoAnswer_data();
    void aDayThatIsNoneLeavesNoAnswer();
    void whatIsTypedThisMomentIsCopied();
    void aLongTextLeavesNothingOfTheLast();
    void longTextIsLookedUpAsAWhole();
    void standsUpToHostileText_data();
    void standsUpToHostileText();
    void keepsNothingOfTheText();

private:
    void paste(const QString &text);
    void openFile(const QByteArray &bytes);
    static void choose(const LookupPage &page, int channel, const QString &asOf);
    [[nodiscard]] static QString copiedFrom(LookupPage &page);
    [[nodiscard]] static QString saidBy(LookupPage &page);
    void chooseChannel(int index) const;
    [[nodiscard]] DateField *day() const { return find<DateField>(*m_page, "dayField"); }
    [[nodiscard]] QString copied() const { return copiedFrom(*m_page); }
    [[nodiscard]] QString everythingSaid() const { return saidBy(*m_page); }
    [[nodiscard]] QList<AnswerCard *> cards() const { return find<AnswerList>(*m_page, "answerList")->cards(); }
    [[nodiscard]] PasteField *field() const { return find<PasteField>(*m_page, "pasteField"); }
    [[nodiscard]] QStringList codesOfCards() const;

    std::unique_ptr<testing::UiFixture> m_fixture;
    std::unique_ptr<LookupPage> m_page;
};

void TestLookupPage::init()
{
    testing::failOnUnexpectedWarnings();
    m_fixture = std::make_unique<testing::UiFixture>();
    m_page = std::make_unique<LookupPage>(m_fixture->context);
    m_page->retranslate();
    m_page->resize(1100, 700);
    m_page->show();
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    m_page->initialFocus()->setFocus();
}

void TestLookupPage::cleanup()
{
    m_page.reset();
    m_fixture.reset();
}

void TestLookupPage::paste(const QString &text)
{
    QApplication::clipboard()->setText(text);
    QTest::keyClick(field(), Qt::Key_V, Qt::ControlModifier);
}

QStringList TestLookupPage::codesOfCards() const
{
    QStringList codes;
    for (const AnswerCard *card : cards()) {
        const auto *label = card->findChild<QLabel *>(QStringLiteral("entryCodeLabel"));
        const auto *foreign = card->findChild<QLabel *>(QStringLiteral("foreignNumberLabel"));
        codes << (label         ? label->text()
                      : foreign ? QLatin1Char('!') + foreign->text()
                                : QLatin1Char('?') + find<QLabel>(*card, "unknownCodeLabel")->text());
    }
    return codes;
}

void TestLookupPage::invitesToPaste()
{
    QVERIFY(cards().isEmpty());
    QVERIFY(find<QWidget>(*m_page, "emptyState")->isVisible());
    QVERIFY(!find<QPushButton>(*m_page, "clearButton")->isEnabled());
}

void TestLookupPage::answersAPaste()
{
    paste(QStringLiteral("{\"code\":\"66660023\",\"msg\":\"请确保本人操作且正脸对框\"}"));
    QCOMPARE(codesOfCards(), QStringList({ QStringLiteral("66660023") }));
    QCOMPARE(cards().first()->findChild<OutcomeBadge *>()->outcome(), Outcome::Free);
    paste(QStringLiteral("返回码：2010。"));
    QCOMPARE(codesOfCards(), QStringList({ QStringLiteral("2010") }));
    QCOMPARE(cards().first()->findChild<OutcomeBadge *>()->outcome(), Outcome::Billable);
}

void TestLookupPage::saysThatAMaskLostItsZeros()
{
    paste(QStringLiteral("{\"multiWarning\": 10100}"));
    QCOMPARE(codesOfCards(), QStringList({ QStringLiteral("00010100") }));
    const QString caution = find<QLabel>(*cards().first(), "maskCautionLabel")->text();
    QVERIFY2(caution.contains(QLatin1String("zeros are missing")), qPrintable(caution));
    QVERIFY(cards().first()->text().contains(caution));
    paste(QStringLiteral("{\"multiWarning\": \"00010100\"}"));
    QVERIFY(!cards().first()->findChild<QLabel *>(QStringLiteral("maskCautionLabel")));
}

void TestLookupPage::answersWhileTyping()
{
    QTest::keyClicks(field(), QStringLiteral("66660023"));
    QTRY_COMPARE(codesOfCards(), QStringList({ QStringLiteral("66660023") }));
}

void TestLookupPage::marksWhereItFound()
{
    const QString text = QStringLiteral("errcode=1004 , 66660023");
    paste(text);
    QStringList marked;
    for (const QTextEdit::ExtraSelection &selection : field()->extraSelections())
        marked << selection.cursor.selectedText();
    QCOMPARE(marked, QStringList({ QStringLiteral("1004"), QStringLiteral("66660023") }));
}

void TestLookupPage::clickingACardGoesToItsPlaces()
{
    paste(QStringLiteral("code 66660023\nand again 66660023"));
    QCOMPARE(cards().size(), 1);
    QTest::mouseClick(cards().first(), Qt::LeftButton, {}, QPoint(4, 4));
    QCOMPARE(field()->textCursor().selectedText(), QStringLiteral("66660023"));
    const int first = field()->textCursor().selectionStart();
    QTest::keyClick(cards().first(), Qt::Key_Return);
    QCOMPARE_GT(field()->textCursor().selectionStart(), first);
}

void TestLookupPage::oneCardForARepeatedCode()
{
    paste(QStringLiteral("code=1004;code=1004;code=1004"));
    QCOMPARE(codesOfCards(), QStringList({ QStringLiteral("1004") }));
    QCOMPARE(cards().first()->places().size(), 3);
    AnswerCard *card = cards().first();
    paste(QStringLiteral("code=1004"));
    QCOMPARE(cards().first(), card);
    QCOMPARE(card->places().size(), 1);
}

void TestLookupPage::saysThatACodeIsUnknown()
{
    paste(QStringLiteral("{\"code\":\"66669999\"}"));
    QCOMPARE(codesOfCards(), QStringList({ QStringLiteral("?66669999") }));
    QVERIFY(cards().first()->text().contains(QStringLiteral("not in the catalogue")));
    QCOMPARE(cards().first()->findChild<OutcomeBadge *>()->outcome(), Outcome::Unknown);
}

void TestLookupPage::saysWhoseANumberIs()
{
    paste(QStringLiteral("返回码 2016，另外 Error Domain=NSURLErrorDomain Code=-1102，{\"errcode\":45009,"
                         "\"errmsg\":\"reach max api daily quota limit rid: 610b8908\"}"));
    QCOMPARE(codesOfCards(),
             QStringList({ QStringLiteral("2016"), QStringLiteral("!-1102"), QStringLiteral("!45009") }));
    const AnswerCard *card = cards().at(1);
    QVERIFY(card->text().contains(QStringLiteral("NSURLErrorDomain")));
    QVERIFY(card->text().contains(QStringLiteral("not a FaceID code")));
    QCOMPARE(card->places().size(), 1);
    QCOMPARE(field()->extraSelections().size(), 4); // the last is unknown to FaceID as well
}

void TestLookupPage::saysWhyAnAnswerIsUncertain()
{
    paste(QStringLiteral("request failed, errorCode=5"));
    QCOMPARE(codesOfCards(), QStringList({ QStringLiteral("5") }));
    const QList<QLabel *> labels = cards().first()->findChildren<QLabel *>();
    QVERIFY(std::any_of(labels.cbegin(), labels.cend(), [](const QLabel *label) {
        return label->text().contains(QStringLiteral("nothing near it speaks for FaceID"));
    }));
}

void TestLookupPage::saysThatNothingWasFound()
{
    paste(QStringLiteral("你好，请问怎么收费？"));
    QVERIFY(cards().isEmpty());
    QVERIFY(find<QWidget>(*m_page, "emptyState")->isVisible());
    QVERIFY(m_page->copyAnswer().isEmpty());
}

void TestLookupPage::answersMasks()
{
    paste(QStringLiteral("{\"frontWarnCode\":\"10010100\"}"));
    QCOMPARE(codesOfCards(), QStringList({ QStringLiteral("10010100") }));
    const QSignalSpy requests(m_page.get(), &Page::decodeRequested);
    find<QPushButton>(*cards().first(), "cardDecoderButton")->click();
    QCOMPARE(requests.first().first().toString(), QStringLiteral("10010100"));
}

void TestLookupPage::nextPasteTakesThePlaceOfTheLast()
{
    paste(QStringLiteral("code 1004"));
    paste(QStringLiteral("code 66660023"));
    QCOMPARE(field()->toPlainText(), QStringLiteral("code 66660023"));
}

void TestLookupPage::pasteIntoTypedTextIsInserted()
{
    QTest::keyClicks(field(), QStringLiteral("code "));
    paste(QStringLiteral("1004"));
    QCOMPARE(field()->toPlainText(), QStringLiteral("code 1004"));
    QTRY_COMPARE(codesOfCards(), QStringList({ QStringLiteral("1004") }));
}

void TestLookupPage::pastedMarkupStaysText()
{
    auto *content = new QMimeData;
    content->setHtml(QStringLiteral("<b>code</b> <img src=\"http://example.invalid/x.png\"> 1004"));
    content->setText(QStringLiteral("<b>code</b> 1004"));
    QApplication::clipboard()->setMimeData(content);
    QTest::keyClick(field(), Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(field()->toPlainText(), QStringLiteral("<b>code</b> 1004"));
    for (const QLabel *label : m_page->findChildren<QLabel *>())
        QVERIFY2(label->textFormat() == Qt::PlainText, qPrintable(label->text()));
}

void TestLookupPage::readsTextInOtherEncodings_data()
{
    QTest::addColumn<QString>("format");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("hint"); // empty: none
    const QString plain = u"text/plain"_s;
    QTest::newRow("UTF-8") << plain << QByteArray("返回码：1004") << QString();
    QTest::newRow("GBK") << plain
                         << QByteArray("\xB7\xB5\xBB\xD8\xC2\xEB\xA3\xBA"
                                       "1004")
                         << u"Read as GB18030."_s;
    QTest::newRow("a charset") << u"text/plain;charset=gbk"_s
                               << QByteArray("\xB7\xB5\xBB\xD8\xC2\xEB\xA3\xBA"
                                             "1004")
                               << u"Read as GB18030."_s;
    QTest::newRow("UTF-16 by charset") << u"text/plain;charset=\"utf-16le\""_s
                                       << QByteArray("\xD4\x8F\xDE\x56\x01\x78\x1A\xFF"
                                                     "1\0000\0000\0004\0",
                                                     16)
                                       << u"Read as UTF-16LE."_s;
    QTest::newRow("encoded twice") << plain << QByteArray("é”™è¯¯ç\u00A0\u0081: 1004")
                                   << u"Read as UTF-8 that had been encoded twice."_s;
}

void TestLookupPage::readsTextInOtherEncodings()
{
    QFETCH(const QString, format);
    QFETCH(const QByteArray, bytes);
    QFETCH(const QString, hint);
    auto *copied = new QMimeData;
    copied->setData(format, bytes);
    QApplication::clipboard()->setMimeData(copied);
    QTest::keyClick(field(), Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(codesOfCards(), QStringList({ u"1004"_s }));
    const auto *label = find<QLabel>(*m_page, "readAsLabel");
    QCOMPARE(label->isVisible(), !hint.isEmpty());
    QCOMPARE(label->text(), hint);
    // What is pasted next was not read so.
    paste(u"返回码：1005"_s);
    QVERIFY(!label->isVisible());
}

void TestLookupPage::readsFiles_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("hint");
    QTest::newRow("UTF-8") << QByteArray("返回码：1004\n") << QString();
    QTest::newRow("GBK") << QByteArray("\xB7\xB5\xBB\xD8\xC2\xEB\xA3\xBA"
                                       "1004\n")
                         << u"Read as GB18030."_s;
    QTest::newRow("UTF-16LE with mark")
        << QByteArray("\xFF\xFE\xD4\x8F\xDE\x56\x01\x78:\0001\0000\0000\0004\0", 18) << u"Read as UTF-16LE."_s;
    QTest::newRow("encoded twice") << QByteArray("é”™è¯¯ç\u00A0\u0081: 1004\n")
                                   << u"Read as UTF-8 that had been encoded twice."_s;
}

void TestLookupPage::readsFiles()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const QString, hint);
    openFile(bytes);
    CODEDESK_TRY_COMPARE(codesOfCards(), QStringList({ u"1004"_s }));
    QCOMPARE(find<QLabel>(*m_page, "readAsLabel")->text(), hint);
    // A long text cannot be edited, but gives way to the next file.
    field()->replaceText(u"code 1005 "_s.repeated(PasteField::shownLimit / 10 + 1));
    QVERIFY(field()->isReadOnly());
    openFile(bytes);
    CODEDESK_TRY_VERIFY(field()->fullText().contains(u"1004"_s));
}

void TestLookupPage::openFile(const QByteArray &bytes)
{
    QFile file(m_fixture->folder.filePath(u"text.txt"_s));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
    file.close();
    m_page->open(TextFileRequest{ file.fileName() });
}

void TestLookupPage::opensAChosenFile()
{
    QFile file(m_fixture->folder.filePath(u"chosen.txt"_s));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("code=1004") > 0);
    file.close();
    prompts::ScriptedAnswers answers;
    answers.filesToOpen = { { file.fileName() } };
    find<QAction>(*m_page, "openTextAction")->trigger();
    CODEDESK_TRY_COMPARE(codesOfCards(), QStringList({ u"1004"_s }));
}

void TestLookupPage::namesWhatIsNoText_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("kind");
    QTest::newRow("PNG") << QByteArray("\x89PNG\r\n\x1A\n\0\0\0\rIHDR", 16) << u"a PNG picture"_s;
    QTest::newRow("ZIP") << QByteArray("PK\x03\x04\x14\0\0\0 code=1004", 18) << u"a ZIP archive"_s;
    QTest::newRow("NUL") << QByteArray("code=1004\0\n", 11) << u"a binary file"_s;
}

void TestLookupPage::namesWhatIsNoText()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const QString, kind);
    paste(u"code 1005"_s);
    const QSignalSpy errors(m_page.get(), &Page::messageRaised);
    openFile(bytes);
    CODEDESK_TRY_COMPARE(errors.size(), 1);
    const Error error = errors.first().first().value<Error>();
    QVERIFY2(error.why.contains(kind), qPrintable(error.toText()));
    QCOMPARE(codesOfCards(), QStringList({ u"1005"_s })); // what was there stays
}

void TestLookupPage::showsTags()
{
    paste(u"{\"Result\":\"1004\",\"LivenessInfoTag\":[\"04\"]}"_s);
    QCOMPARE(codesOfCards(), QStringList({ u"1004"_s, u"LivenessInfoTag.04"_s }));
    QVERIFY(!m_page->copyAnswer().isEmpty());
    QVERIFY(QApplication::clipboard()->text().contains(u"synthesised"_s));
    QCOMPARE(field()->extraSelections().size(), 2);
}

void TestLookupPage::escapeClears()
{
    paste(QStringLiteral("code 1004"));
    QTest::keyClick(field(), Qt::Key_Escape);
    QCOMPARE(field()->toPlainText(), QString());
    QVERIFY(cards().isEmpty());
    QVERIFY(field()->hasFocus());
}

void TestLookupPage::copiesTheAnswer()
{
    paste(QStringLiteral("code 1004, code 2010"));
    QVERIFY(!m_page->copyAnswer().isEmpty());
    const QString both = QApplication::clipboard()->text();
    QVERIFY(both.contains(QStringLiteral("1004")) && both.contains(QStringLiteral("2010")));
    QVERIFY(both.contains(QStringLiteral("Whether it is billed depends on the channel")));
    find<QPushButton>(*cards().first(), "cardCopyButton")->click();
    QVERIFY(!QApplication::clipboard()->text().contains(QStringLiteral("2010")));
    paste(u"-9102"_s);
    QVERIFY(copiedFrom(*m_page).contains(u"\nOf: WarnInfos and BackWarnInfos"_s)); // as the command says it
    QVERIFY(copiedFrom(*m_page).contains(u"\nElsewhere: "_s));
}

void TestLookupPage::billingThatDependsOnTheChannelIsNotGuessed()
{
    const auto outcomes = [this] {
        QList<Outcome> shown;
        for (const OutcomeBadge *badge : cards().first()->findChildren<OutcomeBadge *>())
            shown << badge->outcome();
        return shown;
    };
    paste(QStringLiteral("code 2010"));
    QCOMPARE(outcomes(), QList<Outcome>({ Outcome::Billable, Outcome::Free }));
    auto *channel = find<QComboBox>(*m_page, "channelComboBox");
    channel->setCurrentIndex(channel->findData(static_cast<int>(Channel::MiniProgram)));
    Q_EMIT channel->activated(channel->currentIndex());
    QCOMPARE(outcomes(), QList<Outcome>({ Outcome::Free }));
}

void TestLookupPage::showsEveryMeaning()
{
    paste(QStringLiteral("返回码：1007"));
    QCOMPARE(codesOfCards(), QStringList({ QStringLiteral("1007") }));
    const auto *elsewhere = find<QWidget>(*cards().first(), "meaningList");
    QStringList texts;
    for (const QLabel *label : elsewhere->findChildren<QLabel *>())
        texts << label->text();
    QVERIFY2(texts.join(u'\n').contains(QStringLiteral("HuiYan SDK")), qPrintable(texts.join(u'\n')));
    QVERIFY(cards().first()->text().contains(QStringLiteral("HuiYan SDK")));
}

void TestLookupPage::oneKeyCopiesTheReply()
{
    paste(QStringLiteral("code 1004"));
    field()->selectAll();
    QTest::keyClicks(field(), QStringLiteral("code 66660023"));
    QTest::keyClick(field(), Qt::Key_R, Qt::ControlModifier); // right after typing
    const QString forUser = QApplication::clipboard()->text();
    const Reply *reply =
        m_fixture->context.catalogue()->reply(*m_fixture->context.catalogue()->find(u"66660023"_s));
    QVERIFY(reply);
    QCOMPARE(forUser, renderReply(reply->user.en, { u"66660023"_s, {}, {}, {}, {} }));
    QVERIFY(find<QLabel>(*cards().first(), "replyCautionLabel")->text().contains(QStringLiteral("suspected")));
    QTest::keyClick(field(), Qt::Key_R, Qt::ControlModifier | Qt::ShiftModifier);
    QTest::keyClick(field(), Qt::Key_R, Qt::ControlModifier);
    QVERIFY(QApplication::clipboard()->text().contains(QStringLiteral("not billed")));
    find<QPushButton>(*cards().first(), "replyLanguageButton")->click();
    find<QPushButton>(*cards().first(), "replyCopyButton")->click();
    QVERIFY(QApplication::clipboard()->text().contains(QStringLiteral("未计费")));
}

void TestLookupPage::saysWhatIsStoredOfAnOrder()
{
    const testing::ImportedStore store;
    store.import(testing::callsHeader
                 + "2025-03-03 10:00:00,ORD20250303000001,appA,app-sdk,1004,dark,\n"
                   "2025-03-03 11:00:00,ORD20250303000001,appA,app-sdk,2016,low,12\n");
    const testing::ShownPage<LookupPage> shown(store);
    shown.find<PasteField>("pasteField")->setPlainText(u"订单号：ORD20250303000001 失败了"_s);
    CODEDESK_TRY_VERIFY(shown.page.findChild<QLabel *>(u"identifierCallsLabel"_s));
    const auto *calls = shown.find<QLabel>("identifierCallsLabel");
    CODEDESK_TRY_VERIFY2(calls->text().startsWith(u"2 stored calls; the last: 2016 · "_s),
                         qPrintable(calls->text()));
    QVERIFY2(calls->text().endsWith(u" · Billable · 2025-03-03 11:00:00"_s), qPrintable(calls->text()));
    QVERIFY(calls->isVisibleTo(&shown.page));
    shown.find<PasteField>("pasteField")->setPlainText(u"订单号：ORD20250303000002"_s);
    CODEDESK_TRY_COMPARE(shown.page.findChild<QLabel *>(u"identifierCallsLabel"_s)->text(),
                         u"No stored call has it."_s);
    shown.find<PasteField>("pasteField")->setPlainText(u"code 42424242"_s);
    CODEDESK_TRY_VERIFY(shown.page.findChild<QLabel *>(u"unknownStatisticsLabel"_s));
    CODEDESK_TRY_COMPARE(shown.find<QLabel>("unknownStatisticsLabel")->text(), u"No stored call has it."_s);
    QVERIFY(!shown.find<QPushButton>("cardCallsButton")->isEnabled()); // there is none to be shown
}

void TestLookupPage::saysNothingOfAStoreThatHasChanged()
{
    const testing::ImportedStore store;
    store.import(testing::manyCalls(1, "42424242"));
    testing::ShownPage<LookupPage> shown(store);
    shown.find<PasteField>("pasteField")->setPlainText(u"code 42424242, 订单号：order-00000000"_s);
    CODEDESK_TRY_VERIFY(shown.page.findChild<QLabel *>(u"unknownStatisticsLabel"_s));
    const QList said{ shown.find<QLabel>("unknownStatisticsLabel"), shown.find<QLabel>("identifierCallsLabel") };
    for (const QLabel *label : said)
        CODEDESK_TRY_VERIFY(label->isVisible());
    shown.context.notifyStoreChanged();
    for (const QLabel *label : said)
        QVERIFY2(!label->isVisible(), qPrintable(label->text()));
    for (const QLabel *label : said)
        CODEDESK_TRY_VERIFY(label->isVisible());
}

void TestLookupPage::knowsTheChannelOfAStoredCall()
{
    const testing::ImportedStore store;
    store.import(testing::callsHeader + "2025-03-03 10:00:00,ORD20250303000001,appA,mini-program,2009,low,\n");
    const testing::ShownPage<LookupPage> shown(store);
    const auto said = [&shown] { return shown.find<AnswerList>("answerList")->text(); };
    auto *field = shown.find<PasteField>("pasteField");
    field->setPlainText(u"code 2009, 订单号：ORD20250303000001"_s);
    CODEDESK_TRY_VERIFY2(said().contains(u"Free in WeChat mini program"_s), qPrintable(said()));
    QVERIFY2(!said().contains(u"ask for it"_s), qPrintable(said()));
    CODEDESK_TRY_VERIFY(shown.find<QLabel>("identifierCallsLabel")->isVisible());
    field->setPlainText(u"code 2009, 订单号：ORD20250303000002"_s); // no call is known
    CODEDESK_TRY_VERIFY2(said().contains(u"ask for it"_s), qPrintable(said()));
    field->setPlainText(u"code 2009, 订单号：ORD20250303000001"_s);
    CODEDESK_TRY_VERIFY2(said().contains(u"Free in WeChat mini program"_s), qPrintable(said()));
    auto *channel = shown.find<QComboBox>("channelComboBox");
    channel->setCurrentIndex(channel->findData(static_cast<int>(Channel::AppSdk)));
    Q_EMIT channel->activated(channel->currentIndex());
    CODEDESK_TRY_VERIFY2(said().contains(u"Billable in App SDK"_s), qPrintable(said()));
}

void TestLookupPage::showsTheReplyOfEveryAnswer()
{
    paste(QStringLiteral("1004 and 1005, then 2009"));
    QCOMPARE(cards().size(), 3);
    for (const AnswerCard *card : cards()) {
        QVERIFY(!find<QLabel>(*card, "replyTextLabel")->text().isEmpty());
        QVERIFY(find<QLabel>(*card, "replyTextLabel")->isVisible());
    }
}

void TestLookupPage::identifiersSearchTheCalls()
{
    QSignalSpy calls(m_page.get(), &Page::callsRequested);
    paste(QStringLiteral("订单号：ORD20260101123456，返回码 1004"));
    auto *button = find<QPushButton>(*m_page, "identifierButton");
    QCOMPARE(button->text(), QStringLiteral("ORD20260101123456"));
    button->click();
    QCOMPARE(calls.first().first().value<answers::CallSelection>().orderNo, QStringLiteral("ORD20260101123456"));
    // The one order number of the text is also the one a reply names.
    QTest::keyClick(field(), Qt::Key_R, Qt::ControlModifier | Qt::ShiftModifier);
    QTest::keyClick(field(), Qt::Key_R, Qt::ControlModifier);
    QVERIFY(QApplication::clipboard()->text().contains(QStringLiteral("ORD20260101123456")));
    paste(QStringLiteral("1004"));
    QVERIFY(!find<QWidget>(*m_page, "identifierBar")->isVisible());
}

void TestLookupPage::saysWhereTheBillingOfAMessageDiffers()
{
    paste(QStringLiteral("人脸检测失败，无法提取比对照"));
    QVERIFY(codesOfCards().contains(QStringLiteral("1004")) && codesOfCards().contains(QStringLiteral("2010")));
    QVERIFY(find<QLabel>(*m_page, "dividedBillingLabel")->isVisible());
    QVERIFY(copiedFrom(*m_page).endsWith(find<QLabel>(*m_page, "dividedBillingLabel")->text()));
    paste(QStringLiteral("1004"));
    QVERIFY(!find<QLabel>(*m_page, "dividedBillingLabel")->isVisible());
}

void TestLookupPage::offersToKeepWhatTheTeamKnows()
{
    QSignalSpy requests(m_page.get(), &Page::teamRequested);
    paste(QStringLiteral("返回码 66660099"));
    find<QPushButton>(*cards().first(), "cardNoteButton")->click();
    QCOMPARE(requests.last().first().value<TeamRequest>().kind, TeamKind::Code);
    QCOMPARE(requests.last().first().value<TeamRequest>().subject, QStringList(QStringLiteral("66660099")));
    paste(QStringLiteral("返回码 1004"));
    find<QPushButton>(*cards().first(), "replyEditButton")->click();
    QCOMPARE(requests.last().first().value<TeamRequest>().kind, TeamKind::Reply);
}

void TestLookupPage::asksOtherPages()
{
    QSignalSpy codes(m_page.get(), &Page::codeRequested);
    QSignalSpy calls(m_page.get(), &Page::callsRequested);
    paste(QStringLiteral("code 1004"));
    find<QPushButton>(*cards().first(), "cardCodesButton")->click();
    QCOMPARE(codes.first().first().value<CodeRequest>().code, QStringLiteral("1004"));
    find<QPushButton>(*cards().first(), "cardCallsButton")->click();
    QCOMPARE(calls.first().first().value<answers::CallSelection>().codes, QStringList({ QStringLiteral("1004") }));
    paste(QStringLiteral("code 66660036"));
    find<QPushButton>(*cards().first(), "cardCallsButton")->click();
    QCOMPARE(calls.last().first().value<answers::CallSelection>().codes,
             QStringList({ QStringLiteral("66660023"), QStringLiteral("66660036"), QStringLiteral("-5025") }));
}

/** What is asked of Codes, and by it, is asked with the channel and the day. */
void TestLookupPage::handsChannelAndDayOn()
{
    const answers::AsOf asked{ Channel::AppSdk, toDayNumber(QDate(2024, 2, 3)) };
    m_page->open(LookupRequest{ QStringLiteral("code 1007"), {}, asked });
    QCOMPARE(find<QComboBox>(*m_page, "channelComboBox")->currentData().toInt(),
             static_cast<int>(Channel::AppSdk));
    QCOMPARE(day()->date(), QDate(2024, 2, 3));
    QSignalSpy codes(m_page.get(), &Page::codeRequested);
    find<QPushButton>(*cards().first(), "cardCodesButton")->click();
    const auto request = codes.first().first().value<CodeRequest>();
    QVERIFY(request.asOf == asked);
    QCOMPARE(request.categoryId,
             m_fixture->context.catalogue()->meaning(QStringLiteral("1007"), Channel::AppSdk)->categoryId);
    // A text that comes without them leaves what is chosen.
    m_page->open(LookupRequest{ QStringLiteral("code 2009") });
    QCOMPARE(day()->date(), QDate(2024, 2, 3));
    m_page->open(LookupRequest{ QStringLiteral("code 2009"), {}, answers::AsOf() });
    QVERIFY(day()->text().isEmpty());
    QCOMPARE(find<QComboBox>(*m_page, "channelComboBox")->currentIndex(), 0);
}

void TestLookupPage::chooseChannel(int index) const
{
    choose(*m_page, index, day()->text());
}

/** Chooses channel and day on a page. */
void TestLookupPage::choose(const LookupPage &page, int channel, const QString &asOf)
{
    auto *box = find<QComboBox>(page, "channelComboBox");
    box->setCurrentIndex(channel);
    Q_EMIT box->activated(channel);
    find<DateField>(page, "dayField")->setDate(QDate::fromString(asOf, Qt::ISODate));
}

/** Returns what a page copies; empty if it has nothing to copy. */
QString TestLookupPage::copiedFrom(LookupPage &page)
{
    QApplication::clipboard()->setText(QStringLiteral("(earlier)"));
    return page.copyAnswer().isEmpty() ? QString() : QApplication::clipboard()->text();
}

/** Returns every visible text of the answers on a page, and what they copy. */
QString TestLookupPage::saidBy(LookupPage &page)
{
    QStringList texts{ copiedFrom(page) };
    for (const QLabel *label : find<AnswerList>(page, "answerList")->findChildren<QLabel *>()) {
        if (label->isVisible())
            texts << label->text();
    }
    return texts.join(u'\n');
}

void TestLookupPage::everyChannelAndDayIsAnsweredAnew_data()
{
    QTest::addColumn<QString>("text");
    for (const QString &code : { u"1007"_s, u"2009"_s })
        QTest::newRow(qPrintable(code)) << u"code="_s + code;
}

void TestLookupPage::everyChannelAndDayIsAnsweredAnew()
{
    QFETCH(QString, text);
    paste(text);
    for (const QString &asOf : { QString(), u"2021-07-18"_s }) {
        for (const int channel : { 1, 5, 0 }) {
            choose(*m_page, channel, asOf);
            LookupPage fresh(m_fixture->context);
            fresh.retranslate();
            fresh.resize(m_page->size());
            choose(fresh, channel, asOf);
            fresh.open(LookupRequest{ text });
            fresh.show();
            QCOMPARE(everythingSaid(), saidBy(fresh));
        }
    }
}

void TestLookupPage::clearForgetsTheLastCustomer_data()
{
    QTest::addColumn<bool>("hasText");
    QTest::addColumn<bool>("byKey");
    QTest::newRow("button") << true << false;
    QTest::newRow("Escape") << true << true;
    QTest::newRow("button, without a text") << false << false;
    QTest::newRow("Escape, without a text") << false << true;
}

void TestLookupPage::clearForgetsTheLastCustomer()
{
    QFETCH(bool, hasText);
    QFETCH(bool, byKey);
    const QString fresh = everythingSaid();
    if (hasText)
        paste(u"code 2010"_s);
    chooseChannel(3);
    day()->setDate(QDate(2021, 7, 1));
    auto *button = find<QPushButton>(*m_page, "clearButton");
    QVERIFY(button->isEnabled());
    if (byKey)
        QTest::keyClick(field(), Qt::Key_Escape);
    else
        QTest::mouseClick(button, Qt::LeftButton);
    QCOMPARE(field()->toPlainText(), QString());
    QCOMPARE(find<QComboBox>(*m_page, "channelComboBox")->currentIndex(), 0);
    QCOMPARE(day()->text(), QString());
    QCOMPARE(everythingSaid(), fresh);
    QVERIFY(!button->isEnabled());
}

void TestLookupPage::aDayThatIsNoneLeavesNoAnswer_data()
{
    QTest::addColumn<QString>("typed");
    for (const QString &typed : { u"2026-02-30"_s, u"2026-13-45"_s, u"w"_s, u"2026-11"_s, u"2026-1/2"_s })
        QTest::newRow(qPrintable(typed)) << typed;
}

void TestLookupPage::aDayThatIsNoneLeavesNoAnswer()
{
    QFETCH(QString, typed);
    paste(u"code 2010"_s);
    QVERIFY(!copied().isEmpty());
    day()->setFocus();
    QTest::keyClicks(day(), typed);
    QVERIFY(cards().isEmpty());
    QCOMPARE(copied(), QString());
    QVERIFY(!find<QPushButton>(*m_page, "copyAnswersButton")->isVisible());
    QVERIFY2(everythingSaid().contains(typed), qPrintable(everythingSaid()));
    QVERIFY(day()->property("invalid").toBool());
    QSignalSpy notices(m_page.get(), &Page::noticeRaised);
    QApplication::clipboard()->setText(u"(earlier)"_s);
    QTest::keyClick(field(), Qt::Key_R, Qt::ControlModifier);
    QCOMPARE(QApplication::clipboard()->text(), u"(earlier)"_s);
    day()->selectAll();
    QTest::keyClicks(day(), u"2026-03-01"_s);
    QCOMPARE(codesOfCards(), QStringList{ u"2010"_s });
    QVERIFY(!day()->property("invalid").toBool());
}

void TestLookupPage::whatIsTypedThisMomentIsCopied()
{
    paste(u"code 1004"_s);
    field()->selectAll();
    QTest::keyClicks(field(), u"code 2010"_s);
    QVERIFY2(copied().startsWith(u"2010"), qPrintable(copied()));
    QCOMPARE(codesOfCards(), QStringList{ u"2010"_s });
}

void TestLookupPage::aLongTextLeavesNothingOfTheLast()
{
    paste(u"code 1004"_s);
    m_page->open(LookupRequest{ QString(300'000, u' ') + u"code 2010"_s });
    QVERIFY(codesOfCards() != QStringList{ u"1004"_s });
    QVERIFY(!copied().contains(u"1004"));
    QTRY_COMPARE(codesOfCards(), QStringList{ u"2010"_s });
}

void TestLookupPage::longTextIsLookedUpAsAWhole()
{
    QString text;
    while (text.size() < 300'000)
        text += QStringLiteral("2025-03-03 10:15:22 INFO nothing to see here\n");
    text += QStringLiteral("{\"code\":\"66660023\"}");
    m_page->open(LookupRequest{ text });
    QTRY_COMPARE(codesOfCards(), QStringList({ QStringLiteral("66660023") }));
    QCOMPARE(field()->fullText().size(), text.size());
    QVERIFY(field()->toPlainText().size() <= PasteField::shownLimit);
    QVERIFY(find<QLabel>(*m_page, "shortenedLabel")->isVisible());

    const QSignalSpy notices(m_page.get(), &Page::noticeRaised);
    QTest::keyClick(cards().first(), Qt::Key_Return);
    QCOMPARE(notices.size(), 1);
    paste(QStringLiteral("code 1004"));
    QCOMPARE(field()->toPlainText(), QStringLiteral("code 1004"));
    QCOMPARE(codesOfCards(), QStringList({ QStringLiteral("1004") }));
}

void TestLookupPage::standsUpToHostileText_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("NULs") << QString(1000, QChar(u'\0'));
    QTest::newRow("lone surrogates") << QString(100, QChar(0xd800)) + QStringLiteral(" code 1004");
    QTest::newRow("right to left") << QStringLiteral("\u202ecode 1004\u202c");
    QTest::newRow("brackets") << QString(100'000, QLatin1Char('['));
    QTest::newRow("one long line") << QString(2'000'000, QLatin1Char('7'));
    QTest::newRow("noncharacters") << QString(10, QChar(0xfdd0)) + QString(10, QChar(0xffff));
    QTest::newRow("paragraph separators") << QStringLiteral("code\u2029 1004\u2028 x");
}

void TestLookupPage::standsUpToHostileText()
{
    QFETCH(QString, text);
    m_page->open(LookupRequest{ text });
    QTRY_VERIFY(find<QPushButton>(*m_page, "clearButton")->isEnabled());
    for (const QTextEdit::ExtraSelection &selection : field()->extraSelections())
        QVERIFY(selection.cursor.hasSelection());
}

void TestLookupPage::keepsNothingOfTheText()
{
    paste(QStringLiteral("code 1004 secret-of-a-customer"));
    for (const QString &key : m_fixture->settings.keys())
        QVERIFY(!m_fixture->settings.value(key, {}).toByteArray().contains("secret"));
}

CODEDESK_UI_TEST_MAIN(TestLookupPage)
#include "tst_lookuppage.moc"
