// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue/cataloguereader.h"

#include "catalogue/cataloguefile.h"
#include "catalogue/cataloguevalues.h"
#include "core/filename.h"

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
    const Result<QJsonValue> root = cataloguefile::parse(file, content, m_fault);
    if (!root)
        return root.error();
    readDocument(JsonNode(*root, {}, m_fault));
    if (m_fault)
        return cataloguefile::faultError(file, *m_fault);
    return {};
}

Result<CataloguePtr> CatalogueReader::finish()
{
    if (!m_hasMaskBits) {
        return cataloguefile::faultError(m_file,
                                         { u"maskBits"_s,
                                           tr("No catalogue file gives the positions of the ID-card mask."),
                                           tr("Give the positions 1 to 8 in one of the files.") });
    }
    for (const NamedCodes &named : m_namedCodes) {
        for (qsizetype i = 0; i < named.codes.size(); ++i) {
            if (m_catalogue->find(named.codes.at(i)))
                continue;
            return cataloguefile::faultError(named.file,
                                             { elementPlace(named.place, i),
                                               tr("No table has the code \"%1\".").arg(named.codes.at(i)),
                                               tr("Correct the code, or add it as a row.") });
        }
    }
    for (const BillingRule &rule : m_rules)
        m_catalogue->addRule(rule);
    return CataloguePtr(m_catalogue);
}

void CatalogueReader::readDocument(const JsonNode &root)
{
    root.expectKeys(
        { u"format"_s, u"source"_s, u"categories"_s, u"rows"_s, u"notes"_s, u"maskBits"_s, u"rules"_s },
        { u"replies"_s });
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
    if (root.has(u"replies"_s))
        readReplies(root.member(u"replies"_s));
}

void CatalogueReader::readSource(const JsonNode &node)
{
    node.expectKeys({ u"id"_s, u"title"_s, u"url"_s, u"retrieved"_s }, { u"confidence"_s, u"shortTitle"_s });
    m_evidence = node.has(u"confidence"_s) ? readEvidence(node.member(u"confidence"_s)) : Evidence::Documented;
    Source source;
    source.id = readId(node.member(u"id"_s));
    source.title = node.member(u"title"_s).localizedText();
    if (node.has(u"shortTitle"_s))
        source.shortTitle = node.member(u"shortTitle"_s).localizedText();
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
    node.expectKeys({ u"id"_s, u"title"_s, u"kind"_s, u"hasAction"_s, u"statesBilling"_s },
                    { u"product"_s, u"channels"_s, u"foreign"_s, u"byCodeOnly"_s, u"tags"_s });
    Category category;
    category.id = readId(node.member(u"id"_s));
    category.title = node.member(u"title"_s).localizedText();
    category.kind = readKind(node.member(u"kind"_s));
    category.sourceId = m_sourceId;
    category.hasAction = node.member(u"hasAction"_s).boolean();
    category.statesBilling = node.member(u"statesBilling"_s).boolean();
    if (node.has(u"product"_s))
        category.product = node.member(u"product"_s).localizedText();
    if (node.has(u"channels"_s)) {
        for (const JsonNode &channel : node.member(u"channels"_s).elements())
            category.channels << readChannel(channel);
    }
    category.isForeign = node.has(u"foreign"_s) && node.member(u"foreign"_s).boolean();
    category.isByCodeOnly =
        category.isForeign || (node.has(u"byCodeOnly"_s) && node.member(u"byCodeOnly"_s).boolean());
    category.isOfTags = node.has(u"tags"_s) && node.member(u"tags"_s).boolean();
    if (category.isForeign && category.product.isEmpty())
        node.member(u"foreign"_s)
            .fail(tr("The table of another system does not name it."),
                  tr("Add \"product\" with the name of the system."));
    if (m_catalogue->category(category.id))
        node.member(u"id"_s).fail(tr("The category \"%1\" is given twice.").arg(category.id),
                                  tr("Give every category an id of its own."));
    m_catalogue->addCategory(category);
}

void CatalogueReader::readRow(const JsonNode &node)
{
    node.expectKeys({ u"codes"_s, u"category"_s, u"billable"_s, u"message"_s },
                    { u"action"_s, u"links"_s, u"reference"_s, u"confidence"_s });
    const Category *category = readCategoryOfFile(node.member(u"category"_s));
    if (!category)
        return;
    CodeEntry entry;
    entry.aliases = readCodes(node.member(u"codes"_s), *category);
    if (entry.aliases.isEmpty())
        return;
    entry.code = entry.aliases.takeFirst();
    entry.categoryId = category->id;
    entry.kind = category->kind;
    entry.message = node.member(u"message"_s).localizedText();
    entry.action = readAction(node, *category);
    entry.links = readActionLinks(node, entry.action);
    entry.billable = readRowBilling(node.member(u"billable"_s), *category);
    entry.sourceId = m_sourceId;
    if (node.has(u"reference"_s))
        entry.reference = node.member(u"reference"_s).text();
    entry.evidence = node.has(u"confidence"_s) ? readEvidence(node.member(u"confidence"_s)) : m_evidence;
    m_catalogue->addEntry(std::move(entry));
}

void CatalogueReader::readNote(const JsonNode &node)
{
    node.expectKeys({ u"categories"_s, u"text"_s }, { u"links"_s, u"codes"_s, u"onlyThere"_s });
    Note note;
    note.categoryIds = readCategoryIds(node.member(u"categories"_s));
    note.text = node.member(u"text"_s).localizedText();
    if (node.has(u"links"_s))
        note.links = readLinks(node.member(u"links"_s));
    if (node.has(u"codes"_s)) {
        note.codes = readCodeList(node.member(u"codes"_s));
        m_namedCodes.push_back({ note.codes, m_file, node.member(u"codes"_s).place() });
    }
    note.isOfTablesOnly = node.has(u"onlyThere"_s) && node.member(u"onlyThere"_s).boolean();
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
    const JsonNode codes = node.member(u"codes"_s);
    QStringList named;
    for (BillingRule rule : readRules(node)) {
        rule.sourceId = m_sourceId;
        if (!node.has(u"confidence"_s))
            rule.evidence = m_evidence;
        const RuleKey key{ m_sourceId, rule.code, rule.channel, rule.from,
                           rule.edition.en + u'\n' + rule.product.en };
        if (!m_ruleKeys.insert(key).second) {
            codes.fail(
                tr("An earlier rule of the file begins on the same day, for the same code \"%1\" and the same "
                   "channel.")
                    .arg(rule.code),
                tr("Leave one of the two out, or correct its channel or its days."));
        }
        named << rule.code;
        m_rules << rule;
    }
    m_namedCodes.push_back({ named, m_file, codes.place() });
}

void CatalogueReader::readReplies(const JsonNode &node)
{
    for (const JsonNode &element : node.elements()) {
        Reply reply = readReply(element);
        reply.sourceId = m_sourceId;
        for (const QString &code : reply.codes) {
            if (m_repliedCodes.contains(code)) {
                element.member(u"codes"_s)
                    .fail(tr("The code \"%1\" has a reply already.").arg(code), tr("Leave one of the two out."));
            }
            m_repliedCodes.insert(code);
        }
        m_namedCodes.push_back({ reply.codes, m_file, element.member(u"codes"_s).place() });
        m_catalogue->addReply(reply);
    }
}

QStringList CatalogueReader::readCodes(const JsonNode &node, const Category &category)
{
    // Tables that are not told apart by channel or product must not contradict each other.
    const QString scope = category.isGeneral() ? m_sourceId : category.id;
    const QList<JsonNode> elements = node.elements();
    const QStringList codes = readCodeList(node);
    for (qsizetype i = 0; i < codes.size(); ++i) {
        const QString key = scope + u' ' + codes.at(i);
        const auto earlier = m_codePlaces.constFind(key);
        if (earlier != m_codePlaces.cend()) {
            const QString place = tr("%1 of \"%2\"").arg(earlier->place, filename::shown(earlier->file));
            elements.at(i).fail(tr("The code \"%1\" is given already at %2.").arg(codes.at(i), place),
                                tr("Leave one of the two out."));
        }
        m_codePlaces.insert(key, { m_file, elements.at(i).place() });
    }
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
    if (billable != Billable::Unstated && !category.statesBilling)
        node.fail(tr("The value does not agree with \"statesBilling\" of the category \"%1\".").arg(category.id),
                  tr("Use null in a table that does not state billing."));
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

} // namespace codedesk
