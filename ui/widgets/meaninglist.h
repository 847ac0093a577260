// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wording/billingwords.h"

#include <QList>
#include <QWidget>

namespace codedesk::ui {

/** What a code means elsewhere, and what editions and other products say of its billing. */
class MeaningList : public QWidget {
    Q_OBJECT
public:
    explicit MeaningList(const QList<wording::MeaningLine> &rows, QWidget *parent = nullptr);
};

} // namespace codedesk::ui
