// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/importoptions.h"

namespace codedesk::jobs {

namespace {

const QString columnArrow = QStringLiteral("<-");

QString escaped(QString text)
{
    return text.replace(u'%', QStringLiteral("%25")).replace(u';', QStringLiteral("%3B"));
}

QString unescaped(QString text)
{
    return text.replace(QStringLiteral("%3B"), QStringLiteral(";"))
        .replace(QStringLiteral("%25"), QStringLiteral("%"));
}

/** Reads one part of a text that names options. */
void takePart(const QString &part, ingest::ReadOptions &options)
{
    // A pattern may hold anything.
    const qsizetype arrow = part.startsWith(u"pattern=") ? -1 : part.indexOf(columnArrow);
    if (arrow > 0) {
        if (const auto field = ingest::fieldFromKey(part.left(arrow)))
            options.columns.insert(*field, unescaped(part.mid(arrow + columnArrow.size())));
        return;
    }
    const QString name = part.section(u'=', 0, 0);
    const QString value = part.section(u'=', 1);
    if (name == u"format")
        options.format = ingest::formatFromKey(value);
    else if (name == u"encoding")
        options.encoding = value;
    else if (name == u"separator")
        options.separator = static_cast<char>(value.toInt());
    else if (name == u"header")
        options.hasHeader = value == u"1";
    else if (name == u"pattern")
        options.pattern = unescaped(value);
    else if (name == u"channel")
        options.channel = channelFromText(value);
}

} // namespace

std::optional<ingest::Format> formatOf(const store::ImportEntry &entry)
{
    using ingest::LogForm;
    switch (ingest::logFormNamed(entry.format).value_or(LogForm::Json)) {
    case LogForm::Csv:
    case LogForm::Sheet: // is read as the CSV it would be
        return ingest::Format::Csv;
    case LogForm::JsonLines:
        return ingest::Format::JsonLines;
    case LogForm::Addresses:
        return ingest::Format::UrlLines;
    case LogForm::KeyValues:
        return ingest::Format::KeyValues;
    case LogForm::Pattern:
        return ingest::Format::Pattern;
    default: // JSON, whose form is found by what it holds
        return std::nullopt;
    }
}

std::shared_ptr<const ingest::KnownCodes> knownCodes(const Catalogue &catalogue)
{
    auto codes = std::make_shared<ingest::KnownCodes>();
    for (const CodeEntry &entry : catalogue.entries()) {
        for (const QString &code : entry.allCodes())
            codes->insert(code.toStdString());
    }
    return codes;
}

QString optionsKey(const ingest::ReadOptions &options)
{
    QStringList parts;
    if (options.format)
        parts << QStringLiteral("format=") + ingest::formatKey(*options.format);
    if (!options.encoding.isEmpty())
        parts << QStringLiteral("encoding=") + options.encoding;
    if (!options.pattern.isEmpty())
        parts << QStringLiteral("pattern=") + escaped(options.pattern);
    if (options.separator)
        parts << QStringLiteral("separator=%1").arg(int(*options.separator));
    if (options.hasHeader)
        parts << QStringLiteral("header=%1").arg(*options.hasHeader ? 1 : 0);
    if (options.channel)
        parts << QStringLiteral("channel=") + channelKey(*options.channel);
    for (auto column = options.columns.cbegin(); column != options.columns.cend(); ++column)
        parts << ingest::fieldKey(column.key()) + columnArrow + escaped(column.value());
    return parts.join(u';');
}

ingest::ReadOptions optionsLike(const store::ImportEntry &entry)
{
    ingest::ReadOptions options;
    for (const QString &part : entry.optionsKey.split(u';', Qt::SkipEmptyParts))
        takePart(part, options);
    options.encoding.clear();
    if (!options.pattern.isEmpty())
        options.format = ingest::Format::Pattern;
    if (!options.format)
        options.format = formatOf(entry);
    if (!options.hasHeader && !entry.header.isEmpty())
        options.hasHeader = true;
    return options;
}

} // namespace codedesk::jobs
