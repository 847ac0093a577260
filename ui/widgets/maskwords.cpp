// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/maskwords.h"

#include <QCoreApplication>

namespace codedesk::ui {

QString bitStatusWord(BitStatus status)
{
    switch (status) {
    case BitStatus::Documented:
        //: Of the meaning of a mask position: the vendor says it in text.
        return QCoreApplication::translate("BitStatus", "Documented");
    case BitStatus::Reported:
        //: Of the meaning of a mask position: one public integration uses it so.
        return QCoreApplication::translate("BitStatus", "Reported");
    case BitStatus::Unpublished:
        //: Of the meaning of a mask position: the vendor has not published it in text; it is a guess.
        return QCoreApplication::translate("BitStatus", "Unpublished");
    case BitStatus::Custom:
        //: Of the meaning of a mask position: set by the user's team.
        return QCoreApplication::translate("BitStatus", "Set by your team");
    }
    return {};
}

} // namespace codedesk::ui
