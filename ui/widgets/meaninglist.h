// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "decoding/lookup.h"

#include <QString>
#include <QStringList>
#include <QWidget>

namespace codedesk::ui {

/** What a code means elsewhere, and what editions and other products say of its billing. */
class MeaningList : public QWidget {
    Q_OBJECT
public:
    MeaningList(const LookupAnswer &answer, const Catalogue &catalogue, Language language,
                QWidget *parent = nullptr);

    /** Returns true if there is nothing to list for an answer. */
    [[nodiscard]] static bool isEmptyFor(const LookupAnswer &answer);
};

/** Returns the same as lines of text, for copying. */
[[nodiscard]] QStringList meaningLines(const LookupAnswer &answer, const Catalogue &catalogue, Language language);

} // namespace codedesk::ui
