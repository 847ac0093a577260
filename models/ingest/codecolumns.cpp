// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/codecolumns.h"

#include "ingest/fieldnames.h"
#include "ingest/plainnumber.h"
#include "ingest/valuecleaner.h"

#include <algorithm>
#include <map>

namespace codedesk::ingest {

namespace {

constexpr double mostly = 0.5;
constexpr double hardly = 0.1;

/** A column whose name may be that of the code. */
struct Candidate {
    std::size_t column = 0;
    int rank = 0;
    double knownShare = 0;
};

/** Returns how many of the values of a column are known codes. */
double shareOfKnown(const TableShape &shape, std::size_t column, const KnownCodes &known)
{
    int values = 0;
    int knownValues = 0;
    std::string digits;
    for (const auto &cells : shape.rows) {
        const std::string value(column < cells.size() ? cleanValue(cells[column]) : std::string_view());
        if (value.empty())
            continue;
        ++values;
        const bool isWhole = numberForm(value, digits) == NumberForm::Whole;
        knownValues += known.contains(isWhole ? digits : value);
    }
    return values == 0 ? 0 : static_cast<double>(knownValues) / values;
}

} // namespace

std::vector<std::string> distinctNames(std::vector<std::string> columns)
{
    std::map<std::string, int> seen;
    for (std::string &column : columns) {
        const int count = column.empty() ? 1 : ++seen[column];
        if (count > 1)
            column += " (" + std::to_string(count) + ')';
    }
    return columns;
}

CodeColumn findCodeColumn(const TableShape &shape, const ReadOptions &options)
{
    CodeColumn result;
    if (!shape.hasHeader || !options.knownCodes || options.columns.contains(Field::Code))
        return result;
    std::vector<Candidate> candidates;
    for (std::size_t i = 0; i < shape.columns.size(); ++i) {
        const NameMeaning meaning = meaningOfName(shape.columns[i]);
        if (meaning.field == Field::Code)
            candidates.push_back({ i, meaning.rank, 0 });
    }
    if (candidates.size() < 2)
        return result;
    for (Candidate &candidate : candidates)
        candidate.knownShare = shareOfKnown(shape, candidate.column, *options.knownCodes);
    const auto isWeaker = [](const Candidate &left, const Candidate &right) { return left.rank < right.rank; };
    const auto holdsLess = [](const Candidate &left, const Candidate &right) {
        return left.knownShare < right.knownShare;
    };
    const Candidate byName = *std::min_element(candidates.begin(), candidates.end(), isWeaker);
    const Candidate byValues = *std::max_element(candidates.begin(), candidates.end(), holdsLess);
    const auto rivals = std::count_if(candidates.begin(), candidates.end(), [&](const Candidate &other) {
        return other.rank == byName.rank && other.knownShare >= mostly;
    });
    const auto namesakes = std::count_if(candidates.begin(), candidates.end(),
                                         [&](const Candidate &other) { return other.rank == byName.rank; });
    if (byValues.knownShare >= mostly && byName.knownShare < hardly)
        result.column = byValues.column;
    else if (namesakes > 1 && rivals == 1 && byValues.rank == byName.rank)
        result.column = byValues.column;
    else
        result.isAmbiguous = namesakes > 1;
    return result;
}

} // namespace codedesk::ingest
