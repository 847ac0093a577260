// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/tabledoubt.h"

#include "core/names.h"
#include "ingest/shapeerrors.h"

#include <algorithm>
#include <utility>

namespace codedesk::ingest {

namespace {

/** Fewer records may all have codes nobody knows yet. */
constexpr std::size_t fewestRecords = 20;
constexpr std::size_t knownOneOf = 20;

bool isNamed(const CallRecord &record)
{
    return record.occurredAt != noTime || !record.orderNo.empty() || !record.requestId.empty();
}

/** Returns whether the columns say what codes mean, as lists of codes do and logs do not. */
bool describesCodes(const QStringList &columns)
{
    return std::any_of(columns.cbegin(), columns.cend(), [](const QString &column) {
        const auto meaning = names::meaningOf(text::Name(column), names::Reader::Page);
        return meaning && (meaning->role == names::Role::Action || meaning->role == names::Role::Aliases);
    });
}

} // namespace

std::optional<Error> tableDoubt(const QString &name, const InputShape &shape, const RecordBatch &beginning,
                                const KnownCodes &knownCodes)
{
    const std::vector<CallRecord> &records = beginning.records;
    if (records.empty())
        return std::nullopt;
    const QString codes = shape.mapping.value(Field::Code);
    if (std::none_of(records.begin(), records.end(), isNamed))
        return describesCodes(shape.columns) ? ShapeErrors::listOfCodes(name)
                                             : ShapeErrors::namesNoCall(name, codes);
    const auto known = std::count_if(records.begin(), records.end(), [&](const CallRecord &record) {
        return knownCodes.contains(std::string(record.code));
    });
    if (records.size() >= fewestRecords && static_cast<std::size_t>(known) * knownOneOf < records.size())
        return ShapeErrors::unknownCodes(name, codes,
                                         static_cast<int>(records.size() - static_cast<std::size_t>(known)),
                                         static_cast<int>(records.size()));
    return std::nullopt;
}

std::optional<Error> inputDoubt(const InputName &input, const ReadOptions &options, std::stop_token stop)
{
    const bool isInsistedOn = options.takesAnyTable || options.columns.contains(Field::Code);
    if (!options.knownCodes || isInsistedOn || input.isStandardInput())
        return std::nullopt;
    const auto reader = RecordReader::open(input, options, stop);
    RecordBatch beginning;
    if (!reader || !(*reader)->read(beginning, doubtedRecords, std::move(stop)))
        return std::nullopt;
    return tableDoubt(input.path(), (*reader)->shape(), beginning, *options.knownCodes);
}

} // namespace codedesk::ingest
