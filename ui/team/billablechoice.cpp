// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "team/billablechoice.h"

#include "wording/outcomewords.h"

#include <QComboBox>

namespace codedesk::ui {

void showBillables(QComboBox *box)
{
    const Billable chosen = chosenBillable(box);
    box->clear();
    for (const Billable billable : { Billable::Unstated, Billable::Yes, Billable::No })
        box->addItem(wording::outcomeWord(outcomeOf(billable)), static_cast<int>(billable));
    chooseBillable(box, chosen);
}

Billable chosenBillable(const QComboBox *box)
{
    const QVariant chosen = box->currentData();
    return chosen.isValid() ? static_cast<Billable>(chosen.toInt()) : Billable::Unstated;
}

void chooseBillable(QComboBox *box, Billable billable)
{
    box->setCurrentIndex(box->findData(static_cast<int>(billable)));
}

} // namespace codedesk::ui
