// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/names.h"
#include "decoding/keyroles.h"
#include "ingest/fieldnames.h"
#include "support/testmain.h"
#include "vendorpage/pagecolumns.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace codedesk;
using namespace codedesk::testing;
using namespace Qt::StringLiterals;

namespace {

QByteArray vocabularyText()
{
    QFile file(QStringLiteral(CODEDESK_SOURCE_DIR "/resources/vocabulary/names.json"));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QJsonObject vocabulary()
{
    return QJsonDocument::fromJson(vocabularyText()).object();
}

const names::RoleKey *roleNamed(const QString &key)
{
    for (const names::RoleKey &role : names::roleKeys) {
        if (key == QLatin1StringView(role.key.data(), static_cast<qsizetype>(role.key.size())))
            return &role;
    }
    return nullptr;
}

const struct {
    QString key;
    names::Reader reader;
} readers[]{
    { u"pasted"_s, names::Reader::PastedText },
    { u"import"_s, names::Reader::Import },
    { u"page"_s, names::Reader::Page },
};

} // namespace

/** The vocabulary of names: what is built in is what the resource says, and all readers read it alike. */
class TestNames : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnUnexpectedWarnings(); }
    void hasWhatTheResourceSays();
    void readersReadItAlike();
    void tellsByParts_data();
    void tellsByParts();
    void knowsRemarksOfTimes_data();
    void knowsRemarksOfTimes();
    void refusesFaults_data();
    void refusesFaults();
};

void TestNames::hasWhatTheResourceSays()
{
    int count = 0;
    const QJsonArray rows = vocabulary().value(u"names"_s).toArray();
    for (const QJsonValue &row : rows) {
        const names::RoleKey *role = roleNamed(row[u"role"].toString());
        QVERIFY(role);
        const bool isWeak = row[u"strength"].toString() == u"weak";
        for (const QJsonValue &name : row[u"names"].toArray()) {
            for (const auto &[key, reader] : readers) {
                const auto meaning = names::meaningOf(text::Name(name.toString()), reader);
                const bool isLeftOut = row[u"not"].toObject().contains(key);
                const bool isRead = !isLeftOut && (role->readers & static_cast<unsigned>(reader)) != 0;
                if (isRead)
                    QVERIFY2(meaning == (names::Meaning{ role->role, isWeak, count }),
                             qPrintable(name.toString()));
                else if (isLeftOut)
                    QVERIFY2(!meaning || meaning->role != role->role, qPrintable(name.toString()));
            }
            ++count;
        }
    }
    QVERIFY(count > 400);
}

/** A name of a code is one to everybody who has no reason against it. */
void TestNames::readersReadItAlike()
{
    using decoding::KeyRole;
    const QJsonArray rows = vocabulary().value(u"names"_s).toArray();
    int codes = 0;
    for (const QJsonValue &row : rows) {
        const bool isWeak = row[u"strength"].toString() == u"weak";
        if (row[u"role"].toString() != u"code")
            continue;
        const QJsonObject without = row[u"not"].toObject();
        for (const QJsonValue &value : row[u"names"].toArray()) {
            const QString name = value.toString();
            const auto field = ingest::meaningOfName(name.toStdString()).field;
            QCOMPARE(field == ingest::Field::Code, !without.contains(u"import"_s));
            QCOMPARE(vendorpage::columnKind(name) == vendorpage::ColumnKind::Code, !without.contains(u"page"_s));
            if (!without.contains(u"pasted"_s))
                QVERIFY2(decoding::keyRole(name) == (isWeak ? KeyRole::WeakCode : KeyRole::Code),
                         qPrintable(name));
            ++codes;
        }
    }
    QVERIFY(codes > 60);
}

void TestNames::tellsByParts_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<names::Reader>("reader");
    QTest::addColumn<QString>("role");
    const auto row = [](const QString &name, names::Reader reader, const QString &role) {
        QTest::newRow(qPrintable(name + QString::number(static_cast<int>(reader)))) << name << reader << role;
    };
    row(u"uploadTime"_s, names::Reader::PastedText, u"other"_s);
    row(u"traceId"_s, names::Reader::PastedText, u"other"_s);
    row(u"invalid"_s, names::Reader::PastedText, QString());
    row(u"cardWarnList"_s, names::Reader::PastedText, u"card-warnings"_s);
    row(u"userList"_s, names::Reader::PastedText, QString());
    row(u"uploadCode"_s, names::Reader::PastedText, u"code"_s);
    row(u"uploadCode"_s, names::Reader::Import, QString());
    row(u"cardWarnList"_s, names::Reader::Import, QString());
    row(u"客户姓名"_s, names::Reader::Import, u"personal"_s);
    row(u"客戶手機"_s, names::Reader::Import, u"personal"_s);
    row(u"frontPhotoUrl"_s, names::Reader::Import, u"personal"_s);
    row(u"livenessVideoErrorCode"_s, names::Reader::PastedText, u"code"_s);
}

void TestNames::tellsByParts()
{
    QFETCH(const QString, name);
    QFETCH(const names::Reader, reader);
    QFETCH(const QString, role);
    const auto meaning = names::meaningOfPart(text::nameUnits(name), reader);
    QCOMPARE(meaning.has_value(), !role.isEmpty());
    if (meaning)
        QVERIFY(meaning->role == roleNamed(role)->role);
}

void TestNames::knowsRemarksOfTimes_data()
{
    QTest::addColumn<QString>("remark");
    QTest::addColumn<QString>("frame"); // "minutes unit"; empty: not known
    const auto row = [](const QString &remark, const char *frame) {
        QTest::newRow(qPrintable(remark)) << remark << QString::fromLatin1(frame);
    };
    for (const QString &remark :
         { u"北京时间"_s, u"UTC+8"_s, u"UTC + 08:00"_s, u"ＵＴＣ＋８"_s, u"utc8"_s, u"UTC_8"_s, u"GMT+0800"_s,
           u"+8"_s, u"+08:00"_s, u"東八區"_s, u"时区：东八区"_s, u"Asia/Shanghai"_s, u"Beijing time"_s })
        row(remark, "480 0");
    row(u"UTC"_s, "0 0");
    row(u"GMT"_s, "0 0");
    row(u"UTC-8"_s, "-480 0");
    row(u"UTC-05:30"_s, "-330 0");
    row(u"-05:00"_s, "-300 0");
    row(u"JST"_s, "540 0");
    row(u"s"_s, "- 1");
    row(u"ms"_s, "- 2");
    row(u"毫秒"_s, "- 2");
    row(u"单位：毫秒"_s, "- 2");
    row(u"µs"_s, "- 3");
    row(u"纳秒"_s, "- 4");
    row(u"UTC, ms"_s, "0 2");
    row(u"ms/UTC+8"_s, "480 2");
    row(u"yyyy-MM-dd HH:mm:ss"_s, "- 0");
    row(u"精确到秒"_s, "- 0");
    for (const QString &remark : { u"local"_s, u"东京"_s, u"UTC+15"_s, u"-8"_s, u"UTC/JST"_s, u"s,ms"_s, u"UTCx"_s,
                                   u"dd/MM/yyyy"_s, u":"_s, QString() })
        row(remark, "");
}

void TestNames::knowsRemarksOfTimes()
{
    QFETCH(const QString, remark);
    const std::optional<TimeFrame> found = names::timeFrameOf(remark);
    QString frame;
    if (found)
        frame = (found->zoneSeconds ? QString::number(*found->zoneSeconds / 60) : u"-"_s) + u' '
            + QString::number(int(found->unit));
    QTEST(frame, "frame");
}

void TestNames::refusesFaults_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::addColumn<QByteArray>("complaint");
    QTest::newRow("as it is") << QByteArray() << QByteArray() << QByteArray();
    QTest::newRow("no role") << QByteArray(R"("role": "code")") << QByteArray(R"("role": "codes")")
                             << QByteArray("no role \"codes\"");
    QTest::newRow("no language") << QByteArray(R"("language": "en")") << QByteArray(R"("language": "fr")")
                                 << QByteArray("no language \"fr\"");
    QTest::newRow("other language") << QByteArray(R"("names": ["code"])") << QByteArray(R"("names": ["码"])")
                                    << QByteArray("not of the language");
    QTest::newRow("twice") << QByteArray(R"("names": ["code"])") << QByteArray(R"("names": ["code", "CO_DE"])")
                           << QByteArray("stands twice");
    QTest::newRow("no name") << QByteArray(R"("names": ["code"])") << QByteArray(R"("names": ["--"])")
                             << QByteArray("is no name");
    QTest::newRow("no reason") << QByteArray("Holds words as often as codes.") << QByteArray()
                               << QByteArray("the reason why \"import\"");
    QTest::newRow("no reader") << QByteArray(R"("not": {"import")") << QByteArray(R"("not": {"imports")")
                               << QByteArray("\"imports\" does not read");
    QTest::newRow("no strength") << QByteArray(R"("strength": "weak")") << QByteArray(R"("strength": "faint")")
                                 << QByteArray("the strength");
    QTest::newRow("other field") << QByteArray(R"("language": "en")")
                                 << QByteArray(R"("lang": 1, "language": "en")")
                                 << QByteArray("no row has a field \"lang\"");
    QTest::newRow("two channels") << QByteArray(R"("未知")") << QByteArray(R"("未知", "E证通")")
                                  << QByteArray("names two channels");
    QTest::newRow("no JSON") << QByteArray("{") << QByteArray("[") << QByteArray("at byte");
}

/** The program that makes the tables of the resource says what is wrong with it, and the build ends. */
void TestNames::refusesFaults()
{
    QFETCH(const QByteArray, before);
    QFETCH(const QByteArray, after);
    QFETCH(const QByteArray, complaint);
    QByteArray text = vocabularyText();
    if (!before.isEmpty()) {
        QVERIFY(text.contains(before));
        text.replace(text.indexOf(before), before.size(), after);
    }
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"names.json"_s));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(text) == text.size());
    file.close();
    QProcess maker;
    maker.start(QStringLiteral(CODEDESK_MAKENAMES), { file.fileName() });
    QVERIFY(maker.waitForFinished());
    QCOMPARE(maker.exitCode() == 0, complaint.isEmpty());
    QVERIFY2(maker.readAllStandardError().contains(complaint), complaint.constData());
}

CODEDESK_TEST_MAIN(TestNames)
#include "tst_names.moc"
