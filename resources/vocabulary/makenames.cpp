// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Checks names.json and writes it as the tables of models/core/names.cpp, when the program is built: no start of
// the program reads it then. Says what is wrong and fails if something is.

#include "core/names.h"

#include <QFile>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStringList>

#include <algorithm>
#include <cstdio>
#include <iterator>
#include <tuple>
#include <vector>

using namespace codedesk;
using namespace codedesk::names;
using namespace Qt::StringLiterals;

namespace {

bool isFaulty = false;

void complain(const QString &what)
{
    isFaulty = true;
    std::fprintf(stderr, "names.json: %s\n", qUtf8Printable(what));
}

struct RowReaders {
    const RoleKey *role = nullptr;
    unsigned readers = 0;
    bool isWeak = false;
};

QStringList texts(const QJsonValue &list)
{
    QStringList result;
    for (const QJsonValue &item : list.toArray())
        result << item.toString();
    return result;
}

unsigned readerNamed(const QString &key)
{
    return key == u"pasted" ? pastedText : key == u"import" ? imports : key == u"page" ? pages : 0;
}

/** Reads what rows of names and of patterns have in common: role, strength, and who leaves them out for what
 * reason.
 */
RowReaders readReaders(const QJsonObject &row, const QStringList &ownFields)
{
    const QString key = row.value(u"role"_s).toString();
    const auto *const role = std::find_if(std::begin(roleKeys), std::end(roleKeys), [&key](const RoleKey &its) {
        return key == QLatin1StringView(its.key.data(), static_cast<qsizetype>(its.key.size()));
    });
    RowReaders result;
    if (role == std::end(roleKeys)) {
        complain(u"there is no role \"%1\"."_s.arg(key));
        return result;
    }
    result = { role, role->readers, row.value(u"strength"_s) == u"weak"_s };
    if (row.contains(u"strength"_s) && !result.isWeak)
        complain(u"the strength of a name is \"weak\", or is not given."_s);
    const QJsonObject without = row.value(u"not"_s).toObject();
    for (auto reader = without.begin(); reader != without.end(); ++reader) {
        const unsigned its = readerNamed(reader.key());
        if ((its & result.readers) == 0)
            complain(u"\"%1\" does not read names of the role %2."_s.arg(reader.key(), key));
        if (reader.value().toString().size() < 10)
            complain(
                u"the reason why \"%1\" leaves out names of the role %2 is missing."_s.arg(reader.key(), key));
        result.readers &= ~its;
    }
    for (const QString &field : row.keys()) {
        if (!ownFields.contains(field) && field != u"role" && field != u"strength" && field != u"not")
            complain(u"no row has a field \"%1\"."_s.arg(field));
    }
    return result;
}

QString formOf(const QString &name)
{
    const text::Name form(name);
    if (form.isEmpty() || !form.remark().isEmpty())
        complain(u"\"%1\" is no name."_s.arg(name));
    return form.view().toString();
}

void printText(const QString &text)
{
    std::printf("u\"");
    for (const QChar unit : text)
        unit.unicode() < 0x80 ? std::printf("%c", unit.toLatin1()) : std::printf("\\u%04X", unit.unicode());
    std::printf("\"");
}

const char *roleText(const RoleKey &role)
{
    static std::string text;
    text = "static_cast<Role>(" + std::to_string(static_cast<unsigned>(role.role)) + ")";
    return text.c_str();
}

struct NameRow {
    QString name;
    RowReaders readers;
    int place;
};

std::vector<NameRow> readNames(const QJsonArray &rows)
{
    std::vector<NameRow> names;
    QHash<QString, unsigned> readersOf;
    for (const QJsonValue &value : rows) {
        const QJsonObject row = value.toObject();
        const RowReaders readers = readReaders(row, { u"language"_s, u"names"_s });
        const QString language = row.value(u"language"_s).toString();
        if (language != u"en" && language != u"zh")
            complain(u"there is no language \"%1\" of names."_s.arg(language));
        for (const QString &name : texts(row.value(u"names"_s))) {
            const QString form = formOf(name);
            const bool isChinese =
                std::any_of(form.begin(), form.end(), [](QChar unit) { return unit >= u'\x80'; });
            if (isChinese != (language == u"zh"))
                complain(u"\"%1\" is not of the language \"%2\"."_s.arg(name, language));
            if (readersOf.value(form) & readers.readers)
                complain(u"\"%1\" stands twice for one reader."_s.arg(name));
            readersOf[form] |= readers.readers;
            names.push_back({ form, readers, static_cast<int>(names.size()) });
        }
    }
    std::sort(names.begin(), names.end(), [](const NameRow &left, const NameRow &right) {
        return std::tie(left.name, left.place) < std::tie(right.name, right.place);
    });
    return names;
}

void printNames(const std::vector<NameRow> &names)
{
    std::printf("constexpr std::array<Entry, %zu> entries{ {\n", names.size());
    for (const NameRow &row : names) {
        std::printf("{ ");
        printText(row.name);
        std::printf(", %s, %u, %s, %d },\n", roleText(*row.readers.role), row.readers.readers,
                    row.readers.isWeak ? "true" : "false", row.place);
    }
    std::printf("} };\n");
}

void printList(const char *name, const char *type, QStringList texts)
{
    std::sort(texts.begin(), texts.end());
    std::printf("constexpr std::array<%s, %lld> %s{ {\n", type, static_cast<long long>(texts.size()), name);
    for (const QString &text : std::as_const(texts)) {
        printText(text);
        std::printf(",\n");
    }
    std::printf("} };\n");
}

void printPatterns(const QJsonArray &rows)
{
    QStringList exceptions;
    qsizetype count = 0;
    for (const QJsonValue &value : rows)
        count += value[u"end"].toArray().size() + value[u"part"].toArray().size();
    std::printf("constexpr std::array<Pattern, %lld> patterns{ {\n", static_cast<long long>(count));
    for (const QJsonValue &value : rows) {
        const QJsonObject row = value.toObject();
        const RowReaders readers = readReaders(row, { u"end"_s, u"part"_s, u"with"_s, u"except"_s });
        if (!readers.role)
            return;
        const bool isEnd = row.contains(u"end"_s);
        if (isEnd == row.contains(u"part"_s))
            complain(u"a pattern is the end or a part of names."_s);
        for (const QString &part : texts(row.value(isEnd ? u"end"_s : u"part"_s))) {
            std::printf("{ ");
            printText(formOf(part));
            std::printf(", ");
            printText(row.contains(u"with"_s) ? formOf(row.value(u"with"_s).toString()) : QString());
            std::printf(", %s, %u, %s, %s },\n", roleText(*readers.role), readers.readers,
                        readers.isWeak ? "true" : "false", isEnd ? "true" : "false");
        }
        for (const QString &name : texts(row.value(u"except"_s)))
            exceptions << formOf(name);
    }
    std::printf("} };\n");
    printList("exceptions", "std::u16string_view", exceptions);
}

void printChannels(const QJsonArray &rows)
{
    QList<std::pair<QString, QString>> names;
    for (const QJsonValue &value : rows) {
        const QString channel = value[u"channel"].toString();
        for (const QString &name : texts(value[u"zh"]) + texts(value[u"en"]))
            names.emplaceBack(formOf(name), channel);
    }
    std::sort(names.begin(), names.end());
    std::printf("constexpr std::array<ChannelName, %lld> channelNames{ {\n", static_cast<long long>(names.size()));
    for (qsizetype i = 0; i < names.size(); ++i) {
        if (i > 0 && names.at(i).first == names.at(i - 1).first)
            complain(u"\"%1\" names two channels."_s.arg(names.at(i).first));
        std::printf("{ ");
        printText(names.at(i).first);
        std::printf(", ");
        printText(names.at(i).second);
        std::printf(" },\n");
    }
    std::printf("} };\n");
}

/** Writes what words say of the times they stand at; the longest first, as they are looked for. */
void printTimeWords(const QJsonArray &rows)
{
    const QStringList units{ QString(), u"s"_s, u"ms"_s, u"us"_s, u"ns"_s }; // as TimeUnit
    struct Word {
        QString text;
        QString zone;
        qsizetype unit;
    };
    std::vector<Word> words;
    for (const QJsonValue &row : rows) {
        const bool hasZone = row[u"zone"].isDouble();
        const QString zone = hasZone ? QString::number(row[u"zone"].toInt() * 60) : u"std::nullopt"_s;
        const qsizetype unit = units.indexOf(row[u"unit"].toString());
        if (unit < 0)
            complain(u"there is no unit \"%1\"."_s.arg(row[u"unit"].toString()));
        for (const QString &word : texts(row[u"words"]))
            words.push_back({ text::folded(word).remove(u' '), zone, unit });
    }
    std::sort(words.begin(), words.end(), [](const Word &left, const Word &right) {
        return std::tuple(-left.text.size(), left.text) < std::tuple(-right.text.size(), right.text);
    });
    std::printf("constexpr std::array<TimeWord, %zu> timeWords{ {\n", words.size());
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (i > 0 && words[i].text == words[i - 1].text)
            complain(u"\"%1\" stands twice among the remarks of times."_s.arg(words[i].text));
        std::printf("{ ");
        printText(words[i].text);
        std::printf(", %s, static_cast<TimeUnit>(%lld) },\n", qPrintable(words[i].zone),
                    static_cast<long long>(words[i].unit));
    }
    std::printf("} };\n");
}

} // namespace

int main(int argc, char *argv[])
{
    QFile file(argc == 2 ? QString::fromLocal8Bit(argv[1]) : QString());
    if (!file.open(QIODevice::ReadOnly)) {
        std::fputs("Use: codedesk_makenames names.json\n", stderr);
        return 1;
    }
    QJsonParseError error;
    const QJsonObject root = QJsonDocument::fromJson(file.readAll(), &error).object();
    if (error.error != QJsonParseError::NoError)
        complain(u"%1 at byte %2."_s.arg(error.errorString()).arg(error.offset));
    else if (root.value(u"format"_s).toInt() != 1)
        complain(u"the format is 1."_s);
    const std::vector<NameRow> names = readNames(root.value(u"names"_s).toArray());
    if (isFaulty)
        return 1;
    printNames(names);
    printPatterns(root.value(u"patterns"_s).toArray());
    printTimeWords(root.value(u"remarksOfTimes"_s).toArray());
    printChannels(root.value(u"channels"_s).toArray());
    return std::fflush(stdout) == 0 && !isFaulty ? 0 : 1;
}
