// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue/builtincatalogue.h"
#include "decoding/infotags.h"
#include "decoding/lookup.h"
#include "support/testmain.h"

#include <QTest>

using namespace codedesk;
using namespace Qt::StringLiterals;

/** What the vendor's pages say beside the main document: tags, common errors of API 3.0, codes of other systems.
 */
class TestInfoTags : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init() { codedesk::testing::failOnUnexpectedWarnings(); }
    void findsTags_data();
    void findsTags();
    void tagsHaveTheMeaningsOfTheirInterfaces();
    void answersCommonErrors_data();
    void answersCommonErrors();
    void commonErrorsAreNotFoundByWords();
    void tellsWordsOfOthers_data();
    void tellsWordsOfOthers();
    void internationalCodesAreBilledThere();
    void foreignTablesAreNamed();
    void foreignCodesAreNoNeighbours();
    void tagsAreNoCodesOfCalls();
    void remarksStandUnderTheirRows();
    void tellsWhoseItMayBe_data();
    void tellsWhoseItMayBe();
    void bareNumbersAreAnsweredAlike();
    void findsOnlyWhatIsMeant_data();
    void findsOnlyWhatIsMeant();

private:
    [[nodiscard]] LookupResult answerTo(const QString &text) const
    {
        return lookUp(*m_scanner, text, std::nullopt, noDay);
    }

    CataloguePtr m_catalogue;
    std::unique_ptr<CodeScanner> m_scanner;
};

void TestInfoTags::initTestCase()
{
    m_catalogue = builtinCatalogue();
    m_scanner = std::make_unique<CodeScanner>(m_catalogue);
}

void TestInfoTags::findsTags_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("tags");
    QTest::addColumn<QString>("codes");
    const auto row = [](const char *name, const QString &text, const QString &tags, const QString &codes = {}) {
        QTest::newRow(name) << text << tags << codes;
    };
    row("list", u"\"LivenessInfoTag\":[\"04\",\"06\"]"_s, u"LivenessInfoTag.04 LivenessInfoTag.06"_s);
    row("joined", u"{\"DeviceInfoTag\": \"01_03\", \"DeviceInfoLevel\": 3}"_s,
        u"DeviceInfoTag.01 DeviceInfoTag.03 DeviceInfoLevel.3"_s);
    row("print of an SDK", u"RiskInfo{deviceInfoLevel='4', deviceInfoTag='05'}"_s,
        u"DeviceInfoLevel.4 DeviceInfoTag.05"_s);
    row("beside a code", u"{\"Result\":\"1007\",\"RiskInfoTag\":\"02\",\"LivenessInfoTag\":\"03\"}"_s,
        u"RiskInfoTag.02 LivenessInfoTag.03"_s, u"1007"_s);
    row("no level", u"{\"CameraInfoLevel\":-1}"_s, u"CameraInfoLevel.-1"_s);
    row("typed", u" LivenessInfoTag 04 "_s, u"LivenessInfoTag.04"_s);
    row("typed as the catalogue has it", u"DeviceInfoLevel.-1"_s, u"DeviceInfoLevel.-1"_s);
    row("values that mean nothing", u"{\"RiskInfoTag\":\"01,05\",\"LivenessInfoTag\":null}"_s, {});
    row("value of another key", u"{\"LivenessInfoTag\":null,\"Mobile\":\"04\"}"_s, {});
}

void TestInfoTags::findsTags()
{
    QFETCH(const QString, text);
    const LookupResult result = answerTo(text);
    QStringList tags;
    for (const LookupAnswer &answer : result.tags) {
        tags << answer.match.code;
        const QString place = text.mid(answer.match.start, answer.match.length);
        QVERIFY2(place.endsWith(answer.match.code.section(u'.', 1)), qPrintable(place));
        QVERIFY(answer.entry);
        QCOMPARE(answer.outcome, Outcome::Unstated);
    }
    QStringList codes;
    for (const LookupAnswer &answer : result.answers)
        codes << answer.match.code;
    QTEST(tags.join(u' '), "tags");
    QTEST(codes.join(u' '), "codes");
    QVERIFY(result.unknown.isEmpty());
}

void TestInfoTags::tagsHaveTheMeaningsOfTheirInterfaces()
{
    const LookupResult result = answerTo(u"LivenessInfoTag: 07"_s);
    QCOMPARE(result.tags.size(), 1);
    const LookupAnswer &answer = result.tags.front();
    QCOMPARE(answer.entry->categoryId, u"tags-enhanced"_s);
    QCOMPARE(answer.entry->message.zh, u"反光校验没有通过"_s);
    QCOMPARE(answer.otherMeanings.size(), 1);
    QCOMPARE(answer.otherMeanings.front().entry->categoryId, u"tags-sdk"_s);
    QCOMPARE(answer.otherMeanings.front().entry->message.zh, u"疑似黑产模板"_s);
}

void TestInfoTags::answersCommonErrors_data()
{
    QTest::addColumn<QString>("code");
    for (const CodeEntry &entry : m_catalogue->entries()) {
        if (entry.categoryId == u"api3-common")
            QTest::newRow(qPrintable(entry.code)) << entry.code;
    }
    for (const char *code :
         { "AuthFailure.SignatureFailure", "MissingParameter", "LimitExceeded", "InternalError",
           "RequestLimitExceeded", "ResourceInsufficient", "UnauthorizedOperation", "UnsupportedOperation" })
        QVERIFY2(m_catalogue->find(QString::fromLatin1(code)), code);
}

void TestInfoTags::answersCommonErrors()
{
    QFETCH(const QString, code);
    const LookupResult result = answerTo(
        u"{\"Response\":{\"Error\":{\"Code\":\"%1\",\"Message\":\"x\"},\"RequestId\":\"1\"}}"_s.arg(code));
    QCOMPARE(result.answers.size(), 1);
    QVERIFY(result.unknown.isEmpty());
    const LookupAnswer &answer = result.answers.front();
    QCOMPARE(answer.match.code, code);
    // FaceID's own text comes first, where there is one.
    const QList<const CodeEntry *> rows = m_catalogue->meanings(code);
    const auto common = std::find_if(rows.cbegin(), rows.cend(),
                                     [](const CodeEntry *entry) { return entry->categoryId == u"api3-common"; });
    QVERIFY(common != rows.cend());
    const bool isFaceIdsToo = std::any_of(rows.cbegin(), rows.cend(), [](const CodeEntry *entry) {
        return entry->categoryId == u"api3-errors" || entry->categoryId == u"api3-errors-old";
    });
    QCOMPARE(answer.entry->categoryId == u"api3-common", !isFaceIdsToo);
    const bool isToldToo =
        std::any_of(answer.otherMeanings.cbegin(), answer.otherMeanings.cend(),
                    [](const MeaningAnswer &meaning) { return meaning.entry->categoryId == u"api3-common"; });
    QCOMPARE(isToldToo, isFaceIdsToo);
    QVERIFY(!(*common)->action.zh.isEmpty() && !(*common)->action.en.isEmpty());
    QCOMPARE(answer.outcome, Outcome::Unstated);
    const QList<Note> notes = m_catalogue->notesOn(*answer.entry);
    QVERIFY(std::any_of(notes.cbegin(), notes.cend(), [](const Note &note) {
        return note.text.en.contains(u"other Tencent Cloud products"_s);
    }));
}

void TestInfoTags::commonErrorsAreNotFoundByWords()
{
    int tried = 0;
    for (const CodeEntry &entry : m_catalogue->entries()) {
        const Category *table = m_catalogue->category(entry.categoryId);
        if (!table->isByCodeOnly)
            continue;
        ++tried;
        for (const LookupAnswer &answer : answerTo(entry.message.zh).answers) {
            const bool isIts = answer.entry && answer.entry->position == entry.position;
            QVERIFY2(!isIts, qPrintable(entry.code));
        }
    }
    QVERIFY2(tried >= 30, qPrintable(QString::number(tried)));
}

void TestInfoTags::tellsWordsOfOthers_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("system"); // empty: FaceID's
    QTest::newRow("Aliyun's keys") << u"{\"Code\":\"ServiceUnavailable\",\"HostId\":\"cloudauth.aliyuncs.com\"}"_s
                                   << u"aliyun"_s;
    QTest::newRow("Aliyun by name") << u"阿里云返回 Code=MissingParameter"_s << u"aliyun"_s;
    QTest::newRow("nobody named") << u"Code=MissingParameter"_s << QString();
    QTest::newRow("FaceID by host") << u"faceid.tencentcloudapi.com Code=MissingParameter"_s << QString();
    QTest::newRow("a family of the vendor") << u"阿里云 AuthFailure.SignatureFailure"_s << QString();
}

void TestInfoTags::tellsWordsOfOthers()
{
    QFETCH(const QString, text);
    QFETCH(const QString, system);
    const LookupResult result = answerTo(text);
    QCOMPARE(result.answers.isEmpty(), !system.isEmpty());
    QCOMPARE(result.foreign.size(), system.isEmpty() ? 0 : 1);
    if (!system.isEmpty())
        QCOMPARE(result.foreign.front().system->id, system);
}

void TestInfoTags::internationalCodesAreBilledThere()
{
    const LookupResult result = answerTo(u"返回码 2017"_s);
    QCOMPARE(result.answers.size(), 1);
    QCOMPARE(result.answers.front().entry->categoryId, u"edition-huiyan"_s);
    QCOMPARE(result.answers.front().otherMeanings.size(), 1);
    const MeaningAnswer &meaning = result.answers.front().otherMeanings.front();
    QCOMPARE(meaning.entry->categoryId, u"edition-ekyc-app"_s);
    QCOMPARE(meaning.outcome, Outcome::Billable);
}

void TestInfoTags::foreignTablesAreNamed()
{
    QStringList named;
    for (const ForeignSystem &system : builtinForeignSystems().systems())
        named << system.tables;
    for (const Category &table : m_catalogue->categories()) {
        QCOMPARE(table.isForeign, named.contains(table.id));
        QVERIFY(!table.isForeign || !table.product.isEmpty());
    }
    QVERIFY(named.contains(u"wechat-global"_s) && named.contains(u"wechat-minigame"_s));
}

void TestInfoTags::foreignCodesAreNoNeighbours()
{
    const LookupResult result = answerTo(u"errcode=41001"_s);
    QCOMPARE(result.answers.size(), 1);
    QVERIFY(result.answers.front().entry->categoryId != u"wechat-global"_s);
    // Where nothing speaks for FaceID, WeChat's meaning is shown beside it; where something does, it is not.
    const auto hasWeChat = [](const LookupAnswer &answer) {
        return std::any_of(
            answer.otherMeanings.cbegin(), answer.otherMeanings.cend(),
            [](const MeaningAnswer &meaning) { return meaning.entry->categoryId == u"wechat-global"; });
    };
    QVERIFY(hasWeChat(result.answers.front()));
    const LookupResult sdk = answerTo(u"WBFaceErrorDomainNativeProcess code=41001"_s);
    QCOMPARE(sdk.answers.size(), 1);
    QVERIFY(!hasWeChat(sdk.answers.front()));
}

void TestInfoTags::tagsAreNoCodesOfCalls()
{
    for (const Category &table : m_catalogue->categories())
        QCOMPARE(table.isOfTags, table.id.startsWith(u"tags-"_s));
    QVERIFY(m_catalogue->find(u"LivenessInfoTag.04"_s));
    for (const Channel channel : allChannels) {
        QCOMPARE(m_catalogue->meaning(u"LivenessInfoTag.04"_s, channel), nullptr);
        QCOMPARE(m_catalogue->rules().outcome(u"LivenessInfoTag.04"_s, channel, currentBillingDay()),
                 Outcome::Unknown);
    }
}

void TestInfoTags::remarksStandUnderTheirRows()
{
    QStringList tables;
    for (const CodeEntry *entry : m_catalogue->meanings(u"-9110"_s)) {
        const QList<Note> notes = m_catalogue->notesOn(*entry);
        if (std::any_of(notes.cbegin(), notes.cend(),
                        [](const Note &note) { return note.text.en.startsWith(u"In bank card OCR"_s); }))
            tables << entry->categoryId;
    }
    QCOMPARE(tables, QStringList{ u"api3-ocr-warning"_s });
    // A remark that is not so limited stands under every row of its code.
    const QList<Note> notes = m_catalogue->notesOn(*m_catalogue->find(u"1007"_s));
    QVERIFY(std::any_of(notes.cbegin(), notes.cend(),
                        [](const Note &note) { return note.text.en.startsWith(u"In the HuiYan SDK"_s); }));
}

void TestInfoTags::tellsWhoseItMayBe_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isOurs");
    QTest::addColumn<bool>("isSure"); // and nobody else's
    const auto row = [](const char *name, const QString &text, bool isOurs, bool isSure) {
        QTest::newRow(name) << text << isOurs << isSure;
    };
    row("message of ours", u"errcode=41002 errmsg=相机权限"_s, true, true);
    row("message of ours, JSON", u"{\"errcode\":41001,\"errmsg\":\"app sdk lip data\"}"_s, true, true);
    row("message of nobody", u"{\"errcode\":41001,\"errmsg\":\"zzzz qqqq\"}"_s, true, false);
    row("message of WeChat", u"{\"errcode\":41001,\"errmsg\":\"access_token missing\"}"_s, false, true);
    row("number of a request", u"{\"errcode\":41001,\"errmsg\":\"lip data rid: 62345590-486a\"}"_s, false, true);
    row("WeChat's host", u"https://api.weixin.qq.com/x {\"errcode\":41002,\"errmsg\":\"x\"}"_s, false, true);
    row("callback of the SDK", u"code 41002 onWbFaceError"_s, true, true);
    row("callback of the SDK before", u"onWbFaceError 41002"_s, true, true);
    row("bare", u"41002"_s, true, false);
    row("iOS", u"iOS error -1102"_s, true, false);
    row("iOS, Chinese", u"iOS报错 -1102 网络"_s, true, false);
    row("iOS, of a face check", u"iOS 人脸核身报错 -1102"_s, true, true);
    row("another word with these letters", u"scenarios: error -1102"_s, true, true);
}

void TestInfoTags::tellsWhoseItMayBe()
{
    QFETCH(const QString, text);
    QFETCH(const bool, isOurs);
    QFETCH(const bool, isSure);
    const LookupResult result = answerTo(text);
    QCOMPARE(result.answers.size(), isOurs ? 1 : 0);
    QCOMPARE(result.foreign.isEmpty(), isOurs);
    if (!isOurs)
        return;
    const QList<MeaningAnswer> &others = result.answers.front().otherMeanings;
    QCOMPARE(std::any_of(others.cbegin(), others.cend(),
                         [this](const MeaningAnswer &its) { return m_catalogue->isForeign(*its.entry); }),
             !isSure);
    if (text.size() > 5 && !isSure)
        QCOMPARE(result.answers.front().match.confidence, Confidence::Low);
}

void TestInfoTags::bareNumbersAreAnsweredAlike()
{
    for (const QString &text : { u"40001"_s, u"小程序 40001"_s, u"小程序40001"_s }) {
        const LookupResult result = answerTo(text);
        QVERIFY(result.answers.isEmpty());
        QCOMPARE(result.foreign.size(), 1);
        QCOMPARE(result.foreign.front().system->id, u"wechat-global"_s);
        QCOMPARE(result.foreign.front().text, u"40001"_s);
    }
    QVERIFY(answerTo(u"小程序 10086"_s).unknown.isEmpty());
}

void TestInfoTags::findsOnlyWhatIsMeant_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("codes");
    QTest::addColumn<QString>("unknown");
    const auto row = [](const char *name, const QString &text, const QString &codes, const QString &unknown = {}) {
        QTest::newRow(name) << text << codes << unknown;
    };
    row("range of prices", u"1001-1004元"_s, {});
    row("range of sizes", u"尺码 1001-1004"_s, {});
    row("range of a price class", u"价位 1001-1004 错误"_s, {});
    row("range of codes", u"错误码 1001-1003"_s, u"1001 1002 1003"_s);
    row("money taken", u"1002 收了我们钱"_s, u"1002"_s);
    row("money taken, other words", u"1002扣我们钱了"_s, u"1002"_s);
    row("an amount", u"1500 收了我们钱"_s, {});
    row("list behind the product", u"FaceID 200101 -9999 77777 66660010错误"_s, u"200101 66660010"_s,
        u"-9999 77777"_s);
    row("list with commas", u"FaceID 200101, -9999, 77777, 66660010错误"_s, u"200101 66660010"_s,
        u"-9999 77777"_s);
    row("behind a word for codes", u"错误码 77777"_s, {}, u"77777"_s);
}

void TestInfoTags::findsOnlyWhatIsMeant()
{
    QFETCH(const QString, text);
    const LookupResult result = answerTo(text);
    QStringList codes;
    for (const LookupAnswer &answer : result.answers)
        codes << answer.match.code;
    QStringList unknown;
    for (const UnknownMatch &match : result.unknown)
        unknown << match.text;
    QTEST(codes.join(u' '), "codes");
    QTEST(unknown.join(u' '), "unknown");
}

CODEDESK_TEST_MAIN(TestInfoTags)
#include "tst_infotags.moc"
