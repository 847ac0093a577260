// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/codesearch.h"

#include "core/text.h"
#include "search/searchindex.h"

#include <QHash>

#include <algorithm>
#include <tuple>

namespace codedesk {

namespace {

constexpr double leastCoverage = 0.25; // of a similar row
constexpr double leastOfBest = 0.35; // of the score of the best row
constexpr double leastBesideSure = 0.75; // of that score, where enough rows fit well
constexpr int enoughSure = 3;
constexpr int mostSimilar = 12;

/** What a row is ranked by, the smallest first. */
struct Rank {
    SearchMatch tier = SearchMatch::Similar;
    int place = 0; ///< Of the code typed; 0 for words.
    double score = 0; ///< The higher the better.
    int row = 0;
    SearchMatch match = SearchMatch::Similar; ///< What the user is told.
    QStringList words = {};

    [[nodiscard]] auto key() const { return std::tuple(tier, place, -score, row); }
    bool operator<(const Rank &other) const { return key() < other.key(); }
};

bool isWanted(const CodeEntry &entry, const CodeQuery &query)
{
    return (query.categoryId.isEmpty() || entry.categoryId == query.categoryId)
        && (query.sourceId.isEmpty() || entry.sourceId == query.sourceId)
        && (!query.billable || entry.billable == *query.billable);
}

/** Returns how well a code has a part: 0 at its start, 1 elsewhere, -1 not at all. */
int placeOfPart(const QString &code, const CodePart &part)
{
    if (part.place == CodePart::Place::Start || code.startsWith(part.text))
        return code.startsWith(part.text) ? 0 : -1;
    const bool has = part.place == CodePart::Place::End ? code.endsWith(part.text) : code.contains(part.text);
    return has ? 1 : -1;
}

/** Puts what the codes and the words of a query find into one list. */
class Ranking {
public:
    Ranking(const Catalogue &catalogue, const CodeQuery &query, const ReadQuery &read)
        : m_catalogue(catalogue)
        , m_query(query)
        , m_read(read)
    {
    }

    void addCodes()
    {
        const bool isSingle = m_read.codes.size() == 1 && m_read.parts.isEmpty();
        for (const CodeEntry &entry : m_catalogue.entries()) {
            if (isWanted(entry, m_query))
                addCodesOf(entry, isSingle);
        }
    }

    /** Adds what the words find. If the words stand beside codes whose rows have them, the codes are meant alone.
     */
    void addWords(std::vector<WordFit> fits)
    {
        std::erase_if(
            fits, [this](const WordFit &fit) { return !isWanted(m_catalogue.entries().at(fit.row), m_query); });
        double best = 0;
        bool isMeant = false;
        const auto sure = std::count_if(fits.cbegin(), fits.cend(), [](const WordFit &fit) {
            return fit.match != SearchMatch::Similar && !fit.isWeak;
        });
        const double least = sure < enoughSure ? leastOfBest : leastBesideSure;
        for (const WordFit &fit : fits) {
            best = std::max(best, fit.score);
            isMeant = isMeant || (isFoundByCode(fit.row) && fit.match != SearchMatch::Similar);
        }
        const bool hasCodes = m_hasExact;
        for (const WordFit &fit : fits) {
            if (isFoundByCode(fit.row) || (isMeant && hasCodes))
                continue;
            const bool isSure = fit.match != SearchMatch::Similar && !hasCodes;
            if (!isSure && (fit.coverage < leastCoverage || fit.score < least * best))
                continue;
            // What stands in remarks and replies alone has no rank before what is alike in the message.
            const SearchMatch match = isSure ? fit.match : SearchMatch::Similar;
            m_ranks.push_back(
                { fit.isWeak ? SearchMatch::Similar : match, 0, fit.score, fit.row, match, fit.words });
        }
    }

    [[nodiscard]] QList<CodeHit> hits()
    {
        std::sort(m_ranks.begin(), m_ranks.end());
        QList<CodeHit> hits;
        int similar = 0;
        for (const Rank &rank : m_ranks) {
            if (rank.match == SearchMatch::Similar && ++similar > mostSimilar)
                continue;
            hits << CodeHit{ rank.row, rank.match, rank.words };
        }
        return hits;
    }

private:
    [[nodiscard]] bool isFoundByCode(int row) const { return m_byCode.contains(row); }

    void addCodesOf(const CodeEntry &entry, bool isSingle)
    {
        const QStringList codes = entry.allCodes();
        for (const QString &code : codes) {
            if (const qsizetype place = m_read.codes.indexOf(code); place >= 0) {
                m_hasExact = true;
                return add(SearchMatch::Exact, static_cast<int>(place), entry.position);
            }
        }
        QList<CodePart> parts = m_read.parts;
        if (isSingle) // "201" is also the beginning of others
            parts << CodePart{ CodePart::Place::Anywhere, m_read.codes.first() };
        int best = -1;
        for (const CodePart &part : std::as_const(parts)) {
            for (const QString &code : codes) {
                const int place = placeOfPart(text::folded(code), part);
                best = place >= 0 && (best < 0 || place < best) ? place : best;
            }
        }
        const bool isNear = std::any_of(codes.cbegin(), codes.cend(),
                                        [this](const QString &code) { return m_read.nearCodes.contains(code); });
        if (best >= 0)
            add(SearchMatch::Words, best, entry.position);
        else if (isNear)
            add(SearchMatch::Similar, 0, entry.position);
    }

    void add(SearchMatch match, int place, int row)
    {
        m_byCode.insert(row, true);
        m_ranks.push_back({ match, place, 2, row, match });
    }

    const Catalogue &m_catalogue;
    const CodeQuery &m_query;
    const ReadQuery &m_read;
    std::vector<Rank> m_ranks;
    QHash<int, bool> m_byCode;
    bool m_hasExact = false;
};

bool hasWords(const ReadQuery &read)
{
    return std::any_of(read.units.cbegin(), read.units.cend(),
                       [](const QueryUnit &unit) { return unit.weight > 0; });
}

} // namespace

QString searchMatchKey(SearchMatch match)
{
    switch (match) {
    case SearchMatch::Exact:
        return QStringLiteral("exact");
    case SearchMatch::Words:
        return QStringLiteral("words");
    case SearchMatch::Synonym:
        return QStringLiteral("synonym");
    case SearchMatch::Similar:
        break;
    }
    return QStringLiteral("similar");
}

std::optional<Billable> billableOf(BillingWord word)
{
    switch (word) {
    case BillingWord::Billed:
        return Billable::Yes;
    case BillingWord::Free:
        return Billable::No;
    case BillingWord::Unstated:
        return Billable::Unstated;
    case BillingWord::None:
        break;
    }
    return std::nullopt;
}

CodeSearch::CodeSearch(CataloguePtr catalogue)
    : m_catalogue(std::move(catalogue))
    , m_reader(*m_catalogue)
    , m_index(std::async(std::launch::async, [shared = m_catalogue]() -> std::shared_ptr<const SearchIndex> {
        return std::make_shared<const SearchIndex>(*shared);
    }))
{
}

MatchedText CodeSearch::match(const CodeQuery &query) const
{
    const bool isSearched = query.billingWords == CodeQuery::BillingWords::Search;
    MatchedText text{
        m_reader.read(query.text, isSearched ? QueryReader::Billing::Search : QueryReader::Billing::Read), {}
    };
    if (hasWords(text.read)) {
        const auto index = m_index; // a copy: threads may not share one
        text.fits = matchWords(*index.get(), text.read.units);
    }
    return text;
}

QList<CodeHit> CodeSearch::all(const CodeQuery &query) const
{
    QList<CodeHit> hits;
    for (const CodeEntry &entry : m_catalogue->entries()) {
        if (isWanted(entry, query))
            hits << CodeHit{ entry.position, SearchMatch::Words };
    }
    return hits;
}

QList<CodeHit> CodeSearch::find(const CodeQuery &query, const MatchedText &text) const
{
    const ReadQuery &read = text.read;
    CodeQuery wanted = query;
    if (!wanted.billable && query.billingWords == CodeQuery::BillingWords::Restrict)
        wanted.billable = billableOf(read.billing);
    const bool asksForBilling = read.billing != BillingWord::None && !read.namesCodes();
    if (!hasWords(read) && !read.namesCodes()) {
        const bool hasOther = !read.mask.isEmpty() || !read.orderNumber.isEmpty();
        const bool isAll = codedesk::text::folded(query.text).trimmed().isEmpty() || asksForBilling;
        return isAll && !hasOther ? all(wanted) : QList<CodeHit>();
    }
    Ranking ranking(*m_catalogue, wanted, read);
    ranking.addCodes();
    ranking.addWords(text.fits);
    const QList<CodeHit> hits = ranking.hits();
    return hits.isEmpty() && asksForBilling ? all(wanted) : hits;
}

} // namespace codedesk
