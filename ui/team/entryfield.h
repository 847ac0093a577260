// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "team/teamentry.h"

#include <QCoreApplication>

#include <functional>

class QLabel;
class QWidget;

namespace codedesk::ui {

class AppContext;

/** Edits one field of an entry with a widget for what it holds. */
struct EntryField {
    Q_DECLARE_TR_FUNCTIONS(codedesk::ui::EntryField)

public:
    const TeamField *field = nullptr;
    QWidget *widget = nullptr;
    /** A line below that tells more of what was chosen; nullptr: there is none. */
    QLabel *remark = nullptr;
    std::function<void(const TeamValue &value)> setValue;
    std::function<TeamValue()> value;
    /** Shows the texts in the language of the window, those of the catalogue, too. */
    std::function<void()> retranslate;
    /** What is wrong with the value in an entry made of all fields; empty if nothing is. */
    std::function<QString(const TeamEntry &entry)> fault;
};

/** Makes the editor of a field; its widgets belong to `parent`. `changed` is called for codes and texts. */
[[nodiscard]] EntryField makeEntryField(const TeamField &field, const AppContext &context, QWidget *parent,
                                        const std::function<void()> &changed);

} // namespace codedesk::ui
