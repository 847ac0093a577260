// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue/strictjson.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QUrl>

#include <simdjson.h>

#include <algorithm>
#include <numeric>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

namespace codedesk {

QString elementPlace(const QString &list, qsizetype index)
{
    return list + u'[' + QString::number(index) + u']';
}

namespace {

QString keyText(std::string_view key)
{
    return QString::fromUtf8(key);
}

/** Returns a place inside a member or element as one inside of what holds that. */
QString placeBehind(const QString &outer, const QString &inner)
{
    return inner.isEmpty() || inner.startsWith(u'[') ? outer + inner : outer + u'.' + inner;
}

/** Returns the index of the first key that stood before; as many as there are if none did. */
std::size_t firstRepeated(const std::vector<std::string_view> &keys)
{
    std::vector<std::size_t> order(keys.size());
    std::iota(order.begin(), order.end(), std::size_t{ 0 });
    std::sort(order.begin(), order.end(), [&keys](std::size_t left, std::size_t right) {
        return std::tie(keys[left], left) < std::tie(keys[right], right);
    });
    std::size_t first = keys.size();
    for (std::size_t i = 1; i < order.size(); ++i) {
        if (keys[order[i]] == keys[order[i - 1]])
            first = std::min(first, order[i]);
    }
    return first;
}

/** Returns the place of the first repeated key below a value, inside it; nothing if there is none. It is put
 * together on the way back, for sound files are read far more often. */
std::optional<QString> placeOfRepeatedKey(const simdjson::dom::element &value)
{
    simdjson::dom::array array;
    if (value.get(array) == simdjson::SUCCESS) {
        qsizetype index = 0;
        for (const simdjson::dom::element element : array) {
            if (const std::optional<QString> inside = placeOfRepeatedKey(element))
                return placeBehind(elementPlace({}, index), *inside);
            ++index;
        }
    }
    simdjson::dom::object object;
    if (value.get(object) == simdjson::SUCCESS) {
        std::vector<std::string_view> keys;
        for (const auto &[key, member] : object)
            keys.push_back(key);
        const std::size_t repeated = firstRepeated(keys);
        std::size_t index = 0;
        for (const auto &[key, member] : object) {
            if (index++ == repeated)
                return keyText(key);
            if (const std::optional<QString> inside = placeOfRepeatedKey(member))
                return placeBehind(keyText(key), *inside);
        }
    }
    return std::nullopt;
}

} // namespace

JsonNode::JsonNode(QJsonValue value, QString place, std::optional<JsonFault> &firstFault)
    : m_value(std::move(value))
    , m_place(std::move(place))
    , m_firstFault(&firstFault)
{
}

void JsonNode::fail(const QString &fault, const QString &hint) const
{
    if (!*m_firstFault)
        *m_firstFault = JsonFault{ m_place, fault, hint };
}

void JsonNode::failKind(const QString &expected) const
{
    if (m_value.isUndefined())
        fail(tr("The field is missing."), tr("Add the field."));
    else
        fail(tr("The value is not %1.").arg(expected), tr("Correct the value."));
}

void JsonNode::expectKeys(const QStringList &required, const QStringList &optional) const
{
    if (!m_value.isObject()) {
        failKind(tr("an object"));
        return;
    }
    const QStringList present = m_value.toObject().keys();
    for (const QString &key : present) {
        if (!required.contains(key) && !optional.contains(key))
            member(key).fail(tr("The field is not known."), tr("Correct its name or remove it."));
    }
    for (const QString &key : required) {
        if (!present.contains(key))
            member(key).failKind({});
    }
}

JsonNode JsonNode::member(const QString &key) const
{
    const QString place = m_place.isEmpty() ? key : m_place + u'.' + key;
    return { m_value.toObject().value(key), place, *m_firstFault };
}

bool JsonNode::has(const QString &key) const
{
    return m_value.toObject().contains(key);
}

QList<JsonNode> JsonNode::elements() const
{
    if (!m_value.isArray())
        failKind(tr("a list"));
    QList<JsonNode> result;
    for (const QJsonValue element : m_value.toArray())
        result << JsonNode(element, elementPlace(m_place, result.size()), *m_firstFault);
    return result;
}

QString JsonNode::text() const
{
    const QString text = optionalText();
    if (m_value.isString() && text.trimmed().isEmpty())
        fail(tr("The text is empty."), tr("Write the text."));
    return text;
}

QString JsonNode::optionalText() const
{
    if (!m_value.isString())
        failKind(tr("a text"));
    return m_value.toString();
}

QStringList JsonNode::texts() const
{
    QStringList texts;
    for (const JsonNode &element : elements())
        texts << element.text();
    return texts;
}

LocalizedText JsonNode::localizedText() const
{
    const QString zh = QStringLiteral("zh");
    const QString en = QStringLiteral("en");
    expectKeys({ zh, en });
    return { member(zh).text(), member(en).text() };
}

bool JsonNode::boolean() const
{
    if (!m_value.isBool())
        failKind(tr("true or false"));
    return m_value.toBool();
}

int JsonNode::integer() const
{
    const int number = m_value.toInt();
    if (!m_value.isDouble() || m_value.toDouble() != number)
        failKind(tr("a whole number"));
    return number;
}

QDate JsonNode::date() const
{
    const QString format = QStringLiteral("yyyy-MM-dd");
    const QString written = text();
    const QDate date = QDate::fromString(written, format);
    if (!date.isValid() || date.toString(format) != written) {
        fail(tr("\"%1\" is not a date.").arg(written),
             tr("Write the date as year, month and day, for example 2021-07-19."));
    }
    return date;
}

QString JsonNode::httpsUrl() const
{
    const QString written = text();
    const QUrl url(written, QUrl::StrictMode);
    if (!url.isValid() || url.scheme() != QStringLiteral("https") || url.host().isEmpty()) {
        fail(tr("\"%1\" is not an https address.").arg(written),
             tr("Write a full address that begins with https://, or remove it."));
    }
    return written;
}

std::optional<JsonFault> findRepeatedKey(const QByteArray &json)
{
    const QByteArrayView byteOrderMark("\xEF\xBB\xBF"); // read over by QJsonDocument, not by simdjson
    const QByteArray text = json.startsWith(byteOrderMark) ? json.sliced(byteOrderMark.size()) : json;
    simdjson::dom::parser parser;
    simdjson::dom::element root;
    if (parser.parse(text.constData(), static_cast<std::size_t>(text.size())).get(root) != simdjson::SUCCESS)
        return std::nullopt;
    const std::optional<QString> place = placeOfRepeatedKey(root);
    if (!place)
        return std::nullopt;
    return JsonFault{ *place, JsonNode::tr("The field stands twice in its object."),
                      JsonNode::tr("Remove one of the two.") };
}

} // namespace codedesk
