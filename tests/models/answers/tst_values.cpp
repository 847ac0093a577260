// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "answers/billinganswer.h"
#include "answers/callsanswer.h"
#include "answers/callselection.h"
#include "answers/entryanswer.h"
#include "answers/importanswer.h"
#include "answers/maskanswer.h"
#include "answers/storedanswer.h"
#include "answers/textanswer.h"
#include "answers/unknownanswer.h"
#include "catalogue/builtincatalogue.h"
#include "jobs/pagecomparison.h"
#include "jobs/storestate.h"
#include "store/storerevision.h"
#include "support/testmain.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>

#include <concepts>
#include <type_traits>

using namespace codedesk;
using namespace codedesk::answers;
using namespace Qt::StringLiterals;

namespace {

/** Plain values: what is asked and answered can be copied and compared as a whole. */
template <typename... Values>
concept PlainValues = ((std::equality_comparable<Values> && std::copyable<Values>)&&...);

/** Questions of which one about another store, or about another state of it, is another question. */
template <typename... Questions>
concept AskedOfAStore = ((std::same_as<decltype(Questions::store), store::StoreRevision>)&&...);

static_assert(PlainValues<BillingQuestion, BillingAnswer, CallPageQuestion, CallPageAnswer, CallsQuestion,
                          CallsOverview, CallSelection, EntryQuestion, LookupAnswer, ImportQuestion, ImportAnswer,
                          MaskQuestion, MaskAnswer, CardQuestion, CardAnswer, StoredQuestion, StoredAnswer,
                          StoredAttempts, NoCallsAnswer, TextQuestion, TextAnswer, UnknownQuestion, UnknownAnswer,
                          jobs::ComparisonQuestion, jobs::Comparison, jobs::StoreState, CallView, Error>);
static_assert(AskedOfAStore<BillingQuestion, CallPageQuestion, CallsQuestion, ImportQuestion, StoredQuestion,
                            UnknownQuestion, jobs::ComparisonQuestion>);

QString contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

} // namespace

/** Questions and answers as values. */
class TestValues : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { testing::failOnUnexpectedWarnings(); }

    void noneIsForgotten();
    void anotherStateOfTheStoreIsAnotherQuestion();
    void errorsThatSayTheSameAreEqual();
};

/** Whatever is called a question or an answer is among those the compiler was asked about above. */
void TestValues::noneIsForgotten()
{
    const QString asked = contentOf(QString::fromUtf8(__FILE__));
    QVERIFY(!asked.isEmpty());
    int found = 0;
    for (const QString &folder : { u"models/answers"_s, u"models/jobs"_s }) {
        const QDir headers(QStringLiteral(CODEDESK_SOURCE_DIR) + u'/' + folder);
        for (const QString &name : headers.entryList({ u"*.h"_s })) {
            static const QRegularExpression declared(u"^struct (\\w+(?:Question|Answer|Overview))\\b"_s,
                                                     QRegularExpression::MultilineOption);
            const QString content = contentOf(headers.filePath(name));
            for (auto it = declared.globalMatch(content); it.hasNext(); ++found) {
                const QString value = it.next().captured(1);
                QVERIFY2(asked.contains(QRegularExpression(u"\\b%1\\b"_s.arg(value))),
                         qPrintable(name + u": "_s + value));
            }
        }
    }
    QVERIFY(found >= 18);
}

void TestValues::anotherStateOfTheStoreIsAnotherQuestion()
{
    const store::StoreRevision one{ store::StoreAddress::ofFile(u"/a.db"_s), 1 };
    const store::StoreRevision later{ one.store, 2 };
    const store::StoreRevision other{ store::StoreAddress::ofFile(u"/b.db"_s), 1 };
    const auto check = [&](auto question) {
        if constexpr (requires { question.catalogue; })
            question.catalogue = builtinCatalogue();
        question.store = one;
        auto same = question;
        QVERIFY(same == question);
        same.store = later;
        QVERIFY(same != question);
        same.store = other;
        QVERIFY(same != question);
    };
    check(BillingQuestion());
    check(CallPageQuestion());
    check(CallsQuestion());
    check(ImportQuestion());
    check(StoredQuestion());
    check(UnknownQuestion());
    check(jobs::ComparisonQuestion());
}

void TestValues::errorsThatSayTheSameAreEqual()
{
    const Error plain{ ErrorKind::NotFound, u"a"_s, u"b"_s, u"c"_s };
    QCOMPARE(sayable([plain] { return plain; }), plain);
    Error other = plain;
    other.why = u"d"_s;
    QVERIFY(other != plain);
    int said = 0;
    const Error counted = sayable([&said] {
        return Error{ ErrorKind::NotFound, QString::number(++said), {}, {} };
    });
    QCOMPARE(counted.what, u"1"_s);
    QCOMPARE(counted.inCurrentLanguage().what, u"2"_s);
    QCOMPARE(counted.inCurrentLanguage().inCurrentLanguage().what, u"4"_s);
}

CODEDESK_TEST_MAIN(TestValues)
#include "tst_values.moc"
