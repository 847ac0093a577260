// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <utility>

namespace codedesk::ingest {

/**
 * Names an input: a file, or what lies inside an archive. The parts are kept apart, so that no file can be taken
 * for a member, whatever its name holds.
 */
struct InputName {
    QString file; ///< "-" is standard input.
    QStringList members; ///< From the archive `file` inwards, as listInputs() names them; empty: the file itself.

    InputName() = default;
    InputName(QString path, QStringList inside = {}) // NOLINT(google-explicit-constructor): a path is an input
        : file(std::move(path))
        , members(std::move(inside))
    {
    }

    [[nodiscard]] bool isStandardInput() const { return file == QLatin1String("-") && members.isEmpty(); }
    [[nodiscard]] bool isMember() const { return !members.isEmpty(); }

    /** Returns the path with the members behind it: "logs/october.zip/2026-10-01.csv". For people only. */
    [[nodiscard]] QString path() const;

    /** Returns the same without the folder of the file: "october.zip/2026-10-01.csv". For people only. */
    [[nodiscard]] QString shortName() const;

    bool operator==(const InputName &) const = default;
};

} // namespace codedesk::ingest
