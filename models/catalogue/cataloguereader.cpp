// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue/cataloguereader.h"

#include "catalogue/cataloguevalues.h"

#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>

namespace codedesk {

using namespace Qt::StringLiterals;

namespace {

constexpr int formatVersion = 1;

} // namespace

CatalogueReader::CatalogueReader()
    : m_catalogue(std::make_shared<Catalogue>())
{
}

Result<void> CatalogueReader::read(const QString &file, const QByteArray &content)
{
    m_file = file;
    QJsonParseError parseError;
    const QJsonDocument document = QJsonDocument::fromJson(content, &parseError);
    if (parseError.error != QJsonParseError::NoError)
        return syntaxError(content, parseError);
    m_fault = findRepeatedKey(content);
    // A document that is a list has no object; the null value then fails as "not an object".
    readDocument(JsonNode(document.isObject() ? QJsonValue(document.object()) : QJsonValue(), {}, m_fault));
    if (m_fault)
        return faultError(file, *m_fault);
    return {};
}

Result<CataloguePtr> CatalogueReader::finish()
{
    if (!m_hasMaskBits) {
        return faultError(m_file,
                          { u"maskBits"_s, tr("No catalogue file gives the positions of the ID-card mask."),
                            tr("Give the positions 1 to 8 in one of the files.") });
    }
    for (const PlacedRule &placed : m_rules) {
        if (!m_catalogue->find(placed.rule.code)) {
            return faultError(placed.file,
                              { placed.place, tr("No table has the code \"%1\".").arg(placed.rule.code),
                                tr("Correct the code, or add it as a row.") });
        }
        m_catalogue->addRule(placed.rule);
    }
    return CataloguePtr(m_catalogue);
}

void CatalogueReader::readDocument(const JsonNode &root)
{
    root.expectKeys(
        { u"format"_s, u"source"_s, u"categories"_s, u"rows"_s, u"notes"_s, u"maskBits"_s, u"rules"_s });
    const JsonNode format = root.member(u"format"_s);
    if (format.integer() != formatVersion) {
        format.fail(tr("This version of the program reads format %1 only.").arg(formatVersion),
                    tr("Use a file of that format, or a newer version of the program."));
    }
    readSource(root.member(u"source"_s));
    for (const JsonNode &category : root.member(u"categories"_s).elements())
        readCategory(category);
    for (const JsonNode &row : root.member(u"rows"_s).elements())
        readRow(row);
    for (const JsonNode &note : root.member(u"notes"_s).elements())
        readNote(note);
    readMaskBits(root.member(u"maskBits"_s));
    for (const JsonNode &rule : root.member(u"rules"_s).elements())
        readRule(rule);
}

void CatalogueReader::readSource(const JsonNode &node)
{
    node.expectKeys({ u"id"_s, u"title"_s, u"url"_s, u"retrieved"_s });
    Source source;
    source.id = readId(node.member(u"id"_s));
    source.title = node.member(u"title"_s).localizedText();
    source.url = node.member(u"url"_s).optionalText();
    if (!source.url.isEmpty())
        source.url = node.member(u"url"_s).httpsUrl();
    source.retrieved = node.member(u"retrieved"_s).date();
    if (m_catalogue->source(source.id))
        node.member(u"id"_s).fail(tr("Another file has the source \"%1\" already.").arg(source.id),
                                  tr("Leave one of the two files out, or give this source an id of its own."));
    m_sourceId = source.id;
    m_catalogue->addSource(source);
}

void CatalogueReader::readCategory(const JsonNode &node)
{
    node.expectKeys({ u"id"_s, u"title"_s, u"kind"_s, u"hasAction"_s, u"statesBilling"_s });
    Category category;
    category.id = readId(node.member(u"id"_s));
    category.title = node.member(u"title"_s).localizedText();
    category.kind = readKind(node.member(u"kind"_s));
    category.sourceId = m_sourceId;
    category.hasAction = node.member(u"hasAction"_s).boolean();
    category.statesBilling = node.member(u"statesBilling"_s).boolean();
    if (m_catalogue->category(category.id))
        node.member(u"id"_s).fail(tr("The category \"%1\" is given twice.").arg(category.id),
                                  tr("Give every category an id of its own."));
    m_catalogue->addCategory(category);
}

void CatalogueReader::readRow(const JsonNode &node)
{
    node.expectKeys({ u"codes"_s, u"category"_s, u"billable"_s, u"message"_s }, { u"action"_s, u"links"_s });
    CodeEntry entry;
    entry.aliases = readCodes(node.member(u"codes"_s));
    const Category *category = readCategoryOfFile(node.member(u"category"_s));
    if (entry.aliases.isEmpty() || !category)
        return;
    entry.code = entry.aliases.takeFirst();
    entry.categoryId = category->id;
    entry.kind = category->kind;
    entry.message = node.member(u"message"_s).localizedText();
    entry.action = readAction(node, *category);
    entry.links = readActionLinks(node, entry.action);
    entry.billable = readRowBilling(node.member(u"billable"_s), *category);
    entry.sourceId = m_sourceId;
    m_catalogue->addEntry(std::move(entry));
}

void CatalogueReader::readNote(const JsonNode &node)
{
    node.expectKeys({ u"categories"_s, u"text"_s }, { u"links"_s });
    Note note;
    note.categoryIds = readCategoryIds(node.member(u"categories"_s));
    note.text = node.member(u"text"_s).localizedText();
    if (node.has(u"links"_s))
        note.links = readLinks(node.member(u"links"_s));
    note.sourceId = m_sourceId;
    m_catalogue->addNote(note);
}

void CatalogueReader::readMaskBits(const JsonNode &node)
{
    const QList<JsonNode> elements = node.elements();
    if (elements.isEmpty())
        return;
    const QString hint = tr("Give the positions 1 to %1 once each and in this order.").arg(maskBitCount);
    if (elements.size() != maskBitCount)
        node.fail(tr("The list has %1 positions instead of %2.").arg(elements.size()).arg(maskBitCount), hint);
    if (m_hasMaskBits)
        node.fail(tr("Another file gives the positions of the mask already."), tr("Leave this list empty."));
    m_hasMaskBits = true;
    std::array<MaskBit, maskBitCount> bits;
    for (int position = 0; position < maskBitCount && position < elements.size(); ++position) {
        const JsonNode &element = elements.at(position);
        element.expectKeys({ u"bit"_s, u"text"_s, u"status"_s, u"evidence"_s });
        const int bit = element.member(u"bit"_s).integer();
        if (bit != position + 1)
            element.member(u"bit"_s).fail(tr("Position %1 stands where %2 belongs.").arg(bit).arg(position + 1),
                                          hint);
        bits[static_cast<std::size_t>(position)] = { bit, element.member(u"text"_s).localizedText(),
                                                     readBitStatus(element.member(u"status"_s)),
                                                     element.member(u"evidence"_s).localizedText() };
    }
    m_catalogue->setMaskBits(bits);
}

void CatalogueReader::readRule(const JsonNode &node)
{
    node.expectKeys({ u"codes"_s, u"channel"_s, u"from"_s, u"to"_s, u"billable"_s, u"reference"_s });
    BillingRule rule;
    if (const JsonNode channel = node.member(u"channel"_s); !channel.isNull())
        rule.channel = readChannel(channel);
    rule.from = readDay(node.member(u"from"_s));
    rule.to = readDay(node.member(u"to"_s));
    if (rule.to != noDay && rule.from >= rule.to)
        node.member(u"to"_s).fail(
            tr("The rule ends before it begins, or on the same day."),
            tr("Give a later day; \"to\" is the first day on which the rule no longer holds."));
    rule.billable = readBillable(node.member(u"billable"_s));
    rule.sourceId = m_sourceId;
    rule.reference = node.member(u"reference"_s).text();
    const QList<JsonNode> codes = node.member(u"codes"_s).elements();
    if (codes.isEmpty())
        node.member(u"codes"_s).fail(tr("The rule has no code."), tr("Add a code, or remove the rule."));
    for (const JsonNode &code : codes) {
        rule.code = readCode(code);
        if (!m_ruleKeys.insert({ rule.sourceId, rule.code, rule.channel, rule.from }).second)
            code.fail(tr("An earlier rule of the file begins on the same day, for the same code and channel."),
                      tr("Leave one of the two out, or correct its channel or its days."));
        m_rules.push_back({ rule, m_file, code.place() });
    }
}

QStringList CatalogueReader::readCodes(const JsonNode &node)
{
    QStringList codes;
    for (const JsonNode &element : node.elements()) {
        const QString code = readCode(element);
        const auto earlier = m_codePlaces.constFind(code);
        if (earlier != m_codePlaces.cend())
            element.fail(tr("The code \"%1\" is given already at %2.").arg(code, *earlier),
                         tr("Leave one of the two out."));
        else
            m_codePlaces.insert(code, tr("%1 of \"%2\"").arg(element.place(), QDir::toNativeSeparators(m_file)));
        codes << code;
    }
    if (codes.isEmpty())
        node.fail(tr("The row has no code."), tr("Add a code, or remove the row."));
    return codes;
}

LocalizedText CatalogueReader::readAction(const JsonNode &row, const Category &category)
{
    const JsonNode action = row.member(u"action"_s);
    if (category.hasAction)
        return action.localizedText();
    if (row.has(u"action"_s))
        action.fail(tr("The table \"%1\" has no remedies.").arg(category.id),
                    tr("Remove the remedy, or set \"hasAction\" of the category to true."));
    return {};
}

QList<Link> CatalogueReader::readActionLinks(const JsonNode &row, const LocalizedText &action)
{
    if (!row.has(u"links"_s))
        return {};
    const JsonNode node = row.member(u"links"_s);
    const QList<Link> links = readLinks(node);
    for (const Link &link : links) {
        if (!action.zh.contains(link.text) || !action.en.contains(link.textEn))
            node.fail(tr("The words of the link to \"%1\" do not occur in the remedy.").arg(link.url),
                      tr("Give the words as they stand in the remedy."));
    }
    return links;
}

Billable CatalogueReader::readRowBilling(const JsonNode &node, const Category &category)
{
    const Billable billable = readBillable(node);
    if ((billable != Billable::Unstated) != category.statesBilling)
        node.fail(tr("The value does not agree with \"statesBilling\" of the category \"%1\".").arg(category.id),
                  tr("Use true or false in a table that states billing, and null in one that does not."));
    return billable;
}

QStringList CatalogueReader::readCategoryIds(const JsonNode &node)
{
    QStringList ids;
    for (const JsonNode &element : node.elements()) {
        if (const Category *category = readCategoryOfFile(element))
            ids << category->id;
    }
    return ids;
}

const Category *CatalogueReader::readCategoryOfFile(const JsonNode &node)
{
    const QString id = node.text();
    const Category *category = m_catalogue->category(id);
    if (category && category->sourceId == m_sourceId)
        return category;
    node.fail(tr("The file has no category \"%1\".").arg(id),
              tr("Use the id of a category of the same file, or add the category."));
    return nullptr;
}

Error CatalogueReader::syntaxError(const QByteArray &content, const QJsonParseError &parseError) const
{
    const qint64 offset = qMin<qint64>(parseError.offset, content.size());
    const qint64 line = content.left(offset).count('\n') + 1;
    return { ErrorKind::CatalogueInvalid,
             tr("The catalogue file \"%1\" is not valid JSON.").arg(QDir::toNativeSeparators(m_file)),
             tr("Line %1, byte %2: %3.").arg(line).arg(offset).arg(parseError.errorString()),
             tr("Correct the file at this place, or restore the file that came with the program."),
             SourcePosition{ m_file, line, offset } };
}

Error CatalogueReader::faultError(const QString &file, const JsonFault &fault)
{
    const QString place = fault.place.isEmpty() ? tr("the top level") : fault.place;
    return { ErrorKind::CatalogueInvalid,
             tr("The catalogue file \"%1\" cannot be used.").arg(QDir::toNativeSeparators(file)),
             tr("At %1: %2").arg(place, fault.fault), fault.hint, SourcePosition{ file, -1, -1 } };
}

} // namespace codedesk
