// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/channelchoice.h"

#include <QComboBox>
#include <QSignalBlocker>

namespace codedesk::ui {

void fillChannels(QComboBox *box, const QString &none, Language language)
{
    const QSignalBlocker quiet(box);
    const int current = qMax(0, box->currentIndex());
    box->clear();
    box->addItem(none);
    for (const Channel channel : allChannels) {
        if (channel != Channel::Unknown)
            box->addItem(channelTitle(channel).in(language), static_cast<int>(channel));
    }
    box->setCurrentIndex(current);
}

std::optional<Channel> chosenChannel(const QComboBox *box)
{
    const QVariant chosen = box->currentData();
    return chosen.isValid() ? std::optional(static_cast<Channel>(chosen.toInt())) : std::nullopt;
}

void chooseChannel(QComboBox *box, std::optional<Channel> channel)
{
    const QSignalBlocker quiet(box);
    box->setCurrentIndex(channel ? qMax(0, box->findData(static_cast<int>(*channel))) : 0);
}

} // namespace codedesk::ui
