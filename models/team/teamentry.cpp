// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "team/teamentry.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace codedesk {

using namespace Qt::StringLiterals;

namespace {

struct TeamEntryWords {
    Q_DECLARE_TR_FUNCTIONS(codedesk::TeamEntry)
};

QJsonValue jsonOfDay(DayNumber day)
{
    return day == noDay ? QJsonValue() : QJsonValue(isoDay(day));
}

struct JsonMaker {
    TeamFieldType type;

    QJsonValue operator()(const QStringList &codes) const { return QJsonArray::fromStringList(codes); }
    QJsonValue operator()(int number) const
    {
        return type == TeamFieldType::Bit ? QJsonValue(number) : jsonOfDay(number);
    }
    QJsonValue operator()(const LocalizedText &text) const
    {
        return QJsonObject{ { u"zh"_s, text.zh }, { u"en"_s, text.en } };
    }
    QJsonValue operator()(Billable billable) const
    {
        return billable == Billable::Unstated ? QJsonValue() : QJsonValue(billable == Billable::Yes);
    }
    QJsonValue operator()(const std::optional<Channel> &channel) const
    {
        return channel ? QJsonValue(channelKey(*channel)) : QJsonValue();
    }
    QJsonValue operator()(const QString &text) const { return text; }
    QJsonValue operator()(Evidence evidence) const { return evidenceKey(evidence); }
    QJsonValue operator()(bool flag) const { return flag; }
};

} // namespace

QString TeamField::caption() const
{
    const bool isText = type == TeamFieldType::Text || type == TeamFieldType::Source;
    //: The caption of a field: %1 is what it is called.
    return isText && !isRequired() ? TeamEntryWords::tr("%1 (optional)").arg(teamWords(title)) : teamWords(title);
}

const TeamField *TeamKindInfo::find(TeamFieldType type) const
{
    const auto found =
        std::find_if(fields.begin(), fields.end(), [type](const TeamField &field) { return field.type == type; });
    return found == fields.end() ? nullptr : &*found;
}

bool isEmptyValue(const TeamValue &value)
{
    if (const auto *codes = std::get_if<QStringList>(&value))
        return codes->isEmpty();
    if (const auto *text = std::get_if<LocalizedText>(&value))
        return text->isEmpty();
    const auto *line = std::get_if<QString>(&value);
    return line && line->isEmpty();
}

QJsonValue jsonOf(const TeamField &field, const TeamEntry &entry)
{
    return std::visit(JsonMaker{ field.type }, field.access.value(entry));
}

TeamEntry blankEntry(TeamKind kind, const QStringList &subject)
{
    const TeamField &field = describe(kind).subject();
    TeamEntry entry = describe(kind).blank();
    if (field.type == TeamFieldType::Bit)
        field.access.setValue(entry, qBound(1, subject.value(0).toInt(), maskBitCount));
    else
        field.access.setValue(entry, subject);
    return entry;
}

QStringList subjectOf(const TeamEntry &entry)
{
    const TeamValue subject = describe(entry).subject().access.value(entry);
    if (const int *bit = std::get_if<int>(&subject))
        return { QString::number(*bit) };
    return std::get<QStringList>(subject);
}

QList<TeamEntry> entriesAbout(const TeamEntry &entry, const TeamValue &subject)
{
    const TeamField &field = describe(entry).subject();
    QList<TeamValue> subjects;
    if (field.type == TeamFieldType::EachCode) {
        for (const QString &code : std::get<QStringList>(subject))
            subjects << QStringList{ code };
    } else {
        subjects << subject;
    }
    QList<TeamEntry> entries(subjects.size(), entry);
    for (qsizetype i = 0; i < entries.size(); ++i)
        field.access.setValue(entries[i], subjects.at(i));
    return entries;
}

QStringList identitiesOf(const TeamEntry &entry)
{
    const TeamKindInfo &info = describe(entry);
    QJsonArray parts;
    for (const TeamField &field : info.fields) {
        if (field.use == TeamFieldUse::Identity)
            parts << jsonOf(field, entry);
    }
    const QString kind = QString::fromLatin1(info.key) + u' ';
    if (parts.size() > 1)
        return { kind + QString::fromUtf8(QJsonDocument(parts).toJson(QJsonDocument::Compact)) };
    QStringList identities = subjectOf(entry);
    for (QString &identity : identities)
        identity.prepend(kind);
    return identities;
}

bool saysTheSame(const TeamEntry &left, const TeamEntry &right)
{
    const auto fields = describe(left).fields;
    return left.index() == right.index() && std::all_of(fields.begin(), fields.end(), [&](const TeamField &field) {
               return field.access.value(left) == field.access.value(right);
           });
}

std::optional<Billable> billableOf(const TeamEntry &entry)
{
    const TeamField *field = describe(entry).find(TeamFieldType::Billable);
    return field ? std::optional(std::get<Billable>(field->access.value(entry))) : std::nullopt;
}

} // namespace codedesk
