// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/faultylog.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <chrono>
#include <cstdio>
#include <numeric>
#include <string>

namespace codedesk::testing {

namespace {

constexpr qint64 soundRecords = 1000; // so that the faults do not decide what the file is taken for
constexpr qint64 cycle = 1000; // each fault comes once in as many records
constexpr qint64 longRecordCycle = 400'000;
constexpr std::size_t longRow = 3 << 19; // a row may have 1 MiB
constexpr std::size_t longValue = 17 << 20; // a JSON value may have 16 MiB

// In GB18030.
constexpr std::string_view chineseName = "\xC5\xB7\xD1\xF4";
constexpr std::string_view chineseIdCard = "\xC9\xED\xB7\xDD\xD6\xA4";
constexpr std::string_view chinesePhone = "\xB5\xE7\xBB\xB0";

std::string padded(qint64 number, int width)
{
    char text[32];
    std::snprintf(text, sizeof text, "%0*lld", width, static_cast<long long>(number));
    return text;
}

std::string timeOf(qint64 second)
{
    using namespace std::chrono;
    const sys_days day = sys_days{ year{ 2025 } / January / 1 } + days{ second / 86'400 };
    const year_month_day date{ day };
    const qint64 rest = second % 86'400;
    char text[40];
    std::snprintf(text, sizeof text, "%04d-%02u-%02u %02d:%02d:%02d", static_cast<int>(date.year()),
                  static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()),
                  static_cast<int>(rest / 3600), static_cast<int>(rest / 60 % 60), static_cast<int>(rest % 60));
    return text;
}

std::string idCardOf(qint64 number)
{
    constexpr int weights[] = { 7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2 };
    std::string digits = "110105" + padded(1950 + number % 50, 4) + padded(1 + number % 12, 2)
        + padded(1 + number % 28, 2) + padded(number % 1000, 3);
    int sum = 0;
    for (std::size_t i = 0; i < digits.size(); ++i)
        sum += (digits[i] - '0') * weights[i];
    return digits + "10X98765432"[sum % 11];
}

std::string phoneOf(qint64 number)
{
    return "139" + padded(number % 100'000'000, 8);
}

std::string orderOf(qint64 number)
{
    return "25030320" + padded(number, 20);
}

/** Adds to the counts and hands bytes on. */
class FaultWriter {
public:
    explicit FaultWriter(const LogSink &sink)
        : m_sink(sink)
    {
    }

    void write(std::string_view bytes)
    {
        m_written += static_cast<qint64>(bytes.size());
        m_sink(bytes);
    }

    void stored(int count = 1) { m_counts.stored += count; }
    void duplicate() { ++m_counts.duplicate; }
    void conflict() { ++m_counts.conflict; }
    void blank() { ++m_counts.blank; }
    void rejected(const char *reason) { ++m_counts.rejectedByReason[QString::fromLatin1(reason)]; }

    [[nodiscard]] qint64 written() const { return m_written; }

    [[nodiscard]] FaultCounts counts() const
    {
        FaultCounts counts = m_counts;
        counts.read = counts.stored + counts.duplicate + counts.conflict + counts.blank + counts.rejected();
        return counts;
    }

private:
    const LogSink &m_sink;
    qint64 m_written = 0;
    FaultCounts m_counts;
};

/** The values of one record, in the encoding of the log. */
struct Call {
    std::string time;
    std::string orderNo;
    std::string code = "0";
    std::string message;
    std::string similarity = "95.5";
    std::string isCharged = "yes";
    std::string name;
    std::string idCard;
    std::string phone;
};

class CsvFaults : private FaultWriter {
public:
    CsvFaults(qint64 asciiBytes, const LogSink &sink)
        : FaultWriter(sink)
        , m_asciiBytes(asciiBytes)
    {
    }

    FaultCounts run(qint64 bytes)
    {
        write("FaceID calls\r\nexported by hand\n");
        writeRow(header);
        qint64 record = 0;
        for (; record < soundRecords || written() < bytes; ++record)
            writeRecord(record);
        write(rowOf(callOf(record)));
        stored();
        return counts();
    }

private:
    static constexpr std::string_view header =
        "time,order_no,code,message,similarity,is_charged,name,id_number,phone";

    [[nodiscard]] bool isAscii() const { return written() < m_asciiBytes; }

    [[nodiscard]] Call callOf(qint64 number) const
    {
        Call call;
        call.time = timeOf(number);
        call.orderNo = orderOf(number);
        call.idCard = idCardOf(number);
        call.phone = phoneOf(number);
        call.name = isAscii() ? "Ouyang " : std::string(chineseName);
        call.name += padded(number, 7);
        call.message = (isAscii() ? "id " : std::string(chineseIdCard)) + call.idCard + ' '
            + (isAscii() ? "call " : std::string(chinesePhone)) + call.phone;
        return call;
    }

    static std::string rowOf(const Call &call)
    {
        return call.time + ',' + call.orderNo + ',' + call.code + ',' + call.message + ',' + call.similarity + ','
            + call.isCharged + ',' + call.name + ',' + call.idCard + ',' + call.phone;
    }

    /** Writes a row with the next kind of line end. */
    void writeRow(std::string_view row)
    {
        constexpr std::string_view ends[] = { "\n", "\r\n", "\r" };
        const std::string_view end = ends[m_rows++ % 3];
        write(row);
        write(end);
        m_endedWithCr = end == "\r";
    }

    void writeBlank(std::string_view row)
    {
        // A line feed after a carriage return would be the second half of one line end.
        write(row.empty() && m_endedWithCr ? " " : row);
        write("\n");
        m_endedWithCr = false;
        blank();
    }

    void store(const Call &call)
    {
        writeRow(rowOf(call));
        stored();
    }

    void reject(const char *reason, std::string_view row)
    {
        writeRow(row);
        rejected(reason);
    }

    void writeRecord(qint64 number);
    void writeFault(qint64 number, Call call);

    qint64 m_asciiBytes;
    qint64 m_rows = 0;
    bool m_endedWithCr = false;
};

void CsvFaults::writeRecord(qint64 number)
{
    const Call call = callOf(number);
    if (number < soundRecords)
        store(call);
    else
        writeFault(number, call);
}

void CsvFaults::writeFault(qint64 number, Call call)
{
    const auto rejectWith = [&](const char *reason, std::string Call::*field, const char *value) {
        call.*field = value;
        reject(reason, rowOf(call));
    };
    if (number % longRecordCycle == soundRecords + 200)
        return reject("too-long", call.time + ',' + std::string(longRow, 'x'));
    switch (number % cycle) {
    case 10:
        return reject("too-few-columns", call.time + ',' + call.orderNo + ",0,," + call.name + ',' + call.idCard);
    case 20:
        return reject("too-many-columns", rowOf(call) + ',' + call.idCard);
    case 30:
        return rejectWith("unclosed-quote", &Call::message, "\"closed\" and more");
    case 40: // The quote that opens the message of the next row is not the end of this one.
        return rejectWith("unclosed-quote", &Call::message, "\"never closed");
    case 41:
        call.message = "\"a \"\"quoted\"\" word, and " + call.phone + '"';
        return store(call);
    case 50:
        call.message = "\"two\nlines\r\nor\rfour, " + call.idCard + '"';
        return store(call);
    case 70:
        return reject("nul-byte",
                      call.time + ',' + call.orderNo + ",0,a" + std::string(1, '\0') + "b,95,yes," + call.name
                          + ',' + call.idCard + ',' + call.phone);
    case 80:
        if (isAscii()) // Nothing tells yet what is no text.
            return store(call);
        return rejectWith("invalid-encoding", &Call::message,
                          "a\xFF\xFF"
                          "b");
    case 90:
        return reject("bad-code", header);
    case 100:
        return writeBlank("");
    case 101:
        return writeBlank(" \t ");
    case 102:
        return writeBlank(",,,,,,,,");
    case 110:
        return rejectWith("bad-time", &Call::time, "03/03/25 noon");
    case 120:
        return rejectWith("bad-code", &Call::code, "not a code");
    case 121:
        return rejectWith("missing-code", &Call::code, "");
    case 122:
        call.code = call.phone;
        return reject("bad-code", rowOf(call));
    case 130: // What is beside the code does not cost the call.
        call.similarity = "high";
        return store(call);
    case 131:
        call.isCharged = "maybe";
        return store(call);
    case 132:
        return rejectWith("totals-row", &Call::orderNo, "Total");
    case 140:
        return rejectWith("spoiled-number", &Call::orderNo, "2.50303200000000E+27");
    case 150:
        writeRow(rowOf(callOf(number - 1)));
        return duplicate();
    case 160: {
        Call earlier = callOf(number - 1);
        earlier.similarity = "12.5";
        writeRow(rowOf(earlier));
        return conflict();
    }
    default:
        return store(call);
    }
}

class JsonFaults : private FaultWriter {
public:
    using FaultWriter::FaultWriter;

    FaultCounts run(qint64 bytes)
    {
        qint64 record = 0;
        for (; record < soundRecords || written() < bytes; ++record)
            writeRecord(record);
        write(jsonOf(callOf(record)));
        stored();
        return counts();
    }

private:
    static Call callOf(qint64 number)
    {
        Call call;
        call.time = timeOf(number);
        call.orderNo = orderOf(number);
        call.idCard = idCardOf(number);
        call.phone = phoneOf(number);
        call.name = "欧阳" + padded(number, 7);
        call.message = "身份证" + call.idCard + " 电话" + call.phone;
        return call;
    }

    static std::string jsonOf(const Call &call)
    {
        return R"({"time":")" + call.time + R"(","orderNo":")" + call.orderNo + R"(","code":")" + call.code
            + R"(","message":")" + call.message + R"(","similarity":")" + call.similarity + R"(","isNeedCharge":")"
            + call.isCharged + R"(","name":")" + call.name + R"(","idNo":")" + call.idCard + R"(","phone":)"
            + call.phone + '}';
    }

    static std::string inString(const std::string &json)
    {
        std::string text = "\"";
        for (const char c : json)
            text += c == '"' ? std::string("\\\"") : std::string(1, c);
        return text + '"';
    }

    void writeLine(std::string_view line)
    {
        write(line);
        write(m_lines++ % 2 == 0 ? "\n" : "\r\n");
    }

    void store(std::string_view line, int count = 1)
    {
        writeLine(line);
        stored(count);
    }

    void reject(const char *reason, std::string_view line)
    {
        writeLine(line);
        rejected(reason);
    }

    void writeRecord(qint64 number);

    qint64 m_lines = 0;
};

void JsonFaults::writeRecord(qint64 number)
{
    Call call = callOf(number);
    const std::string json = jsonOf(call);
    const auto rejectWith = [&](const char *reason, std::string Call::*field, const char *value) {
        call.*field = value;
        reject(reason, jsonOf(call));
    };
    if (number < soundRecords)
        return store(json);
    if (number % longRecordCycle == soundRecords + 200) {
        call.message = std::string(longValue, 'x');
        return reject("too-long", jsonOf(call));
    }
    switch (number % cycle) {
    case 10:
        return reject("bad-json", std::string_view(json).substr(0, json.size() - 1));
    case 20:
        return reject("bad-json", std::string_view(json).substr(0, json.find(call.idCard) + 9));
    case 21:
        return reject("bad-json", std::string_view(json).substr(json.find(call.idCard)));
    case 30:
        return store(R"({"type":"x","data":)" + inString(json) + '}');
    case 40: {
        Call other = call;
        other.orderNo += "-b";
        return store(R"({"data":[)" + json + ',' + jsonOf(other) + "]}", 2);
    }
    case 50:
        return reject("not-an-object", "7");
    case 60:
        writeLine("");
        return blank();
    case 61:
        writeLine(" \t");
        return blank();
    case 70:
        return rejectWith("missing-code", &Call::code, "");
    case 80:
        return rejectWith("bad-code", &Call::code, "not a code");
    case 90:
        return rejectWith("bad-time", &Call::time, "noon");
    case 100: // What is beside the code does not cost the call.
        call.similarity = "high";
        return store(jsonOf(call));
    case 110:
        call.isCharged = "maybe";
        return store(jsonOf(call));
    case 111:
        return rejectWith("totals-row", &Call::orderNo, "Total");
    case 112:
        return reject("ambiguous-key", R"({"code":"77",)" + json.substr(1));
    case 120:
        return rejectWith("spoiled-number", &Call::orderNo, "2.50303200000000E+27");
    case 130:
        writeLine(jsonOf(callOf(number - 1)));
        return duplicate();
    case 140: {
        Call earlier = callOf(number - 1);
        earlier.similarity = "12.5";
        writeLine(jsonOf(earlier));
        return conflict();
    }
    case 150:
        return reject("no-attempt",
                      R"({"Response":{"Text":{"ErrCode":null,"LivenessDetail":[]},"RequestId":"r)" + call.orderNo
                          + R"("}})");
    case 160:
        return rejectWith("invalid-encoding", &Call::message,
                          "a\xFF\xFE"
                          "b");
    case 170:
        return rejectWith("nul-byte", &Call::orderNo, "a\\u0000b");
    default:
        return store(json);
    }
}

} // namespace

qint64 FaultCounts::rejected() const
{
    return std::accumulate(rejectedByReason.cbegin(), rejectedByReason.cend(), qint64{ 0 });
}

QByteArray FaultCounts::toJson() const
{
    QJsonObject reasons;
    for (auto it = rejectedByReason.cbegin(); it != rejectedByReason.cend(); ++it)
        reasons.insert(it.key(), it.value());
    const QJsonObject counts{ { QStringLiteral("read"), read },
                              { QStringLiteral("stored"), stored },
                              { QStringLiteral("duplicate"), duplicate },
                              { QStringLiteral("conflict"), conflict },
                              { QStringLiteral("rejected"), rejected() },
                              { QStringLiteral("blank"), blank },
                              { QStringLiteral("rejected_by_reason"), reasons } };
    return QJsonDocument(counts).toJson();
}

FaultCounts writeFaultyCsv(qint64 bytes, qint64 asciiBytes, const LogSink &sink)
{
    return CsvFaults(asciiBytes, sink).run(bytes);
}

FaultCounts writeFaultyJsonLines(qint64 bytes, const LogSink &sink)
{
    return JsonFaults(sink).run(bytes);
}

} // namespace codedesk::testing
