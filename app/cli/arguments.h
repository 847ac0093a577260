// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "core/text.h"

#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

namespace codedesk::cli {

/** One option a command understands. */
struct OptionSpec {
    QString name; ///< Without the dashes ("from").
    QString valueName; ///< What its value is called in the help ("DATE"); empty: a switch without a value.
    QString help; ///< One sentence.
    bool takesEmpty = false; ///< An empty value means "those without"; elsewhere it is an error.
};

/** The words after a command: its options with their values, and everything else in order. */
class Arguments {
public:
    [[nodiscard]] bool has(const QString &option) const { return m_values.contains(option); }
    /** Returns the value of an option, the last one if it was given several times; empty if it was not given. */
    [[nodiscard]] QString value(const QString &option) const;
    /** Returns a code, number or name as it is meant, whatever was copied along with it (text::cleaned()). */
    [[nodiscard]] QString identifier(const QString &option) const { return text::cleaned(value(option)); }
    /** Returns every value of an option in the order given. */
    [[nodiscard]] QStringList values(const QString &option) const { return m_values.value(option); }
    [[nodiscard]] const QStringList &positionals() const { return m_positionals; }

    void addOption(const QString &name, const QString &value) { m_values[name] << value; }
    void addPositional(const QString &text) { m_positionals << text; }

private:
    QHash<QString, QStringList> m_values;
    QStringList m_positionals;
};

/**
 * Sorts words into options and the rest. Understood are "--name value", "--name=value", "-h" for "--help", and
 * "--" before words that are never options. A negative number ("-1101") and "-" are no options: codes are
 * what this program is about.
 * Errors: Usage (an unknown option, a missing or empty value, a value for a switch).
 */
[[nodiscard]] Result<Arguments> parseArguments(const QStringList &words, const QList<OptionSpec> &options);

/** Returns the error of words that make no command: what is wrong, and why. */
[[nodiscard]] inline Error usageError(const QString &what, const QString &why = {})
{
    return { ErrorKind::Usage, what, why, {} };
}

/** Returns true if a word is an option rather than a code, a text or "-". */
[[nodiscard]] bool isOption(const QString &word);

/** Returns the candidate that differs from `word` by at most two letters, the nearest one; empty if none does. */
[[nodiscard]] QString nearest(const QString &word, const QStringList &candidates);

} // namespace codedesk::cli
