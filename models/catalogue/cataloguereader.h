// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/catalogue.h"
#include "catalogue/strictjson.h"
#include "core/result.h"

#include <QByteArray>
#include <QCoreApplication>
#include <QHash>
#include <QList>
#include <QSet>
#include <QString>
#include <QStringList>

#include <memory>
#include <optional>
#include <set>
#include <tuple>
#include <vector>

namespace codedesk {

/**
 * Fills one catalogue from the contents of several files and checks them, each alone and against each other.
 * Used once: read() for every file, then finish(). After an error the reader is of no further use.
 */
class CatalogueReader {
    Q_DECLARE_TR_FUNCTIONS(codedesk::CatalogueReader)
public:
    CatalogueReader();

    /** Reads one file's content; `file` is its name for messages. Errors: CatalogueInvalid. */
    Result<void> read(const QString &file, const QByteArray &content);

    /** Checks what only shows when all files are there, and returns the catalogue. Errors: CatalogueInvalid. */
    Result<CataloguePtr> finish();

    /** Returns the rules that stand apart from rows, in the order of the files. */
    [[nodiscard]] const QList<BillingRule> &rules() const { return m_rules; }

private:
    /** Codes that have to be those of rows, and what named them. */
    struct NamedCodes {
        QStringList codes;
        QString file;
        QString place;
    };
    using RuleKey = std::tuple<QString, QString, std::optional<Channel>, DayNumber, QString>;

    void readDocument(const JsonNode &root);
    void readSource(const JsonNode &node);
    void readCategory(const JsonNode &node);
    void readRow(const JsonNode &node);
    void readNote(const JsonNode &node);
    void readMaskBits(const JsonNode &node);
    void readRule(const JsonNode &node);
    void readReplies(const JsonNode &node);

    QStringList readCodes(const JsonNode &node, const Category &category);
    LocalizedText readAction(const JsonNode &row, const Category &category);
    QList<Link> readActionLinks(const JsonNode &row, const LocalizedText &action);
    Billable readRowBilling(const JsonNode &node, const Category &category);
    QStringList readCategoryIds(const JsonNode &node);
    const Category *readCategoryOfFile(const JsonNode &node);

    std::shared_ptr<Catalogue> m_catalogue;
    QList<BillingRule> m_rules; // added at the end: what rows state comes first
    std::vector<NamedCodes> m_namedCodes;
    std::set<RuleKey> m_ruleKeys; // source, code, channel, from, edition and product
    struct CodePlace {
        QString file;
        QString place;
    };
    QHash<QString, CodePlace> m_codePlaces; // by table and code: what gave it
    QSet<QString> m_repliedCodes;
    Evidence m_evidence = Evidence::Documented; // of the file
    bool m_hasMaskBits = false;
    QString m_file;
    QString m_sourceId;
    std::optional<JsonFault> m_fault;
};

} // namespace codedesk
