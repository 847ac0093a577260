// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/language.h"

#include <QByteArray>
#include <QCoreApplication>
#include <QDate>
#include <QJsonValue>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace codedesk {

/** What is wrong at one place of a JSON document. Both texts are full sentences. */
struct JsonFault {
    QString place; ///< "rows[17].codes[1]"; empty: the document as a whole.
    QString fault;
    QString hint;

    bool operator==(const JsonFault &) const = default;
};

/**
 * A value of a JSON document together with its place in it, read without leniency.
 *
 * A value of the wrong kind is noted in a fault shared by all nodes of a document, and an empty value is returned;
 * so a reader goes straight on and asks once at the end. The first fault is kept, since later ones may follow from
 * it. The shared fault has to outlive the nodes.
 */
class JsonNode {
    Q_DECLARE_TR_FUNCTIONS(codedesk::JsonNode)
public:
    JsonNode(QJsonValue value, QString place, std::optional<JsonFault> &firstFault);

    /** Notes a fault of this value. */
    void fail(const QString &fault, const QString &hint) const;

    /** Requires an object that has all of `required` and nothing beyond `required` and `optional`. */
    void expectKeys(const QStringList &required, const QStringList &optional = {}) const;

    /** Returns the value of a key, with its own place; a missing one reads as undefined. */
    [[nodiscard]] JsonNode member(const QString &key) const;
    [[nodiscard]] bool has(const QString &key) const;
    [[nodiscard]] bool isNull() const { return m_value.isNull(); }

    /** Returns the elements of an array, each with its own place. */
    [[nodiscard]] QList<JsonNode> elements() const;

    /** Returns a text that has more in it than white space. */
    [[nodiscard]] QString text() const;

    /** Returns a text that may be empty. */
    [[nodiscard]] QString optionalText() const;

    /** Returns the texts of an array, as text(). */
    [[nodiscard]] QStringList texts() const;

    /** Returns {"zh": text, "en": text}, neither of them empty. */
    [[nodiscard]] LocalizedText localizedText() const;

    [[nodiscard]] bool boolean() const;
    [[nodiscard]] int integer() const;

    /** Returns a date written yyyy-MM-dd. */
    [[nodiscard]] QDate date() const;

    /** Returns an https address. */
    [[nodiscard]] QString httpsUrl() const;

    [[nodiscard]] const QString &place() const { return m_place; }

private:
    void failKind(const QString &expected) const;

    QJsonValue m_value;
    QString m_place;
    std::optional<JsonFault> *m_firstFault;
};

/** Returns the place of an element of a list: "rows[17]". */
[[nodiscard]] QString elementPlace(const QString &list, qsizetype index);

/**
 * Returns a fault for the first key that stands twice in one object, at any depth. QJsonDocument keeps one of the
 * two values and drops the other in silence. Nothing is found in a text that is not valid JSON.
 */
[[nodiscard]] std::optional<JsonFault> findRepeatedKey(const QByteArray &json);

} // namespace codedesk
