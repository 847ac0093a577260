// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "decodecommand.h"

#include "decoding/warninglist.h"
#include "decoding/warningmask.h"
#include "maskjson.h"
#include "texttable.h"
#include "wording/outcomewords.h"

namespace codedesk::cli {

namespace {

/** Returns what a card warning means; empty if the catalogue does not have it. */
LocalizedText warningMessage(const Catalogue &catalogue, const QString &code)
{
    const CodeEntry *entry = catalogue.find(code);
    return entry && entry->kind == CodeKind::CardWarning ? entry->message : LocalizedText();
}

Result<ExitCode> showMask(Session &session, const Catalogue &catalogue, const WarningMask &mask)
{
    const QList<MaskWarning> warnings = maskWarnings(mask, catalogue);
    Result<void> done;
    if (session.wantsJson()) {
        done = session.printJson([&](JsonWriter &json) {
            json.beginObject();
            json.field("mask", mask.text());
            json.key("warnings");
            writeWarnings(json, warnings);
            json.endObject();
        });
    } else {
        TextTable table({ { DecodeCommand::tr("Bit"), TextTable::Align::Right },
                          { DecodeCommand::tr("Status") },
                          { DecodeCommand::tr("Warning") } });
        for (const MaskWarning &warning : warnings) {
            table.addRow({ QString::number(warning.bit), wording::bitStatusWord(warning.status),
                           warning.text.in(session.language()) });
        }
        const QString sentence = maskSentence(mask, catalogue, session.language()) + u'\n';
        done = session.print(mask.isClear() ? sentence : table.text() + u'\n' + sentence);
    }
    return done ? Result<ExitCode>(ExitOk) : done.error();
}

Result<ExitCode> showList(Session &session, const Catalogue &catalogue, const QStringList &codes)
{
    bool isAnyKnown = codes.isEmpty();
    for (const QString &code : codes)
        isAnyKnown = isAnyKnown || !warningMessage(catalogue, code).isEmpty();
    Result<void> done;
    if (session.wantsJson()) {
        done = session.printJson([&](JsonWriter &json) {
            json.beginObject();
            json.key("codes");
            json.beginArray();
            for (const QString &code : codes) {
                const LocalizedText message = warningMessage(catalogue, code);
                json.beginObject();
                json.field("code", code);
                json.field("message", message.zh);
                json.field("message_en", message.en);
                json.endObject();
            }
            json.endArray();
            json.endObject();
        });
    } else {
        TextTable table({ { DecodeCommand::tr("Code") }, { DecodeCommand::tr("Warning") } });
        for (const QString &code : codes) {
            const QString message = warningMessage(catalogue, code).in(session.language());
            table.addRow({ code, message.isEmpty() ? DecodeCommand::tr("unknown code") : message });
        }
        const QString sentence = warningListSentence(codes, catalogue, session.language()) + u'\n';
        done = session.print(codes.isEmpty() ? sentence : table.text() + u'\n' + sentence);
    }
    if (!done)
        return done.error();
    return isAnyKnown ? ExitOk : ExitNotFound;
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
