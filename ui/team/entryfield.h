// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "team/teamentry.h"

#include <QObject>
#include <QWidget>

class QLabel;

namespace codedesk::ui {

class AppContext;

/** Edits one field of an entry with the widget for what it holds. Belongs to its widget. */
class EntryField : public QObject {
    Q_OBJECT
public:
    /** Makes the editor of a field; its widget belongs to `parent`. */
    [[nodiscard]] static EntryField *make(const TeamField &field, const AppContext &context, QWidget *parent);

    [[nodiscard]] const TeamField &field() const { return m_field; }
    [[nodiscard]] virtual QWidget *widget() const = 0;
    /** Returns a line that tells more of what was chosen, for below the widget; nullptr: there is none. */
    [[nodiscard]] virtual QWidget *remark() const { return nullptr; }
    virtual void setValue(const TeamValue &value) = 0;
    [[nodiscard]] virtual TeamValue value() const = 0;
    /** Returns what is wrong with the value in an entry made of all fields; empty if nothing is. */
    [[nodiscard]] virtual QString fault(const TeamEntry &entry) const;
    /** Shows the texts in the language of the window, those of the catalogue, too. */
    virtual void retranslate();

Q_SIGNALS:
    void changed();

protected:
    EntryField(const TeamField &field, const AppContext &context, QWidget *widget);

    [[nodiscard]] const AppContext &context() const { return m_context; }

private:
    const TeamField &m_field;
    const AppContext &m_context;
};

} // namespace codedesk::ui
