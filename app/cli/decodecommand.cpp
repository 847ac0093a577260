// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "decodecommand.h"

#include "answers/warningview.h"
#include "columntable.h"
#include "decoding/warninglist.h"
#include "jsonvalues.h"

#include <algorithm>

namespace codedesk::cli {

namespace {

Result<ExitCode> showMask(Session &session, const Catalogue &catalogue, const WarningMask &mask)
{
    const QList<MaskWarning> warnings = maskWarnings(mask, catalogue);
    Result<void> done;
    if (session.wantsJson()) {
        done = session.printJson([&](JsonWriter &json) {
            json.beginObject();
            json.field("mask", mask.text());
            writeRows(json, "warnings", answers::maskWarningColumns(), warnings);
            json.endObject();
        });
    } else {
        const QString table = ShownColumns{ answers::maskWarningTable() }.text(warnings, session.language());
        const QString sentence = maskSentence(mask, catalogue, session.language()) + u'\n';
        done = session.print(mask.isClear() ? sentence : table + u'\n' + sentence);
    }
    return done ? Result<ExitCode>(ExitOk) : done.error();
}

Result<ExitCode> showList(Session &session, const Catalogue &catalogue, const QStringList &codes)
{
    const QList<answers::CardWarning> warnings = answers::cardWarnings(codes, catalogue);
    Result<void> done;
    if (session.wantsJson()) {
        done = session.printJson([&](JsonWriter &json) {
            json.beginObject();
            writeRows(json, "codes", answers::cardWarningColumns(), warnings);
            json.endObject();
        });
    } else {
        const QString table = ShownColumns{ answers::cardWarningTable() }.text(warnings, session.language());
        const QString sentence = warningListSentence(codes, catalogue, session.language()) + u'\n';
        done = session.print(codes.isEmpty() ? sentence : table + u'\n' + sentence);
    }
    if (!done)
        return done.error();
    const bool isAnyKnown =
        std::any_of(warnings.cbegin(), warnings.cend(),
                    [](const answers::CardWarning &warning) { return warning.entry != nullptr; });
    return codes.isEmpty() || isAnyKnown ? ExitOk : ExitNotFound;
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
    if (isMeantAsMask(text)) {
        const Result<WarningMask> mask = parseWarningMask(text);
        return mask ? showMask(session, **catalogue, *mask) : mask.error();
    }
    const Result<QStringList> codes = parseWarningList(text);
    return codes ? showList(session, **catalogue, *codes) : codes.error();
}

} // namespace codedesk::cli
