// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/unknowncodes.h"

#include "catalogue/neighbours.h"
#include "report/summary.h"

#include <algorithm>
#include <optional>
#include <set>
#include <vector>

namespace codedesk::report {

namespace {

constexpr int neighboursEachSide = 2;

/** What is gathered of one code. */
struct Gathered {
    UnknownCode code;
    std::set<Channel> channels;
    std::set<int> apps; // indices of the roll-up

    void add(const RollupCell &cell)
    {
        code.calls += cell.count;
        channels.insert(cell.channel);
        apps.insert(cell.app);
        if (cell.day == noDay)
            return;
        code.firstDay = code.firstDay == noDay ? cell.day : std::min(code.firstDay, cell.day);
        code.lastDay = std::max(code.lastDay, cell.day);
    }
};

UnknownCode finished(Gathered gathered, const Rollup &rollup, const Catalogue &catalogue)
{
    UnknownCode code = std::move(gathered.code);
    code.channels = QList<Channel>(gathered.channels.cbegin(), gathered.channels.cend());
    for (const int app : gathered.apps)
        code.apps << rollup.apps.at(app);
    code.apps.sort();
    code.neighbours = neighbouringCodes(catalogue, code.code, neighboursEachSide);
    return code;
}

} // namespace

QList<UnknownCode> unknownCodes(const Rollup &rollup, const Catalogue &catalogue)
{
    std::vector<std::optional<Gathered>> gathered(static_cast<std::size_t>(rollup.codes.size()));
    for (qsizetype i = 0; i < rollup.codes.size(); ++i) {
        if (!catalogue.meaning(rollup.codes.at(i), Channel::Unknown))
            gathered[static_cast<std::size_t>(i)].emplace().code.code = rollup.codes.at(i);
    }
    for (const RollupCell &cell : rollup.cells) {
        if (auto &code = gathered[static_cast<std::size_t>(cell.code)])
            code->add(cell);
    }
    QList<UnknownCode> codes;
    for (auto &code : gathered) {
        if (code && code->code.calls > 0)
            codes << finished(std::move(*code), rollup, catalogue);
    }
    std::sort(codes.begin(), codes.end(), [](const UnknownCode &left, const UnknownCode &right) {
        return left.calls != right.calls ? left.calls > right.calls : codeLessThan(left.code, right.code);
    });
    return codes;
}

} // namespace codedesk::report
