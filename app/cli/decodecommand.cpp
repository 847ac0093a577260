// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "decodecommand.h"

#include "answers/maskanswer.h"
#include "columntable.h"
#include "jsonvalues.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace codedesk::cli {

namespace {

Result<ExitCode> showMask(Session &session, const answers::MaskAnswer &answer)
{
    if (answer.fault)
        return *answer.fault;
    Result<void> done;
    if (session.wantsJson()) {
        done = session.printJson([&](JsonWriter &json) {
            json.beginObject();
            json.field("mask", answer.mask->text());
            writeRows(json, "warnings", answers::maskWarningColumns(), answer.warnings);
            json.endObject();
        });
    } else {
        const QString table =
            ShownColumns{ answers::maskWarningTable() }.text(answer.warnings, session.language());
        const QString sentence = answer.sentence(session.language()) + u'\n';
        done = session.print(answer.warnings.isEmpty() ? sentence : table + u'\n' + sentence);
    }
    return done ? Result<ExitCode>(ExitOk) : done.error();
}

Result<ExitCode> showList(Session &session, const answers::CardAnswer &answer)
{
    if (answer.fault)
        return *answer.fault;
    const QList<answers::CardWarning> &warnings = answer.warnings;
    Result<void> done;
    if (session.wantsJson()) {
        done = session.printJson([&](JsonWriter &json) {
            json.beginObject();
            writeRows(json, "codes", answers::cardWarningColumns(), warnings);
            json.endObject();
        });
    } else {
        const QString table = ShownColumns{ answers::cardWarningTable() }.text(warnings, session.language());
        const QString sentence = answer.sentence(session.language());
        const QString ending = sentence.isEmpty() ? QString() : sentence + u'\n';
        const QString gap = sentence.isEmpty() ? QString() : u"\n"_s;
        done = session.print(warnings.isEmpty() ? ending : table + gap + ending);
    }
    if (!done)
        return done.error();
    const bool isAnyKnown =
        std::any_of(warnings.cbegin(), warnings.cend(),
                    [](const answers::CardWarning &warning) { return warning.entry != nullptr; });
    return warnings.isEmpty() || isAnyKnown ? ExitOk : ExitNotFound;
}

} // namespace

QString DecodeCommand::synopsis() const
{
    return QStringLiteral("[options] MASK");
}

QString DecodeCommand::summary() const
{
    return tr("Decodes an ID-card mask or a list of bank-card warnings.");
}

QString DecodeCommand::details() const
{
    return tr(
        "MASK is eight characters 0 or 1 (10010100), or a list like [-9110,-9111], with or without brackets.");
}

Result<ExitCode> DecodeCommand::run(Session &session) const
{
    const QString text = session.arguments().positionals().join(u' ');
    if (text.trimmed().isEmpty())
        return Error{
            ErrorKind::Usage, tr("There is nothing to decode."), tr("A mask or a list of warnings is needed."), {}
        };
    const Result<CataloguePtr> catalogue = session.catalogue();
    if (!catalogue)
        return catalogue.error();
    return isMeantAsMask(text) ? showMask(session, answers::answerMask({ text, *catalogue }))
                               : showList(session, answers::answerCardList({ text, *catalogue }));
}

} // namespace codedesk::cli
