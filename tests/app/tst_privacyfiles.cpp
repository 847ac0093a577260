// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/openstore.h"
#include "support/archives.h"
#include "support/plantedlogs.h"
#include "support/testmain.h"
#include "support/typedforms.h"

#include <QDirIterator>
#include <QHash>
#include <QJsonArray>
#include <QProcess>
#include <QStringConverter>
#include <QTemporaryDir>
#include <QTest>

#include <unicode/ucnv.h>
#include <zlib.h>

#include <bitset>
#include <cstring>
#include <memory>

using namespace Qt::StringLiterals;
using namespace codedesk;
using namespace codedesk::testing;

namespace {

constexpr int callCount = 1250; // of eight values each
constexpr int typedCount = 10'000;
constexpr int patienceMs = 120'000;

/** Finds many texts in bytes at once, by the eight bytes (or fewer) each of them ends with. */
class ValueFinder {
public:
    void add(const QByteArray &value)
    {
        if (value.size() < window)
            qFatal("a planted value is too short to be looked for");
        const quint64 tail = windowAt(value.constData() + value.size() - window);
        m_filter.set(filterBit(tail));
        m_values[tail] << value;
    }

    /** Returns the first value found and its surroundings; empty if there is none. */
    [[nodiscard]] QByteArray findIn(const QByteArray &bytes) const
    {
        for (qsizetype end = window; end <= bytes.size(); ++end) {
            const quint64 tail = windowAt(bytes.constData() + end - window);
            if (!m_filter.test(filterBit(tail)))
                continue;
            for (const QByteArray &value : m_values.value(tail)) {
                if (value.size() <= end
                    && std::memcmp(bytes.constData() + end - value.size(), value.constData(),
                                   static_cast<std::size_t>(value.size()))
                        == 0)
                    return value + " in: " + bytes.mid(std::max<qsizetype>(0, end - 200), 300);
            }
        }
        return {};
    }

    [[nodiscard]] qsizetype size() const
    {
        qsizetype count = 0;
        for (const QList<QByteArray> &values : m_values)
            count += values.size();
        return count;
    }

private:
    static constexpr qsizetype window = 6;
    static constexpr unsigned filterBits = 24;

    static quint64 windowAt(const char *place)
    {
        quint64 value = 0;
        std::memcpy(&value, place, window);
        return value;
    }
    static std::size_t filterBit(quint64 tail) { return tail * 0x9E3779B97F4A7C15U >> (64 - filterBits); }

    std::bitset<1U << filterBits> m_filter;
    QHash<quint64, QList<QByteArray>> m_values;
};

QByteArray inGb18030(const QString &text)
{
    UErrorCode status = U_ZERO_ERROR;
    UConverter *converter = ucnv_open("GB18030", &status);
    QByteArray bytes(text.size() * 4 + 16, '\0');
    const int size =
        ucnv_fromUChars(converter, bytes.data(), static_cast<int>(bytes.size()),
                        reinterpret_cast<const UChar *>(text.utf16()), static_cast<int>(text.size()), &status);
    ucnv_close(converter);
    if (U_FAILURE(status))
        qFatal("a planted text cannot be written in GB18030");
    bytes.truncate(size);
    return bytes;
}

QByteArray inUtf16(const QString &text)
{
    QStringEncoder encode(QStringConverter::Utf16LE, QStringConverter::Flag::Default);
    return encode(text);
}

QByteArray gzipped(const QByteArray &data)
{
    z_stream stream{};
    deflateInit2(&stream, 6, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY);
    QByteArray result(static_cast<qsizetype>(deflateBound(&stream, static_cast<uLong>(data.size()))) + 64, '\0');
    stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(data.constData()));
    stream.avail_in = static_cast<uInt>(data.size());
    stream.next_out = reinterpret_cast<Bytef *>(result.data());
    stream.avail_out = static_cast<uInt>(result.size());
    deflate(&stream, Z_FINISH);
    result.truncate(static_cast<qsizetype>(stream.total_out));
    deflateEnd(&stream);
    return result;
}

std::unique_ptr<ValueFinder> makeFinder()
{
    auto finder = std::make_unique<ValueFinder>();
    for (int i = 0; i < callCount; ++i) {
        for (const QString &value : plantedValues(i).values()) {
            for (const QString &form : writtenForms(value))
                finder->add(form.toUtf8());
            finder->add(inUtf16(value));
            finder->add(inGb18030(value));
        }
    }
    for (int i = 0; i < typedCount; ++i) {
        finder->add(plainPersonalNumber(i).toUtf8());
        for (const QString &form : writtenForms(typedNumber(i)))
            finder->add(form.toUtf8());
        finder->add(inUtf16(typedNumber(i)));
    }
    return finder;
}

/** A log whose messages hold numbers of persons as people type them; every third call is rejected. */
QByteArray typedLog(const QByteArray &format)
{
    QByteArray log = format == "csv" ? "order_no,time,code,message\n"
        : format == "tsv"            ? "order_no\ttime\tcode\tmessage\n"
                                     : "";
    for (int i = 0; i < typedCount; ++i) {
        const QByteArray order = "order" + QByteArray::number(i);
        const QByteArray code = i % 3 == i / 3 % 3 ? "no code" : "2016";
        const QString said = u"请联系 "_s + typedNumber(i) + u" ，谢谢"_s;
        const QByteArray message = said.toUtf8();
        const QByteArray time = "2025-03-03 10:00:00";
        if (format == "csv")
            log += order + ',' + time + ',' + code + ',' + message + '\n';
        else if (format == "tsv")
            log += order + '\t' + time + '\t' + code + '\t' + message + '\n';
        else if (format == "json")
            log += "{\"order_no\":\"" + order + "\",\"time\":\"" + time + "\",\"code\":\"" + code
                + "\",\"message\":\"" + message + "\"}\n";
        else if (format == "json with escapes")
            log += "{\"order_no\":\"" + order + "\",\"time\":\"" + time + "\",\"code\":\"" + code
                + "\",\"message\":\"" + writtenForms(said).at(3).toUtf8() + "\"}\n";
        else if (format == "addresses")
            log += "https://a.example/cb?orderNo=" + order + "&time=" + time.toPercentEncoding()
                + "&code=" + code.toPercentEncoding() + "&msg=" + QUrl::toPercentEncoding(said) + '\n';
        else if (format == "key=value")
            log += "time=\"" + time + "\" order_no=" + order + " code=\"" + code + "\" msg=\"" + message
                + "\" note=" + message + '\n';
        else
            log += time + " | " + order + " | " + code + " | " + message + '\n';
    }
    return log;
}

} // namespace

/**
 * What the program writes, wherever it writes it, holds none of the personal values it was given, and nobody but
 * the owner can read it.
 */
class TestPrivacyFiles : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init() { failOnUnexpectedWarnings(); }
    void findsWhatIsThere();
    void everyFormat_data();
    void everyFormat();
    void typedForms_data();
    void typedForms();
    void typedFormsInNames();
    void harmlessNumbersStay();
    void listsAndExports();
    void truncatedInput();
    void killedImport();
    void keyIsKeptApart();

private:
    void setUp(QProcess &program) const;
    QByteArray run(const QStringList &arguments, QList<int> exitCodes = { 0 });
    [[nodiscard]] QString writeInput(const QString &name, const QByteArray &content) const;
    [[nodiscard]] QString place(const QString &name) const { return m_folder.filePath(name); }
    void searchEverything();

    QTemporaryDir m_inputs;
    QTemporaryDir m_folder; ///< Everything the program can write to.
    std::unique_ptr<ValueFinder> m_finder;
};

void TestPrivacyFiles::initTestCase()
{
    m_finder = makeFinder();
    for (const char *name : { "home", "data", "config", "cache", "runtime", "tmp", "exports" })
        QVERIFY(QDir(m_folder.path()).mkdir(QLatin1String(name)));
}

void TestPrivacyFiles::setUp(QProcess &program) const
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"HOME"_s, place(u"home"_s));
    environment.insert(u"XDG_DATA_HOME"_s, place(u"data"_s));
    environment.insert(u"XDG_CONFIG_HOME"_s, place(u"config"_s));
    environment.insert(u"XDG_CACHE_HOME"_s, place(u"cache"_s));
    environment.insert(u"XDG_RUNTIME_DIR"_s, place(u"runtime"_s));
    environment.insert(u"TMPDIR"_s, place(u"tmp"_s));
    environment.insert(u"SQLITE_TMPDIR"_s, place(u"tmp"_s));
    environment.insert(u"CODEDESK_STORE"_s, place(u"data/calls.store"_s));
    program.setProcessEnvironment(environment);
    program.setWorkingDirectory(place(u"exports"_s));
    program.setProgram(QStringLiteral(CODEDESK_CLI_PROGRAM));
}

/** Runs a command, searches what it prints, and returns what it prints to standard output. */
QByteArray TestPrivacyFiles::run(const QStringList &arguments, QList<int> exitCodes)
{
    QProcess program;
    setUp(program);
    program.setArguments(arguments);
    program.start();
    if (!program.waitForFinished(patienceMs)) {
        QTest::qFail("a command does not end", __FILE__, __LINE__);
        return {};
    }
    const QByteArray out = program.readAllStandardOutput();
    const QByteArray err = program.readAllStandardError();
    for (const QByteArray &printed : { out, err }) {
        const QByteArray found = m_finder->findIn(printed);
        if (!found.isEmpty())
            QTest::qFail(arguments.join(u' ').toUtf8() + " printed " + found, __FILE__, __LINE__);
    }
    if (!exitCodes.contains(program.exitCode()))
        QTest::qFail(arguments.join(u' ').toUtf8() + " ended with " + QByteArray::number(program.exitCode()) + ": "
                         + err,
                     __FILE__, __LINE__);
    return out;
}

QString TestPrivacyFiles::writeInput(const QString &name, const QByteArray &content) const
{
    QFile file(m_inputs.filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("cannot write a test file");
    return file.fileName();
}

void TestPrivacyFiles::searchEverything()
{
    constexpr QFileDevice::Permissions owner =
        QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ReadUser | QFileDevice::WriteUser;
    int files = 0;
    for (QDirIterator it(m_folder.path(), QDir::Files | QDir::Hidden | QDir::System, QDirIterator::Subdirectories);
         it.hasNext();) {
        QFile file(it.next());
        QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(file.fileName()));
        const QByteArray found = m_finder->findIn(file.readAll());
        QVERIFY2(found.isEmpty(), file.fileName().toUtf8() + " holds " + found);
        QVERIFY(m_finder->findIn(file.fileName().toUtf8()).isEmpty());
        QVERIFY2(file.permissions() == owner, qPrintable(file.fileName()));
        ++files;
    }
    QVERIFY(files >= 2);
}

void TestPrivacyFiles::findsWhatIsThere()
{
    QVERIFY(m_finder->size() >= 3 * 8 * callCount);
    const QString address = plantedValues(7).address;
    QVERIFY(m_finder->findIn("x" + address.toUtf8()).contains("1007"));
    QVERIFY(!m_finder->findIn(inGb18030(u"住在"_s + address)).isEmpty());
    QVERIFY(!m_finder->findIn(inUtf16(u"x"_s + address + u"y"_s)).isEmpty());
    QVERIFY(!m_finder->findIn("\"" + plantedValues(1249).idCard.toUtf8()).isEmpty());
    QVERIFY(m_finder->findIn(address.toUtf8().chopped(1)).isEmpty());
    for (const PlantedLog &log : plantedLogs(2))
        QVERIFY2(!m_finder->findIn(log.content).isEmpty(), log.name);
}

void TestPrivacyFiles::everyFormat_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<bool>("isPlain");
    const QList<PlantedLog> logs = plantedLogs(callCount);
    for (const PlantedLog &log : logs) {
        const QString text = QString::fromUtf8(log.content);
        QTest::newRow(log.name) << log.content << true;
        QTest::addRow("%s, gz", log.name) << gzipped(log.content) << false;
        QTest::addRow("%s, GB18030", log.name) << inGb18030(text) << false;
        QTest::addRow("%s, UTF-16", log.name) << inUtf16(QChar(0xFEFF) + text) << false;
    }
}

void TestPrivacyFiles::everyFormat()
{
    QFETCH(QByteArray, content);
    QFETCH(bool, isPlain);
    // Each in a store of its own, so that all of its calls are stored and its conflicts are its own.
    const QString path = place(u"data/one.store"_s);
    const QStringList store{ u"--store"_s, path };
    const QString input = writeInput(u"input"_s, content);
    const QJsonDocument imported =
        QJsonDocument::fromJson(run(QStringList{ u"import"_s, input, u"--json"_s } + store, { 4 }));
    const QJsonObject counts = imported.object().value(u"imports"_s).toArray().at(0).toObject();
    QCOMPARE_GT(counts.value(u"stored"_s).toInt(), 100);
    QCOMPARE_GT(counts.value(u"rejected"_s).toInt(), 100);
    QCOMPARE_GT(counts.value(u"conflict"_s).toInt(), 10);
    qint64 masked = 0;
    for (const QJsonValue &note : counts.value(u"notes"_s).toArray()) {
        if (note.toObject().value(u"kind"_s) == u"masked"_s)
            masked = note.toObject().value(u"count"_s).toInt();
    }
    QCOMPARE_GT(masked, 100);
    if (isPlain) {
        run(QStringList{ u"rejects"_s, u"1"_s } + store);
        run(QStringList{ u"rejects"_s, u"1"_s, u"--json"_s } + store);
        const QString rows = place(u"exports/rows"_s);
        run(QStringList{ u"rejects"_s, u"1"_s, u"--rows"_s, rows } + store);
        // What comes back in must be as clean as what went out.
        run(QStringList{ u"import"_s, u"--like"_s, u"1"_s, rows } + store, { 4 });
        run(QStringList{ u"calls"_s, u"--csv"_s, place(u"exports/calls.csv"_s) } + store);
    }
    searchEverything();
    for (const char *suffix : { "", "-wal", "-shm", ".lock" })
        QFile::remove(path + QLatin1String(suffix));
}

void TestPrivacyFiles::typedForms_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("pattern");
    for (const char *format : { "csv", "tsv", "json", "json with escapes", "addresses", "key=value" })
        QTest::newRow(format) << typedLog(format) << QString();
    QTest::newRow("pattern") << typedLog("text")
                             << u"^(?<time>[^|]+) \\| (?<order_no>\\w+) \\| (?<code>[^|]+) \\| (?<message>.*)$"_s;
    QTest::newRow("lines a pattern does not fit")
        << typedLog("text") << u"^(?<code>2016)$|^(?<time>[^|]+) \\| order\\d*0 \\| (?<errcode>[^|]+)"_s;
    QTest::newRow("a table without a header known")
        << typedLog("csv").replace("order_no,time,code", "a,b,returned_code") << QString();
    QTest::newRow("broken json") << typedLog("json").replace("\"message\":\"", "\"message\":") << QString();
    QList<QByteArrayList> table;
    for (const QByteArray &line : typedLog("tsv").split('\n'))
        table << line.split('\t');
    table.removeLast();
    QTest::newRow("xlsx") << workbookOf(table) << QString();
}

void TestPrivacyFiles::typedForms()
{
    QFETCH(QByteArray, content);
    QFETCH(QString, pattern);
    const QString path = place(u"data/typed.store"_s);
    const QStringList store{ u"--store"_s, path };
    const QStringList how = pattern.isEmpty() ? QStringList() : QStringList{ u"--pattern"_s, pattern };
    run(QStringList{ u"import"_s, writeInput(u"typed"_s, content), u"--json"_s } + how + store, { 2, 4 });
    run(QStringList{ u"rejects"_s, u"1"_s, u"--json"_s } + store, { 0, 1, 5 });
    run(QStringList{ u"rejects"_s, u"1"_s, u"--rows"_s, place(u"exports/rows"_s) } + store, { 0, 1, 5 });
    run(QStringList{ u"calls"_s, u"--csv"_s, place(u"exports/calls.csv"_s) } + store, { 0, 5 });
    searchEverything();
    for (const char *suffix : { "", "-wal", "-shm", ".lock" })
        QFile::remove(path + QLatin1String(suffix));
}

/** What stands in the name of a file is written down, too. */
void TestPrivacyFiles::typedFormsInNames()
{
    QStringList files;
    for (int i = 0; i < 3 * typedFormCount; ++i) {
        if (const QString number = typedNumber(i); !number.contains(u'/'))
            files << writeInput(u"日志 "_s + number + u".csv"_s,
                                "order_no,code\nA" + QByteArray::number(i) + ",0\n");
    }
    // What the user typed is printed as it was: nobody would find the file else.
    QProcess program;
    setUp(program);
    program.setArguments(QStringList{ u"import"_s } + files);
    program.start();
    QVERIFY(program.waitForFinished(patienceMs));
    QCOMPARE(program.exitCode(), 0);
    QVERIFY(run({ u"imports"_s, u"--json"_s }).contains("****"));
    run({ u"imports"_s });
    // The first row of a table without a header passes for its columns.
    for (int i = 0; i < 3 * typedFormCount; ++i)
        run({ u"import"_s, writeInput(u"no-header.csv"_s, typedNumber(i).toUtf8() + ",x\n1,2\n") }, { 2 });
    searchEverything();
}

/** Times, amounts, addresses and order numbers are no numbers of persons, however they are grouped. */
void TestPrivacyFiles::harmlessNumbersStay()
{
    constexpr int count = 10'000;
    QByteArray log = "order_no,code,message\n";
    for (int i = 0; i < count; ++i)
        log += "6222021234" + QByteArray::number(100'000'000 + i) + ",2016,\"x " + harmlessNumber(i).toUtf8()
            + " y\"\n";
    const QStringList store{ u"--store"_s, place(u"data/harmless.store"_s) };
    run(QStringList{ u"import"_s, writeInput(u"harmless"_s, log) } + store);
    const QJsonDocument calls = QJsonDocument::fromJson(
        run(QStringList{ u"calls"_s, u"--json"_s, u"--limit"_s, QString::number(count) } + store));
    QHash<QString, QString> messages;
    for (const QJsonValue &call : calls.object().value(u"calls"_s).toArray())
        messages.insert(call[u"order_no"].toString(), call[u"message"].toString());
    QCOMPARE(messages.size(), count);
    for (int i = 0; i < count; ++i)
        QCOMPARE(messages.value(u"6222021234"_s + QString::number(100'000'000 + i)),
                 u"x "_s + harmlessNumber(i) + u" y"_s);
}

void TestPrivacyFiles::listsAndExports()
{
    for (const PlantedLog &log : plantedLogs(callCount))
        run({ u"import"_s, writeInput(QString::fromLatin1(log.name), log.content) }, { 4 });
    run({ u"imports"_s });
    run({ u"imports"_s, u"--json"_s });
    run({ u"calls"_s, u"--json"_s, u"--limit"_s, u"100000"_s });
    run({ u"calls"_s, u"--csv"_s, place(u"exports/calls.csv"_s) });
    run({ u"summary"_s, u"--by"_s, u"code,app"_s, u"--csv"_s, place(u"exports/summary.csv"_s) });
    run({ u"unknown"_s }, { 0, 5 });
    run({ u"verify"_s });
    searchEverything();
    run({ u"undo"_s, u"2"_s });
    run({ u"verify"_s });
    searchEverything();
}

void TestPrivacyFiles::truncatedInput()
{
    const QByteArray packed = gzipped(plantedCsv(callCount, ',', true));
    const QString input = writeInput(u"cut.csv.gz"_s, packed.first(packed.size() / 2));
    run({ u"import"_s, input, u"--again"_s }, { 2 });
    run({ u"import"_s, input, u"--again"_s, u"--json"_s }, { 2 });
    run({ u"import"_s, writeInput(u"no.csv"_s, plantedCsv(callCount, ',', false).replace("code,", "x,")) }, { 2 });
    searchEverything();
}

void TestPrivacyFiles::killedImport()
{
    const QString path = place(u"data/killed.store"_s);
    QProcess program;
    setUp(program);
    program.setArguments({ u"import"_s, u"-"_s, u"--store"_s, path });
    program.start();
    QByteArray log = plantedCsv(callCount, ',', true);
    const QByteArray header = log.first(log.indexOf('\n') + 1);
    // Enough for several batches; the input stays open, so the import cannot end by itself.
    program.write(log);
    for (int copy = 0; copy < 20; ++copy)
        program.write(log.mid(header.size()));
    const auto hasStored = [&path] {
        const auto store = store::openStore(store::StoreAddress::ofFile(path), store::CallStore::Mode::ReadOnly);
        if (!store)
            return false;
        const auto entry = (*store)->importEntry(1);
        return entry && entry->counts.rejected > 0;
    };
    QTRY_VERIFY_WITH_TIMEOUT(hasStored(), patienceMs);
    program.kill();
    QVERIFY(program.waitForFinished(patienceMs));
    QCOMPARE(program.exitStatus(), QProcess::CrashExit);
    QVERIFY(QFileInfo(path + u"-wal"_s).size() > 0);
    QVERIFY(m_finder->findIn(program.readAllStandardError() + program.readAllStandardOutput()).isEmpty());
    searchEverything();
    run({ u"verify"_s, u"--store"_s, path });
    run({ u"rejects"_s, u"1"_s, u"--store"_s, path });
    searchEverything();
}

void TestPrivacyFiles::keyIsKeptApart()
{
    QStringList keys;
    for (QDirIterator it(m_folder.path(), { u"person.key"_s }, QDir::Files, QDirIterator::Subdirectories);
         it.hasNext();)
        keys << it.next();
    QCOMPARE(keys.size(), 1);
    QVERIFY2(keys.constFirst().startsWith(place(u"config/"_s)), qPrintable(keys.constFirst()));
}

CODEDESK_TEST_MAIN(TestPrivacyFiles)
#include "tst_privacyfiles.moc"
