// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace codedesk::store {

/** Where a store is: a file, or what only openStore() can say something about. A plain value. */
class StoreAddress {
public:
    /** No store. */
    StoreAddress() = default;

    [[nodiscard]] static StoreAddress ofFile(const QString &path);
    /** Reads what a user wrote or an environment variable holds. "postgresql://..." and "postgres://..." are
     * addresses of servers; all else is the name of a file, which "./" before it makes of these, too. */
    [[nodiscard]] static StoreAddress fromText(const QString &text);

    [[nodiscard]] bool isEmpty() const { return m_text.isEmpty(); }
    [[nodiscard]] bool isFile() const { return m_kind == Kind::File && !isEmpty(); }
    /** Returns the name of the file, as core/filename keeps it; empty if the store is none. */
    [[nodiscard]] QString filePath() const { return isFile() ? m_text : QString(); }
    /** Returns the address as fromText() reads it, a password included: not for people. */
    [[nodiscard]] QString text() const { return m_text; }
    /** Returns the address for people, without a password. */
    [[nodiscard]] QString shown() const;
    /** Returns the name of the file without its folder, for people; of a server what shown() does. */
    [[nodiscard]] QString shortName() const;

    bool operator==(const StoreAddress &) const = default;

private:
    enum class Kind { File, Server };

    StoreAddress(Kind kind, QString text)
        : m_kind(kind)
        , m_text(std::move(text))
    {
    }

    Kind m_kind = Kind::File;
    QString m_text;
};

} // namespace codedesk::store
