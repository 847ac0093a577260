// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "context.h"
#include "jobs/teamitems.h"
#include "widgets/readingpane.h"

#include <optional>

class QPushButton;

namespace codedesk::ui {

/** One entry of the team to be read in full, with the buttons that change and remove it. */
class TeamEntryPane : public ReadingPane {
    Q_OBJECT
public:
    explicit TeamEntryPane(AppContext &context, QWidget *parent = nullptr);

    /** Shows an entry of the team; nothing: asks for one to be selected. */
    void setItem(std::optional<jobs::TeamItem> item);
    void retranslate();

Q_SIGNALS:
    void editChosen();
    void removeChosen();
    void codeChosen(const QString &code);

private:
    void refresh();
    void addPair(const QString &caption, const LocalizedText &text);
    void addEntry(const TeamKnowledge &team, const jobs::TeamItem &item);

    AppContext &m_context;
    std::optional<jobs::TeamItem> m_item;
    QPushButton *m_edit;
    QPushButton *m_remove;
    QPushButton *m_code;
};

} // namespace codedesk::ui
