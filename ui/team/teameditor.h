// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "context.h"
#include "team/entryfield.h"
#include "team/teamknowledge.h"

#include <QFrame>

#include <optional>

class QLabel;
class QLayout;
class QPushButton;
class QVBoxLayout;

namespace codedesk::ui {

class VariableBar;

/**
 * Edits one entry of the team's knowledge in place: the fields of its kind, what is wrong with them, Save and
 * Cancel. Any page can show one beside what the entry is about. Saving changes the team's file through the
 * context; Ctrl+Return saves, Esc cancels. What somebody else does to the entry meanwhile is taken over, unless
 * something was typed: then the user is told and decides.
 */
class TeamEditor : public QFrame {
    Q_OBJECT
public:
    TeamEditor(TeamKind kind, AppContext &context, QWidget *parent);

    /** Begins a new entry about codes (of a mask: its position as a number); none: the user names them. */
    void startNew(const QStringList &subject = {});
    /** Begins to change an entry of the team. */
    void startEdit(const TeamEntry &entry);
    /** Saves if nothing is wrong; else shows what is. */
    void save();
    [[nodiscard]] TeamKind kind() const { return m_kind; }
    /** Returns whether something was typed or chosen that is not saved. */
    [[nodiscard]] bool hasUnsavedWork() const { return m_isOpen && content() != m_begun; }
    /** Returns a sentence that says so; empty: nothing would be lost. */
    [[nodiscard]] QString unsavedWork() const;
    /** Returns what the team knew before the entry was saved. */
    [[nodiscard]] const TeamKnowledge &teamBefore() const { return m_before; }
    /** Asks, if something would be lost, whether it may be. */
    [[nodiscard]] bool mayClose();

Q_SIGNALS:
    /** `notice` is a sentence for the status bar, `entry` the first of what was saved. */
    void saved(const QString &notice, const codedesk::TeamEntry &entry);
    void cancelled();

protected:
    void changeEvent(QEvent *event) override;

private:
    /** A field with its caption above and the place for its fault below. */
    struct Row {
        EntryField field;
        QLabel *caption; ///< None of a box that is ticked.
        QLabel *fault;
    };

    [[nodiscard]] QLayout *makeFields();
    void addField(const TeamField &field, QVBoxLayout *layout);
    void addReplyHelp(QVBoxLayout *layout);
    [[nodiscard]] QLayout *makeFooter();
    void connectSignals();
    /** Puts an entry into the fields; `subject` may be several codes that get an entry each. */
    void start(const TeamEntry &entry, const QStringList &subject);
    /** Returns the entry the fields make, about the first of several codes. */
    [[nodiscard]] TeamEntry draft() const;
    /** Shows the faults of all fields; returns true if there are none. */
    [[nodiscard]] bool check();
    /** Returns true if nothing would be replaced, or the user was told what, and goes on. */
    [[nodiscard]] bool mayReplace(const QList<TeamEntry> &entries);
    /** What the team knows was changed by somebody else while an entry is being edited. */
    void takeTeam();
    /** Returns what the edited entry has become; nothing: it is no longer there. */
    [[nodiscard]] std::optional<TeamEntry> entryNow() const;
    void showTheirs();
    void keepMine();
    void showChange();
    void showTrouble();
    void hideFaults();
    void showPreview();
    void cancel();
    void retranslate();
    /** Returns what stands in the fields. */
    [[nodiscard]] QStringList content() const;

    TeamKind m_kind;
    AppContext &m_context;
    TeamEntry m_entry; ///< What the fields do not show of the entry is kept.
    std::optional<TeamEntry> m_original; ///< The entry being changed; nothing: a new one.
    bool m_isOpen = false; ///< An entry was begun, and neither saved nor given up.
    QStringList m_begun; ///< What stood in the fields then.
    QStringList m_subject; ///< What the entry was begun about.
    TeamKnowledge m_before;
    TeamKnowledge m_known; ///< What the team knew when the user was last told.
    /** What others have done meanwhile to what is edited. */
    enum class Change { None, Elsewhere, Changed, Removed };
    Change m_change = Change::None;
    bool m_isSaving = false;
    std::optional<Error> m_fault; ///< Why the entry was not saved.
    bool m_isChecked = false; ///< The faults of the fields are shown.
    QString m_confirmed; ///< What the user was told is about to be replaced.
    QList<Row> m_rows;
    QLabel *m_title;
    VariableBar *m_variables = nullptr; ///< Of a reply.
    QLabel *m_preview = nullptr; ///< Of a reply.
    QLabel *m_trouble = nullptr;
    QLabel *m_changeText = nullptr;
    QPushButton *m_theirs = nullptr;
    QPushButton *m_mine = nullptr;
    QPushButton *m_save = nullptr;
    QPushButton *m_cancel = nullptr;
};

} // namespace codedesk::ui
