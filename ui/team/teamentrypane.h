// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "context.h"
#include "page.h"
#include "team/teamentry.h"
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
    void setEntry(const std::optional<TeamEntry> &entry);
    void retranslate();

Q_SIGNALS:
    void editChosen();
    void removeChosen();
    void codeChosen(const codedesk::ui::CodeRequest &request);

private:
    void refresh();
    void addPair(const QString &caption, const LocalizedText &text);
    void addField(const TeamField &field);

    AppContext &m_context;
    std::optional<TeamEntry> m_entry;
    QPushButton *m_edit;
    QPushButton *m_remove;
    QPushButton *m_code;
};

} // namespace codedesk::ui
