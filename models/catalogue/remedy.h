// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace codedesk {

/** A remedy as it is shown: a sentence, and below it the steps as a list. */
struct Remedy {
    QString intro; ///< The text before the first step; the whole text if it has no steps. May be empty.
    QStringList steps; ///< Without their numbers; empty, or at least two.

    bool operator==(const Remedy &) const = default;
};

/**
 * Splits a text at its numbering "1. ... 2. ...". Only numbers that count up from 1, each with a dot or an
 * ideographic comma behind it, are numbering: "2s", "6s" or "version 2.1" stay where they are.
 */
[[nodiscard]] Remedy splitRemedy(const QString &text);

} // namespace codedesk
