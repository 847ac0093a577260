// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lookupcommand.h"

#include "answers/lookupview.h"
#include "answers/textanswer.h"
#include "catalogue/builtincatalogue.h"
#include "core/filename.h"
#include "ingest/wholetext.h"
#include "jsonvalues.h"
#include "lookuptext.h"
#include "texttable.h"

#include <QFileDevice>

namespace codedesk::cli {

namespace {

/** Returns the words given, or all of standard input for "-"; how that is encoded is said on standard error. */
Result<QString> textOf(const Session &session)
{
    const QStringList &words = session.arguments().positionals();
    if (words.isEmpty())
        return Error{ ErrorKind::Usage,
                      LookupCommand::tr("There is no text to look up."),
                      LookupCommand::tr("Name a text, or \"-\" for standard input."),
                      {} };
    if (words != QStringList(QStringLiteral("-")))
        return filename::shown(words.join(u' ')); // a terminal may send other bytes than UTF-8
    const QByteArray bytes = session.io().in->readAll();
    const auto *file = qobject_cast<const QFileDevice *>(session.io().in);
    if (file && file->error() != QFileDevice::NoError)
        return Error{ ErrorKind::InputNotReadable,
                      LookupCommand::tr("Standard input could not be read."),
                      file->errorString(),
                      {} };
    const Result<ingest::DecodedText> decoded = ingest::decodeText(bytes, words.first());
    if (!decoded)
        return decoded.error();
    if (const QString readAs = decoded->readAs(); !readAs.isEmpty())
        session.message(readAs);
    return decoded->text;
}

/** Says that the answers are those of the built-in catalogue alone, and why. */
QString noteOnTeam(const Error &fault)
{
    return QStringList{ LookupCommand::tr("The answers leave out the team's own codes, rules and replies."),
                        fault.toText().replace(u'\n', u' ') }
        .join(u' ');
}

answers::Object objectOf(const LookupResult &result, const QString &note)
{
    answers::Object object = answers::lookupObject(result);
    const answers::Object told{ { { "kind", QStringLiteral("team_file_not_read") }, { "text", note } } };
    if (!note.isEmpty())
        object.members.push_back({ "notes", answers::Objects{ told } });
    return object;
}

} // namespace

QString LookupCommand::synopsis() const
{
    return QStringLiteral("[options] TEXT...");
}

QString LookupCommand::summary() const
{
    return tr("Finds the codes in a text and tells what they mean and whether such calls are billed.");
}

QString LookupCommand::details() const
{
    return tr("TEXT is a code, a JSON answer, a log line, an address or a message; \"-\" reads it from standard "
              "input. Without a channel, codes whose billing depends on it show every channel.");
}

QList<OptionSpec> LookupCommand::options() const
{
    return { { QStringLiteral("channel"), QStringLiteral("NAME"), tr("Judge billing in this channel.") },
             { QStringLiteral("at"), QStringLiteral("DAY"), tr("Judge billing on this day instead of today.") } };
}

Result<ExitCode> LookupCommand::run(Session &session) const
{
    const Result<QString> text = textOf(session);
    if (!text)
        return text.error();
    const Result<answers::AsOf> asOf = asOfOptions(session.arguments());
    if (!asOf)
        return asOf.error();
    const Result<CataloguePtr> withTeam = session.catalogue();
    const QString note = withTeam ? QString() : noteOnTeam(withTeam.error());
    if (!note.isEmpty())
        session.message(terminalText(note));
    const CataloguePtr catalogue = withTeam ? *withTeam : builtinCatalogue();
    const answers::TextQuestion question{ *text, asOf->channel, asOf->day, noDay, catalogue };
    const LookupResult result = answers::answerText(question, CodeScanner(catalogue)).result;
    const Result<void> done = session.wantsJson()
        ? session.printJson([&](JsonWriter &json) { writeObject(json, objectOf(result, note)); })
        : session.print(lookupText(result, session));
    if (!done)
        return done.error();
    return result.answers.isEmpty() && result.tags.isEmpty() ? ExitNotFound : ExitOk;
}

} // namespace codedesk::cli
