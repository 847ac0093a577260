// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue/catalogueloader.h"
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
    const Result<CataloguePtr> catalogue = builtinCatalogue();
    QVERIFY(catalogue);
    m_catalogue = *catalogue;
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
    QCOMPARE(answer.entry->categoryId, u"api3-common"_s);
    QVERIFY(!answer.entry->action.zh.isEmpty() && !answer.entry->action.en.isEmpty());
    QCOMPARE(answer.outcome, Outcome::Unstated);
    const QList<Note> notes = m_catalogue->notesOn(*answer.entry);
    QVERIFY(std::any_of(notes.cbegin(), notes.cend(), [](const Note &note) {
        return note.text.en.contains(u"other Tencent Cloud products"_s);
    }));
}

void TestInfoTags::commonErrorsAreNotFoundByWords()
{
    for (const CodeEntry &entry : m_catalogue->entries()) {
        const Category *table = m_catalogue->category(entry.categoryId);
        if (!table->isByCodeOnly)
            continue;
        for (const LookupAnswer &answer : answerTo(entry.message.zh).answers) {
            const bool isIts = answer.entry && answer.entry->position == entry.position;
            QVERIFY2(!isIts, qPrintable(entry.code));
        }
    }
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

CODEDESK_TEST_MAIN(TestInfoTags)
#include "tst_infotags.moc"
