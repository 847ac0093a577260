// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lookupcommand.h"

#include "decoding/lookup.h"
#include "maskjson.h"
#include "outcomewords.h"
#include "texttable.h"

#include <QFileDevice>

namespace codedesk::cli {

namespace {

/** Returns the words given, or all of standard input for "-". */
Result<QString> textOf(const Session &session)
{
    const QStringList &words = session.arguments().positionals();
    if (words.isEmpty())
        return Error{ ErrorKind::Usage,
                      LookupCommand::tr("There is no text to look up."),
                      LookupCommand::tr("Name a text, or \"-\" for standard input."),
                      {} };
    if (words != QStringList(QStringLiteral("-")))
        return words.join(u' ');
    const QByteArray bytes = session.io().in->readAll();
    const auto *file = qobject_cast<const QFileDevice *>(session.io().in);
    if (file && file->error() != QFileDevice::NoError)
        return Error{ ErrorKind::InputNotReadable,
                      LookupCommand::tr("Standard input could not be read."),
                      file->errorString(),
                      {} };
    return QString::fromUtf8(bytes);
}

void writeBillableOf(JsonWriter &json, Outcome outcome)
{
    if (outcome == Outcome::Billable || outcome == Outcome::Free)
        json.value(outcome == Outcome::Billable);
    else
        json.null();
}

void writeDay(JsonWriter &json, const char *key, DayNumber day)
{
    json.key(key);
    if (day == noDay)
        json.null();
    else
        json.value(toDate(day).toString(Qt::ISODate));
}

void writeRule(JsonWriter &json, const std::optional<BillingRule> &rule)
{
    if (!rule) {
        json.null();
        return;
    }
    json.beginObject();
    json.key("channel");
    if (rule->channel)
        json.value(channelKey(*rule->channel));
    else
        json.null();
    writeDay(json, "from", rule->from);
    writeDay(json, "to", rule->to);
    json.field("source", rule->sourceId);
    json.field("reference", rule->reference);
    json.endObject();
}

QString confidenceKey(Confidence confidence)
{
    switch (confidence) {
    case Confidence::High:
        return QStringLiteral("high");
    case Confidence::Medium:
        return QStringLiteral("medium");
    case Confidence::Low:
        break;
    }
    return QStringLiteral("low");
}

/** Returns the other codes of the row an answer stands in. */
QStringList otherCodes(const LookupAnswer &answer)
{
    QStringList codes = answer.entry ? answer.entry->allCodes() : QStringList();
    codes.removeAll(answer.match.code);
    return codes;
}

void writeAnswer(JsonWriter &json, const LookupAnswer &answer)
{
    const CodeEntry row = answer.entry ? *answer.entry : CodeEntry();
    json.beginObject();
    json.field("kind", matchKindKey(answer.match.kind));
    json.field("code", answer.match.code);
    json.field("aliases", otherCodes(answer));
    json.field("category", row.categoryId);
    json.field("source", row.sourceId);
    json.field("message", row.message.zh);
    json.field("action", row.action.zh);
    json.key("billable");
    writeBillableOf(json, answer.outcome);
    json.key("rule");
    writeRule(json, answer.rule);
    json.field("start", qint64(answer.match.start));
    json.field("length", qint64(answer.match.length));
    json.field("confidence", confidenceKey(answer.match.confidence));
    json.field("message_en", row.message.en);
    json.field("action_en", row.action.en);
    if (answer.match.kind == MatchKind::IdMask) {
        json.key("warnings");
        writeWarnings(json, answer.warnings);
    }
    if (!answer.channels.isEmpty()) {
        json.key("channels");
        json.beginArray();
        for (const ChannelAnswer &channel : answer.channels) {
            json.beginObject();
            json.field("channel", channelKey(channel.channel));
            json.key("billable");
            writeBillableOf(json, channel.outcome);
            json.key("rule");
            writeRule(json, channel.rule);
            json.endObject();
        }
        json.endArray();
    }
    json.endObject();
}

void writeJson(JsonWriter &json, const LookupResult &result)
{
    json.beginObject();
    json.key("matches");
    json.beginArray();
    for (const LookupAnswer &answer : result.answers)
        writeAnswer(json, answer);
    json.endArray();
    json.key("unknown");
    json.beginArray();
    for (const UnknownMatch &unknown : result.unknown) {
        json.beginObject();
        json.field("text", unknown.text);
        json.field("start", qint64(unknown.start));
        json.field("length", qint64(unknown.length));
        json.endObject();
    }
    json.endArray();
    json.endObject();
}

/** Returns a sentence that names the rule behind an answer and its days. */
QString ruleText(const BillingRule &rule, const Catalogue &catalogue, Language language)
{
    const Source *source = catalogue.source(rule.sourceId);
    QString text = source ? source->title.in(language) : rule.sourceId;
    if (rule.from != noDay)
        //: %1 is the first day a rule holds
        text += LookupCommand::tr(", since %1").arg(toDate(rule.from).toString(Qt::ISODate));
    if (rule.to != noDay)
        //: %1 is the last day a rule held
        text += LookupCommand::tr(", until %1").arg(toDate(rule.to - 1).toString(Qt::ISODate));
    return text;
}

QString indented(const QString &label, const QString &text)
{
    return QStringLiteral("  ") + label + QStringLiteral(": ") + terminalText(text) + u'\n';
}

QString humanMask(const LookupAnswer &answer, const Session &session)
{
    QString text = answer.match.code + u'\n';
    for (const MaskWarning &warning : answer.warnings) {
        text += QStringLiteral("  %1. ").arg(warning.bit) + warning.text.in(session.language())
            + QStringLiteral(" (%1)\n").arg(bitStatusWord(warning.status));
    }
    if (answer.warnings.isEmpty())
        text += QStringLiteral("  ") + LookupCommand::tr("No warning.") + u'\n';
    return text;
}

QString humanAnswer(const LookupAnswer &answer, const Catalogue &catalogue, const Session &session)
{
    if (!answer.entry)
        return humanMask(answer, session);
    const Language language = session.language();
    QString text = answer.match.code + QStringLiteral("  ") + answer.entry->message.in(language) + u'\n';
    const QStringList others = otherCodes(answer);
    if (!others.isEmpty())
        text += indented(LookupCommand::tr("Also"), others.join(u'/'));
    if (!answer.entry->action.isEmpty())
        text += indented(LookupCommand::tr("Remedy"), answer.entry->action.in(language));
    QString billing = outcomeWord(answer.outcome);
    if (answer.rule)
        billing += QStringLiteral(" (%1)").arg(ruleText(*answer.rule, catalogue, language));
    text += indented(LookupCommand::tr("Billing"), billing);
    for (const ChannelAnswer &channel : answer.channels) {
        text += indented(QStringLiteral("  ") + channelTitle(channel.channel).in(language),
                         outcomeWord(channel.outcome));
    }
    return text;
}

QString humanText(const LookupResult &result, const Session &session)
{
    QStringList parts;
    for (const LookupAnswer &answer : result.answers)
        parts << humanAnswer(answer, *result.catalogue, session);
    QStringList unknown;
    for (const UnknownMatch &match : result.unknown)
        unknown << match.text;
    unknown.removeDuplicates();
    if (!unknown.isEmpty())
        parts << indented(LookupCommand::tr("Not in the catalogue"), unknown.join(QStringLiteral(", "))).trimmed()
                + u'\n';
    return parts.isEmpty() ? LookupCommand::tr("No code was found in the text.") + u'\n' : parts.join(u'\n');
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
    const Result<std::optional<Channel>> channel = channelOption(session.arguments());
    if (!channel)
        return channel.error();
    const Result<QDate> day = dateOption(session.arguments(), QStringLiteral("at"));
    if (!day)
        return day.error();
    const Result<CataloguePtr> catalogue = session.catalogue();
    if (!catalogue)
        return catalogue.error();
    const LookupResult result = lookUp(CodeScanner(*catalogue), *text, *channel, toDayNumber(*day));
    const Result<void> done = session.wantsJson()
        ? session.printJson([&](JsonWriter &json) { writeJson(json, result); })
        : session.print(humanText(result, session));
    if (!done)
        return done.error();
    return result.answers.isEmpty() ? ExitNotFound : ExitOk;
}

} // namespace codedesk::cli
