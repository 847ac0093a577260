// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QHash>
#include <QList>
#include <QString>

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <tuple>
#include <type_traits>
#include <utility>
#include <vector>

namespace codedesk::image {

/**
 * A value as constants of the program: numbers, and the texts they name. Catalogue and vocabularies are read and
 * checked when the program is built and kept in this form, so that its start reads no file.
 */
struct Constants {
    const quint32 *numbers;
    const char16_t *texts; ///< Each ends in a zero.
};

/** Takes values apart; texts that are equal are kept once. */
class Writer {
public:
    void addNumber(quint32 number) { m_numbers.push_back(number); }
    void addText(const QString &text);

    [[nodiscard]] const std::vector<quint32> &numbers() const { return m_numbers; }
    [[nodiscard]] const std::u16string &texts() const { return m_texts; }

private:
    std::vector<quint32> m_numbers;
    std::u16string m_texts;
    QHash<QString, quint32> m_offsets;
};

/** Puts values together in the order in which they were taken apart. */
class Reader {
public:
    explicit Reader(const Constants &constants)
        : m_next(constants.numbers)
        , m_texts(constants.texts)
    {
    }

    [[nodiscard]] quint32 number() { return *m_next++; }
    /** Returns a text that points to the constants; they live as long as the program. */
    [[nodiscard]] QString text();

private:
    const quint32 *m_next;
    const char16_t *m_texts;
};

template <typename Value> struct IsList : std::false_type {
};
template <typename Value> struct IsList<QList<Value>> : std::true_type {
};
template <typename Value> struct IsList<std::vector<Value>> : std::true_type {
};
template <typename Value> struct IsHash : std::false_type {
};
template <typename Key, typename Value> struct IsHash<QHash<Key, Value>> : std::true_type {
};
template <typename Value> struct IsArray : std::false_type {
};
template <typename Value, std::size_t size> struct IsArray<std::array<Value, size>> : std::true_type {
};
template <typename Value> struct IsOptional : std::false_type {
};
template <typename Value> struct IsOptional<std::optional<Value>> : std::true_type {
};
template <typename Value> struct IsPair : std::false_type {
};
template <typename First, typename Second> struct IsPair<std::pair<First, Second>> : std::true_type {
};

/**
 * Takes a value apart. It is a number of at most 64 bits, a text, a day, a list, array, pair or optional of such
 * values, a hash of them by text, or a structure whose `imageMembers(const T *)` returns a tuple of pointers to
 * its members.
 */
template <typename Value> void write(Writer &writer, const Value &value)
{
    if constexpr (std::is_same_v<Value, QString>) {
        writer.addText(value);
    } else if constexpr (std::is_integral_v<Value> || std::is_enum_v<Value>) {
        writer.addNumber(static_cast<quint32>(value));
        if constexpr (sizeof(Value) > sizeof(quint32))
            writer.addNumber(static_cast<quint32>(static_cast<quint64>(value) >> 32));
    } else if constexpr (std::is_same_v<Value, QDate>) {
        write(writer, value.toJulianDay());
    } else if constexpr (IsOptional<Value>::value) {
        writer.addNumber(value ? 1 : 0);
        if (value)
            write(writer, *value);
    } else if constexpr (IsPair<Value>::value) {
        write(writer, value.first);
        write(writer, value.second);
    } else if constexpr (IsHash<Value>::value) {
        auto keys = value.keys();
        std::sort(keys.begin(), keys.end()); // the same constants, whatever the seed of the hash
        writer.addNumber(static_cast<quint32>(keys.size()));
        for (const auto &key : std::as_const(keys)) {
            write(writer, key);
            write(writer, *value.constFind(key));
        }
    } else if constexpr (IsList<Value>::value || IsArray<Value>::value) {
        if constexpr (IsList<Value>::value)
            writer.addNumber(static_cast<quint32>(value.size()));
        for (const auto &element : value)
            write(writer, element);
    } else {
        std::apply([&](auto... member) { (write(writer, value.*member), ...); }, imageMembers(&value));
    }
}

/** Puts a value together that write() took apart. */
template <typename Value> void read(Reader &reader, Value &value)
{
    if constexpr (std::is_same_v<Value, QString>) {
        value = reader.text();
    } else if constexpr (std::is_integral_v<Value> || std::is_enum_v<Value>) {
        quint64 number = reader.number();
        if constexpr (sizeof(Value) > sizeof(quint32))
            number |= static_cast<quint64>(reader.number()) << 32;
        value = static_cast<Value>(number);
    } else if constexpr (std::is_same_v<Value, QDate>) {
        qint64 day = 0;
        read(reader, day);
        value = QDate::fromJulianDay(day);
    } else if constexpr (IsOptional<Value>::value) {
        if (reader.number() != 0)
            read(reader, value.emplace());
    } else if constexpr (IsPair<Value>::value) {
        read(reader, value.first);
        read(reader, value.second);
    } else if constexpr (IsHash<Value>::value) {
        const quint32 size = reader.number();
        value.reserve(static_cast<qsizetype>(size));
        for (quint32 i = 0; i < size; ++i) {
            typename Value::key_type key{};
            read(reader, key);
            read(reader, value[key]);
        }
    } else if constexpr (IsList<Value>::value || IsArray<Value>::value) {
        if constexpr (IsList<Value>::value)
            value.resize(static_cast<typename Value::size_type>(reader.number()));
        for (auto &element : value)
            read(reader, element);
    } else {
        std::apply([&](auto... member) { (read(reader, value.*member), ...); },
                   imageMembers(static_cast<const Value *>(&value)));
    }
}

/** Returns the value that constants hold. */
template <typename Value> [[nodiscard]] Value valueOf(const Constants &constants)
{
    Value value{};
    Reader reader(constants);
    read(reader, value);
    return value;
}

} // namespace codedesk::image
