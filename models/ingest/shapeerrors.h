// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"
#include "ingest/binarykind.h"

#include <QCoreApplication>
#include <QString>
#include <QStringList>

namespace codedesk::ingest {

/** Returns names in quotes, at most `most` of them and each cut at `longest` units (0: none is). */
[[nodiscard]] QString quotedNames(const QStringList &names, qsizetype most, qsizetype longest = 0);

/** The errors of inputs that can be read but hold no calls. `name` is the path, or "-" for the standard input. */
class ShapeErrors {
    Q_DECLARE_TR_FUNCTIONS(ShapeErrors)

public:
    /** Of a file that isPacked(). */
    [[nodiscard]] static Error packed(const QString &name, BinaryKind kind);
    [[nodiscard]] static Error binary(const QString &name, BinaryKind kind);
    [[nodiscard]] static Error bill(const QString &name);
    [[nodiscard]] static Error errorAnswer(const QString &name, const QString &code);
    [[nodiscard]] static Error unknownJson(const QString &name, const QStringList &keys);
    [[nodiscard]] static Error webPage(const QString &name);
    /** `beginning`: its first line. */
    [[nodiscard]] static Error noTable(const QString &name, const QString &beginning);
    [[nodiscard]] static Error twoCodeColumns(const QString &name, const QString &column);
    [[nodiscard]] static Error listOfCodes(const QString &name);
    /** `column`: that of the codes; may be empty. */
    [[nodiscard]] static Error namesNoCall(const QString &name, const QString &column);
    [[nodiscard]] static Error unknownCodes(const QString &name, const QString &column, int unknown, int all);
    [[nodiscard]] static Error noCodeColumn(const QString &name, const QStringList &columns);
    [[nodiscard]] static Error noSuchColumn(const QString &name, const QStringList &missing,
                                            const QStringList &columns);

private:
    [[nodiscard]] static Error notCalls(const QString &name, const QString &why, const QString &hint);
};

} // namespace codedesk::ingest
