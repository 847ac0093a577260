// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/vendordiff.h"

#include "core/filename.h"

#include <QCoreApplication>
#include <QDate>
#include <QFile>

#include <algorithm>

namespace codedesk::jobs {

using namespace Qt::StringLiterals;

namespace {

struct DiffText {
    Q_DECLARE_TR_FUNCTIONS(codedesk::VendorDiff)
};

const CodeEntry &entryOf(const DiffLine &line, const Catalogue &catalogue)
{
    return catalogue.entries().at(line.entry);
}

/** Returns true if the page gives the codes of the row a billing of their own: no row of the team can say so. */
bool needsRule(const Acceptance &acceptance)
{
    return acceptance.channel || acceptance.from != noDay;
}

BillingRule ruleFor(const QString &code, Billable billable, const Acceptance &acceptance)
{
    auto rule = std::get<BillingRule>(blankEntry(TeamKind::Rule, { code }));
    rule.channel = acceptance.channel;
    rule.from = acceptance.from;
    rule.billable = billable;
    rule.reference = acceptance.reference;
    return rule;
}

/** Returns the codes of a line the catalogue has in no table. */
QStringList newCodes(const DiffLine &line, const Catalogue &catalogue)
{
    QStringList codes = line.kind == DiffKind::Aliases ? line.addedCodes : line.codes;
    codes.removeIf([&catalogue](const QString &code) {
        const CodeEntry *entry = catalogue.find(code);
        return entry && entry->sourceId != teamSourceId;
    });
    return codes;
}

LocalizedText sameInBoth(const QString &text)
{
    return { text, text };
}

CodeEntry codeEntry(const DiffLine &line, const QStringList &codes, const Acceptance &acceptance)
{
    auto entry = std::get<CodeEntry>(blankEntry(TeamKind::Code, codes));
    entry.message = line.row.message.isEmpty()
        ? LocalizedText{ u"页面未给出含义"_s, u"The page gives no meaning"_s }
        : sameInBoth(line.row.message);
    if (!line.row.action.isEmpty())
        entry.action = sameInBoth(line.row.action);
    entry.billable = needsRule(acceptance) ? Billable::Unstated : line.row.billable.value_or(Billable::Unstated);
    entry.reference = acceptance.reference;
    return entry;
}

void append(LocalizedText &text, const LocalizedText &sentence)
{
    text.zh += sentence.zh;
    text.en += (text.en.isEmpty() ? QString() : u" "_s) + sentence.en;
}

/** Returns how a note begins: where its words were read. */
LocalizedText quoted(const Acceptance &acceptance)
{
    return { acceptance.reference + u"："_s, acceptance.reference + u": "_s };
}

/**
 * Returns what a note says of a line, without where it was read; empty: a note would tell nothing. `ownCodes` are
 * those that become codes of the team.
 */
LocalizedText noteText(const DiffLine &line, const QStringList &ownCodes)
{
    LocalizedText text;
    if (line.kind == DiffKind::Added && ownCodes.isEmpty() && !line.row.message.isEmpty())
        return { u"该页面上的含义为“%1”。"_s.arg(line.row.message),
                 u"On this page the meaning reads \u201C%1\u201D."_s.arg(line.row.message) };
    if (line.kind == DiffKind::Dropped)
        return { u"该页面已没有这一行。"_s, u"The page no longer has this row."_s };
    if (line.kind == DiffKind::Reworded && line.message)
        append(text,
               { u"含义现为“%1”。"_s.arg(line.row.message),
                 u"The meaning now reads \u201C%1\u201D."_s.arg(line.row.message) });
    if (line.kind == DiffKind::Reworded && line.action) {
        if (line.row.action.isEmpty())
            append(text, { u"处理建议已删去。"_s, u"The remedy was taken out."_s });
        else
            append(text,
                   { u"处理建议现为“%1”。"_s.arg(line.row.action),
                     u"The remedy now reads \u201C%1\u201D."_s.arg(line.row.action) });
    }
    if (line.kind == DiffKind::Aliases && !line.addedCodes.isEmpty())
        append(text,
               { u"这一行现在也代表 %1。"_s.arg(line.addedCodes.join(u'/')),
                 u"The row now stands for %1, too."_s.arg(line.addedCodes.join(u'/')) });
    if (line.kind == DiffKind::Aliases && !line.removedCodes.isEmpty())
        append(text,
               { u"这一行不再代表 %1。"_s.arg(line.removedCodes.join(u'/')),
                 u"The row no longer stands for %1."_s.arg(line.removedCodes.join(u'/')) });
    return text;
}

/** Returns true if an entry says at least what a wanted one of its kind does; `quote` begins a wanted note. */
bool covers(const CodeEntry &entry, const CodeEntry &wanted, const LocalizedText &)
{
    const QStringList codes = entry.allCodes();
    const QStringList all = wanted.allCodes();
    return std::all_of(all.cbegin(), all.cend(), [&codes](const QString &code) { return codes.contains(code); });
}

bool covers(const BillingRule &rule, const BillingRule &wanted, const LocalizedText &)
{
    return rule.code == wanted.code && rule.channel == wanted.channel && rule.from == wanted.from
        && rule.billable == wanted.billable;
}

bool covers(const Note &note, const Note &wanted, const LocalizedText &quote)
{
    return note.codes == wanted.codes
        && (note.text.zh.endsWith(wanted.text.zh.mid(quote.zh.size()))
            || note.text.en.endsWith(wanted.text.en.mid(quote.en.size())));
}

/** No page tells other things. */
template <typename Entry, typename Wanted> bool covers(const Entry &, const Wanted &, const LocalizedText &)
{
    return false;
}

QString changeSentence(const report::EffectChange &change)
{
    const QString day = isoDay(change.firstDay);
    const int calls = static_cast<int>(std::min<qint64>(change.calls, std::numeric_limits<int>::max()));
    const bool isDated = change.firstDay != noDay;
    switch (change.to) {
    case Outcome::Billable:
        //: What a rule would do to stored calls; %1 is a day.
        return isDated ? DiffText::tr("%Ln call(s) since %1 would become billable.", nullptr, calls).arg(day)
                       : DiffText::tr("%Ln call(s) would become billable.", nullptr, calls);
    case Outcome::Free:
        //: What a rule would do to stored calls; %1 is a day.
        return isDated ? DiffText::tr("%Ln call(s) since %1 would become free.", nullptr, calls).arg(day)
                       : DiffText::tr("%Ln call(s) would become free.", nullptr, calls);
    case Outcome::Unstated:
    case Outcome::Unknown:
        break;
    }
    //: What a rule would do to stored calls; %1 is a day.
    return isDated ? DiffText::tr("%Ln call(s) since %1 would become \"not stated\".", nullptr, calls).arg(day)
                   : DiffText::tr("%Ln call(s) would become \"not stated\".", nullptr, calls);
}

} // namespace

QString diffKindKey(DiffKind kind)
{
    switch (kind) {
    case DiffKind::Billing:
        return u"billing"_s;
    case DiffKind::Added:
        return u"added"_s;
    case DiffKind::Aliases:
        return u"aliases"_s;
    case DiffKind::Dropped:
        return u"dropped"_s;
    case DiffKind::Reworded:
        return u"reworded"_s;
    }
    return {};
}

QList<DiffLine> diffLines(const PageDiff &diff, const Catalogue &catalogue)
{
    QList<DiffLine> lines;
    const auto addLine = [&lines](DiffKind kind, const QStringList &codes, int entry, const PageRow &row) {
        DiffLine line;
        line.kind = kind;
        line.codes = codes;
        line.entry = entry;
        line.row = row;
        lines << line;
        return &lines.last();
    };
    for (const BillingDifference &difference : diff.billsDifferently) {
        DiffLine *line = addLine(DiffKind::Billing, difference.codes, difference.entry, difference.row);
        line->was = difference.was;
        line->is = difference.is;
    }
    for (const AddedRow &added : diff.added)
        addLine(DiffKind::Added, added.row.codes, -1, added.row)->heading = added.heading;
    for (const AliasChange &change : diff.aliasChanged) {
        DiffLine *line =
            addLine(DiffKind::Aliases, catalogue.entries().at(change.entry).allCodes(), change.entry, change.row);
        line->addedCodes = change.added;
        line->removedCodes = change.removed;
    }
    for (const int entry : diff.dropped)
        addLine(DiffKind::Dropped, catalogue.entries().at(entry).allCodes(), entry, {});
    for (const RewordedRow &reworded : diff.reworded) {
        DiffLine *line = addLine(DiffKind::Reworded, catalogue.entries().at(reworded.entry).allCodes(),
                                 reworded.entry, reworded.row);
        line->message = reworded.message;
        line->action = reworded.action;
    }
    return lines;
}

QList<BillingRule> rulesOf(const DiffLine &line, const Acceptance &acceptance)
{
    QList<BillingRule> rules;
    const auto add = [&](const QStringList &codes, Billable billable) {
        for (const QString &code : codes)
            rules << ruleFor(code, billable, acceptance);
    };
    if (line.kind == DiffKind::Billing)
        add(line.codes, billableOf(line.is));
    else if (line.row.billable && *line.row.billable != Billable::Unstated && line.kind == DiffKind::Added)
        add(line.codes, *line.row.billable);
    else if (line.row.billable && *line.row.billable != Billable::Unstated && line.kind == DiffKind::Aliases)
        add(line.addedCodes, *line.row.billable);
    return rules;
}

TeamKnowledge accepted(const DiffLine &line, const Catalogue &catalogue, const Acceptance &acceptance)
{
    TeamKnowledge team;
    const bool addsCodes = line.kind == DiffKind::Added || line.kind == DiffKind::Aliases;
    const QStringList codes = addsCodes ? newCodes(line, catalogue) : QStringList();
    if (!codes.isEmpty())
        team << codeEntry(line, codes, acceptance);
    // A code of the team carries its billing itself, unless that is told for a channel or from a day.
    for (const BillingRule &rule : rulesOf(line, acceptance)) {
        if (needsRule(acceptance) || !codes.contains(rule.code))
            team << rule;
    }
    if (const LocalizedText text = noteText(line, codes); !text.isEmpty()) {
        auto note = std::get<Note>(blankEntry(
            TeamKind::Note, line.kind == DiffKind::Added ? line.codes : entryOf(line, catalogue).allCodes()));
        note.text = { quoted(acceptance).zh + text.zh, quoted(acceptance).en + text.en };
        team << note;
    }
    return team;
}

bool isAccepted(const DiffLine &line, const TeamKnowledge &team, const Catalogue &catalogue,
                const Acceptance &acceptance)
{
    const TeamKnowledge wanted = accepted(line, catalogue, acceptance);
    const LocalizedText quote = quoted(acceptance);
    const auto isKnown = [&](const TeamEntry &entry) {
        return std::any_of(team.entries().cbegin(), team.entries().cend(), [&](const TeamEntry &own) {
            return std::visit([&quote](const auto &one, const auto &other) { return covers(one, other, quote); },
                              own, entry);
        });
    };
    return std::all_of(wanted.entries().cbegin(), wanted.entries().cend(), isKnown);
}

QStringList effectSentences(const report::CallEffect &effect)
{
    QStringList sentences;
    for (const report::EffectChange &change : effect.changes)
        sentences << changeSentence(change);
    return sentences;
}

Result<QByteArray> readPageFile(const QString &path)
{
    int systemError = 0;
    if (const std::unique_ptr<QFile> file = filename::openForReading(path, systemError))
        return readPageBytes(*file, filename::shown(path));
    return sayable([=] {
        return Error{ ErrorKind::InputNotReadable, DiffText::tr("Cannot read \"%1\".").arg(filename::shown(path)),
                      qt_error_string(systemError),
                      DiffText::tr("Check the name of the file and the right to read it.") };
    });
}

Result<QByteArray> readPageBytes(QIODevice &device, const QString &name)
{
    QByteArray content;
    // One byte more than allowed tells that there are too many, whatever the device says of its size.
    while (content.size() <= maxPageBytes) {
        const QByteArray piece = device.read(maxPageBytes + 1 - content.size());
        if (piece.isEmpty())
            return content;
        content += piece;
    }
    return sayable([=] {
        return Error{ ErrorKind::InputNotReadable, DiffText::tr("\"%1\" is too long for a page.").arg(name),
                      DiffText::tr("Pages of up to %1 MB are read.").arg(maxPageBytes / 1'000'000),
                      DiffText::tr("Choose the file that holds the tables of codes.") };
    });
}

QString pageReference(const QString &title, const QString &fileName, const QDate &readOn)
{
    QString name = title.simplified();
    if (name.isEmpty())
        name = fileName;
    if (name.isEmpty())
        //: What a page without a title and a file name is quoted as.
        name = DiffText::tr("Page of the vendor");
    return u"%1 (%2)"_s.arg(name, readOn.toString(Qt::ISODate));
}

} // namespace codedesk::jobs
