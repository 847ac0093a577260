// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

class QIODevice;

namespace codedesk::cli {

/**
 * Writes one JSON document as it comes, indented, with the fields in the order they are given (QJsonObject
 * would sort them, and hold the whole document in memory). Texts stay UTF-8; only what JSON demands is escaped.
 *
 * The caller balances begin and end calls and gives a key before each value inside an object. The device is not
 * owned and has to outlive the writer; its failures are told by finish().
 */
class JsonWriter {
public:
    explicit JsonWriter(QIODevice &device)
        : m_device(device)
    {
    }

    void beginObject() { begin('{'); }
    void endObject() { end('}'); }
    void beginArray() { begin('['); }
    void endArray() { end(']'); }
    void key(const char *name) { key(QString::fromLatin1(name)); }
    void key(const QString &name);

    void value(const QString &text);
    void value(qint64 number);
    void value(bool truth);
    void value(const char *) = delete; ///< Would become a truth value.
    void value(const QStringList &texts);
    void value(const std::optional<double> &number);
    void null();

    /** Writes a key and its value. */
    template <typename Name, typename T> void field(const Name &name, const T &content)
    {
        key(name);
        value(content);
    }

    /** Ends the document. Returns false if the device refused a part of it. */
    [[nodiscard]] bool finish();

private:
    struct Level {
        bool isEmpty = true;
    };

    void begin(char bracket);
    void end(char bracket);
    void beginValue();
    void newLine();
    void append(const QByteArray &bytes);
    void flush();

    QIODevice &m_device;
    QByteArray m_buffer;
    std::vector<Level> m_levels;
    bool m_afterKey = false;
    bool m_failed = false;
};

} // namespace codedesk::cli
