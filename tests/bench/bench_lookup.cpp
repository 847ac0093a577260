// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

// bench_lookup: looks up long pasted texts and prints the least processor time of a few runs for each: logs and
// chats of a million characters, and texts of ten million that were made to stall it. Then it types into the
// search of codes and prints the slowest keystroke of each word.

#include "catalogue/builtincatalogue.h"
#include "decoding/lookup.h"
#include "search/codesearch.h"

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <limits>

using namespace codedesk;
using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype million = 1000000; // units
constexpr int runs = 5;

/** Lines of a server's log; every line has an order number, a request number, times, and two codes. */
QString serverLog()
{
    QString log;
    for (int line = 0; log.size() < million; ++line) {
        const QString code = line % 3 == 0 ? u"66660023"_s : u"1004"_s;
        log +=
            u"2024-11-05 14:22:%1.512 [http-nio-8080-exec-7] ERROR c.e.FaceService - 人脸核身 "
            u"orderNo=18567123456%2 "
            u"errorCode=%3 cost=%4ms {\"code\":\"%3\",\"bizSeqNo\":\"2411052000118445%2\",\"similarity\":\"88.01\"}\n"_s
                .arg(QString::number(10 + line % 50), QString::number(million + line), code,
                     QString::number(line % 3000));
    }
    return log;
}

QString chat()
{
    QString text;
    for (int line = 0; text.size() < million; ++line) {
        text += u"小王 10:%1\n我们这边返回%2请问是什么原因，客户说一直报1004怎么办，昨天2016今天2010\n"_s.arg(
            QString::number(10 + line % 50), QString::number(1000 + line % 1100));
    }
    return text;
}

/** Prose and numbers without any code: prices, times, orders, room numbers. */
QString textWithoutCodes()
{
    QString text;
    for (int line = 0; text.size() < million; ++line) {
        text +=
            u"您好，订单 18567123456%1 已在 2024-11-05 14:22:%2 发货，共 %3 元，预计 3 天内送达，"
            u"联系电话 0755-8601%4，地址：深圳市南山区科技园 %5 栋 %6 室。The parcel left at 10:%2, thank you.\n"_s
                .arg(QString::number(million + line), QString::number(10 + line % 50),
                     QString::number(line % 3000), QString::number(1000 + line % 9000), QString::number(line % 20),
                     QString::number(100 + line % 900));
    }
    return text;
}

QString repeatedUpTo(const QString &unit, qsizetype size)
{
    return unit.repeated(size / unit.size() + 1).first(size);
}

void measure(const char *name, const CodeScanner &scanner, const QString &text)
{
    double best = std::numeric_limits<double>::max(); // milliseconds
    qsizetype answers = 0;
    for (int run = 0; run < runs; ++run) {
        const std::clock_t start = std::clock();
        answers = lookUp(scanner, text, std::nullopt, noDay).answers.size();
        best = std::min(best, 1000.0 * static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC);
    }
    std::printf("%-40s %8.1f ms, %lld answers\n", name, best, static_cast<long long>(answers));
}

/** Types a word letter by letter; the slowest letter counts, each in its best run. */
void measureTyping(const CodeSearch &search, const QString &word)
{
    double slowest = 0; // milliseconds
    qsizetype rows = 0;
    for (qsizetype letters = 1; letters <= word.size(); ++letters) {
        double best = std::numeric_limits<double>::max();
        for (int run = 0; run < runs; ++run) {
            const std::clock_t start = std::clock();
            rows = search.find({ word.first(letters), {}, {} }).size();
            best = std::min(best, 1000.0 * static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC);
        }
        slowest = std::max(slowest, best);
    }
    std::printf("search, slowest keystroke of %-12s %8.2f ms, %lld rows\n", qPrintable(word), slowest,
                static_cast<long long>(rows));
}

} // namespace

int main()
{
    const CataloguePtr &catalogue = builtinCatalogue();
    const CodeScanner scanner(catalogue);
    const QString log = serverLog();
    measure("log, 1 M characters", scanner, log);
    measure("chat, 1 M characters", scanner, chat());
    measure("text without any code, 1 M characters", scanner, textWithoutCodes());
    measure("log on one line, 10 M", scanner, repeatedUpTo(log, 10 * million).replace(u'\n', u' '));
    measure("1/1/1/..., 10 M", scanner, repeatedUpTo(u"1/"_s, 10 * million));
    measure("NULs, 10 M", scanner, QString(10 * million, u'\0'));
    measure("lone surrogates, 10 M", scanner, QString(10 * million, QChar(0xd83d)));
    measure("right-to-left marks, 10 M", scanner, QString(10 * million, QChar(0x202e)));
    measure("backslashes, 10 M", scanner, QString(10 * million, u'\\'));
    measure("100,000 nested brackets", scanner, QString(100000, u'[') + u"1004"_s);

    const std::clock_t start = std::clock();
    const CodeSearch search(catalogue);
    std::printf("%-40s %8.1f ms\n", "search made ready",
                1000.0 * static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC);
    for (const QString &word : { u"66660023"_s, u"-1101"_s, u"guangxiantaian"_s, u"gxta"_s, u"身份证"_s,
                                 u"liveness"_s, u"zzzzzzzzzzzzzzzz"_s, u"1 2 3 4 5 6"_s })
        measureTyping(search, word);
    return 0;
}
