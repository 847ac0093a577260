// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "markdowntables.h"
#include "support/maindocument.h"
#include "support/testmain.h"

#include <QFile>
#include <QObject>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace codedesk;
using namespace codedesk::testing;
using namespace Qt::StringLiterals;

namespace {

/** A cell of the document with Markdown links taken out of the text. */
struct Cell {
    QString text;
    QList<std::pair<QString, QString>> links; // words, address
};

Cell withoutLinks(QString markdown)
{
    static const QRegularExpression link(u"\\[([^\\]]+)\\]\\(([^)]+)\\)"_s);
    Cell cell;
    for (auto matches = link.globalMatch(markdown); matches.hasNext();) {
        const QRegularExpressionMatch match = matches.next();
        cell.links << std::pair(match.captured(1), match.captured(2));
    }
    cell.text = markdown.replace(link, u"\\1"_s);
    return cell;
}

QString billingCell(Billable billable)
{
    switch (billable) {
    case Billable::Yes:
        return u"是"_s;
    case Billable::No:
        return u"否"_s;
    case Billable::Unstated:
        break;
    }
    return QString();
}

bool isChinese(QChar c)
{
    return c.script() == QChar::Script_Han || (c.unicode() >= 0x3000 && c.unicode() <= 0x303F)
        || (c.unicode() >= 0xFF00 && c.unicode() <= 0xFFEF);
}

/** Compares one row; the column names say which field a cell belongs to. */
void compareRow(const QStringList &columns, const QStringList &cells, const CodeEntry &entry)
{
    QCOMPARE(cells.size(), columns.size());
    for (qsizetype column = 0; column < columns.size(); ++column) {
        const QString &name = columns.at(column);
        const Cell cell = withoutLinks(cells.at(column));
        if (name == u"返回码"_s || name == u"告警码"_s) {
            QCOMPARE(entry.allCodes().join(u'/'), cell.text);
        } else if (name == u"含义"_s || name == u"返回信息"_s) {
            QCOMPARE(entry.message.zh, cell.text);
        } else if (name == u"处理措施"_s) {
            QCOMPARE(entry.action.zh, cell.text);
            QCOMPARE(entry.links.size(), cell.links.size());
            for (qsizetype link = 0; link < cell.links.size(); ++link)
                QCOMPARE(std::pair(entry.links.at(link).text, entry.links.at(link).url), cell.links.at(link));
        } else {
            QCOMPARE(name, u"是否收费"_s);
            QCOMPARE(billingCell(entry.billable), cell.text);
        }
    }
    QCOMPARE(!entry.action.isEmpty(), columns.contains(u"处理措施"_s));
    QCOMPARE(entry.billable != Billable::Unstated, columns.contains(u"是否收费"_s));
}

} // namespace

/** The catalogue says what the document says: every cell and every remark, word for word. */
class TestCatalogueSource : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init() { failOnUnexpectedWarnings(); }
    void readsEveryTableAsACategory();
    void readsEveryCell_data();
    void readsEveryCell();
    void readsEveryRemark();
    void countsAgree();
    void countsOfBillingAgree();
    void sameTextMayBillDifferently();
    void everyCodeIsFound();
    void englishIsComplete();
    void maskBitsTellTheirStatus();
    void sourceIsNamed();

private:
    QString m_document;
    QList<MarkdownTable> m_tables;
    CataloguePtr m_catalogue;
};

void TestCatalogueSource::initTestCase()
{
    QFile file(dataPath(u"return-codes.zh.md"_s));
    QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(file.errorString()));
    m_document = QString::fromUtf8(file.readAll());
    m_tables = readTables(m_document);
    const Result<CataloguePtr> catalogue = mainDocument();
    QVERIFY2(catalogue, errorText(catalogue));
    m_catalogue = *catalogue;
}

void TestCatalogueSource::readsEveryTableAsACategory()
{
    const QStringList ids{
        u"system"_s,          u"wechat"_s,          u"liveness-general"_s,    u"liveness-digits"_s,
        u"liveness-action"_s, u"liveness-silent"_s, u"id-photo-comparison"_s, u"other"_s,
        u"id-card-ocr"_s,     u"bank-card-ocr"_s,   u"bank-card-warning"_s
    };
    QCOMPARE(m_tables.size(), 11);
    QCOMPARE(m_catalogue->categories().size(), m_tables.size());
    for (qsizetype position = 0; position < ids.size(); ++position) {
        const Category &category = m_catalogue->categories().at(position);
        const MarkdownTable &table = m_tables.at(position);
        const bool isWarnings = table.columns.front() == u"告警码"_s;
        QCOMPARE(category.id, ids.at(position));
        QCOMPARE(category.kind, isWarnings ? CodeKind::CardWarning : CodeKind::ReturnCode);
        QCOMPARE(category.hasAction, table.columns.contains(u"处理措施"_s));
        QCOMPARE(category.statesBilling, table.columns.contains(u"是否收费"_s));
        // The table of warnings shares the heading of the table above it.
        QCOMPARE(category.title.zh, isWarnings ? u"银行卡 OCR 告警码"_s : table.heading);
    }
}

void TestCatalogueSource::readsEveryCell_data()
{
    QTest::addColumn<qsizetype>("table");
    QTest::addColumn<qsizetype>("row");
    QTest::addColumn<int>("position");
    int position = 0;
    for (qsizetype table = 0; table < m_tables.size(); ++table) {
        for (qsizetype row = 0; row < m_tables.at(table).rows.size(); ++row) {
            const QByteArray name = m_tables.at(table).rows.at(row).front().toUtf8();
            QTest::newRow(name.constData()) << table << row << position++;
        }
    }
}

void TestCatalogueSource::readsEveryCell()
{
    QFETCH(const qsizetype, table);
    QFETCH(const qsizetype, row);
    QFETCH(const int, position);
    QCOMPARE_LT(position, m_catalogue->entries().size());
    const CodeEntry &entry = m_catalogue->entries().at(position);
    QCOMPARE(entry.position, position);
    QCOMPARE(entry.categoryId, m_catalogue->categories().at(table).id);
    QCOMPARE(entry.kind, m_catalogue->categories().at(table).kind);
    compareRow(m_tables.at(table).columns, m_tables.at(table).rows.at(row), entry);
}

void TestCatalogueSource::readsEveryRemark()
{
    QStringList expected = readRemarks(m_document);
    const QString picture = u"[img](https://main.qcloudimg.com/raw/2204ae100feab0d7ec57f3755b7d1af8.png)"_s;
    QCOMPARE(expected.removeAll(u'!' + picture), 1);
    QStringList actual;
    for (const Note &note : m_catalogue->notes()) {
        actual << note.text.zh;
        QCOMPARE(note.sourceId, u"return-codes.zh"_s);
    }
    QCOMPARE(actual, expected);
    QCOMPARE(actual.size(), 7);
    QVERIFY(m_catalogue->notes().front().categoryIds.isEmpty());
    QCOMPARE(m_catalogue->notesFor(u"id-card-ocr"_s).size(), 4);
    QCOMPARE(m_catalogue->notesFor(u"bank-card-warning"_s).size(), 2);
    QVERIFY(picture.contains(m_catalogue->notesFor(u"id-card-ocr"_s).front().links.front().url));
}

void TestCatalogueSource::countsAgree()
{
    QSet<QString> codes;
    int spellings = 0;
    int negative = 0;
    for (const CodeEntry &entry : m_catalogue->entries()) {
        for (const QString &code : entry.allCodes()) {
            codes << code;
            ++spellings;
            negative += code.startsWith(u'-') ? 1 : 0;
        }
    }
    QCOMPARE(m_catalogue->entries().size(), 119);
    QCOMPARE(spellings, 128);
    QCOMPARE(codes.size(), 128);
    QCOMPARE(negative, 22);
}

void TestCatalogueSource::countsOfBillingAgree()
{
    QStringList billed;
    int free = 0;
    QStringList unstated;
    for (const CodeEntry &entry : m_catalogue->entries()) {
        if (entry.billable == Billable::Yes)
            billed << entry.allCodes();
        else if (entry.billable == Billable::Unstated)
            unstated << entry.allCodes();
        else
            ++free;
    }
    QCOMPARE(billed,
             (QStringList{ u"0"_s, u"2006"_s, u"2007"_s, u"2009"_s, u"2010"_s, u"2011"_s, u"2012"_s, u"2013"_s,
                           u"2014"_s, u"2015"_s, u"2016"_s, u"66660004"_s, u"66660010"_s }));
    QCOMPARE(free, 101);
    QCOMPARE(unstated, (QStringList{ u"-9110"_s, u"-9111"_s, u"-9113"_s, u"-9114"_s, u"66661009"_s }));
}

void TestCatalogueSource::sameTextMayBillDifferently()
{
    for (const auto &[freeCode, billedCode] :
         { std::pair(u"1004"_s, u"2010"_s), std::pair(u"1210"_s, u"2013"_s) }) {
        QCOMPARE(m_catalogue->find(freeCode)->message, m_catalogue->find(billedCode)->message);
        QCOMPARE(m_catalogue->rules().outcome(freeCode, Channel::AppSdk, noDay), Outcome::Free);
        QCOMPARE(m_catalogue->rules().outcome(billedCode, Channel::AppSdk, noDay), Outcome::Billable);
    }
}

void TestCatalogueSource::everyCodeIsFound()
{
    for (const CodeEntry &entry : m_catalogue->entries()) {
        for (const QString &code : entry.allCodes()) {
            QCOMPARE(m_catalogue->find(code), &entry);
            const BillingRule *rule = m_catalogue->rules().find(code, Channel::Unknown, noDay);
            QVERIFY(rule);
            QCOMPARE(rule->billable, entry.billable);
            QCOMPARE(rule->sourceId, u"return-codes.zh"_s);
        }
    }
    QVERIFY(m_catalogue->find(u"1102"_s) != m_catalogue->find(u"-1102"_s));
    QCOMPARE(m_catalogue->find(u"-4018"_s)->code, u"66660039"_s);
    QVERIFY(!m_catalogue->find(u"2017"_s));
    QVERIFY(!m_catalogue->find(QString()));
    QCOMPARE(m_catalogue->rules().codes().size(), 128);
}

void TestCatalogueSource::englishIsComplete()
{
    QList<LocalizedText> texts;
    for (const Source &source : m_catalogue->sources())
        texts << source.title;
    for (const Category &category : m_catalogue->categories())
        texts << category.title;
    for (const CodeEntry &entry : m_catalogue->entries()) {
        texts << entry.message;
        if (!entry.action.isEmpty())
            texts << entry.action;
        for (const Link &link : entry.links)
            texts << LocalizedText{ link.text, link.textEn };
    }
    for (const Note &note : m_catalogue->notes()) {
        texts << note.text;
        for (const Link &link : note.links)
            texts << LocalizedText{ link.text, link.textEn };
    }
    for (const MaskBit &bit : m_catalogue->maskBits())
        texts << bit.text << bit.evidence;
    QCOMPARE_GT(texts.size(), 180);
    for (const LocalizedText &text : texts) {
        QVERIFY2(!text.zh.isEmpty() && !text.en.isEmpty(), qPrintable(text.zh + text.en));
        QVERIFY2(std::none_of(text.en.cbegin(), text.en.cend(), isChinese), qPrintable(text.en));
        QVERIFY2(!text.en.contains(u"  "_s), qPrintable(text.en));
        QCOMPARE(text.en, text.en.trimmed());
    }
}

void TestCatalogueSource::maskBitsTellTheirStatus()
{
    const QStringList texts{ u"边框不完整"_s, u"复印件"_s,   u"日期不合法"_s, u"翻拍件"_s,
                             u"临时身份证"_s, u"框内遮挡"_s, u"PS 痕迹"_s,    u"反光"_s };
    const QStringList statuses{ u"documented"_s, u"reported"_s,   u"reported"_s,    u"documented"_s,
                                u"reported"_s,   u"documented"_s, u"unpublished"_s, u"unpublished"_s };
    for (int position = 0; position < maskBitCount; ++position) {
        const MaskBit &bit = m_catalogue->maskBits().at(static_cast<std::size_t>(position));
        QCOMPARE(bit.bit, position + 1);
        QCOMPARE(bit.text.zh, texts.at(position));
        QCOMPARE(bitStatusKey(bit.status), statuses.at(position));
    }
}

void TestCatalogueSource::sourceIsNamed()
{
    QCOMPARE(m_catalogue->sources().size(), 1);
    const Source *source = m_catalogue->source(u"return-codes.zh"_s);
    QVERIFY(source);
    QVERIFY(source->retrieved.isValid());
    QVERIFY(source->url.startsWith(u"https://"_s));
    QVERIFY(!m_catalogue->source(u"none"_s));
}

CODEDESK_TEST_MAIN(TestCatalogueSource)
#include "tst_cataloguesource.moc"
