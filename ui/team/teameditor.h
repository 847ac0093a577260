// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "context.h"
#include "jobs/teamitems.h"

#include <QFrame>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace codedesk::ui {

class CodesField;

/**
 * Edits one entry of the team's knowledge in place: fields, what is wrong with them, Save and Cancel. Any page can
 * show one beside what the entry is about. Saving changes the team's file through the context; Ctrl+Return saves,
 * Esc cancels.
 */
class TeamEditor : public QFrame {
    Q_OBJECT
public:
    TeamEditor(AppContext &context, QWidget *parent);

    /** Begins a new entry about codes (of a mask: its position as a number); none: the user names them. */
    void startNew(const QStringList &subject = {});
    /** Begins to change an entry of the team. */
    void startEdit(const jobs::TeamItem &item);
    /** Saves if nothing is wrong; else shows what is. */
    void save();
    [[nodiscard]] jobs::TeamKind kind() const { return m_kind; }
    /** Returns whether something was typed or chosen that is not saved. */
    [[nodiscard]] bool hasUnsavedWork() const { return m_isOpen && content() != m_begun; }
    /** Returns a sentence that says so; empty: nothing would be lost. */
    [[nodiscard]] QString unsavedWork() const;
    /** Asks, if something would be lost, whether it may be. */
    [[nodiscard]] bool mayClose();

Q_SIGNALS:
    void saved(const QString &notice); ///< A sentence for the status bar.
    void cancelled();

protected:
    /** A field with its caption above and the place for its fault below. */
    struct Field {
        QLabel *caption = nullptr;
        QWidget *widget = nullptr;
        QLabel *fault = nullptr;
    };

    void setKind(jobs::TeamKind kind) { m_kind = kind; }
    Field addField(QWidget *widget);
    /** Adds the field for the codes the entry is about, with a line below that tells what they mean. */
    Field addCodesField(CodesField *codes);
    void addWidget(QWidget *widget);
    static void setCaption(const Field &field, const QString &caption);
    /** Shows what is wrong with a field; returns true if nothing is. */
    static bool showFault(const Field &field, const QString &fault);

    /** Returns knowledge of one entry to start from. */
    [[nodiscard]] virtual TeamKnowledge blank(const QStringList &subject) const = 0;
    /** Puts an entry into the fields. */
    virtual void showEntry(const TeamKnowledge &entry) = 0;
    /** Returns the entry the fields make. */
    [[nodiscard]] virtual TeamKnowledge entry() const = 0;
    /** Shows the faults of all fields; returns true if there are none. */
    virtual bool check() = 0;
    virtual void retranslateFields() = 0;
    /** Returns the line below the codes; by default what the catalogue says they mean. */
    [[nodiscard]] virtual QString meaningsOf(const CodesField &codes) const;

    [[nodiscard]] AppContext &context() const { return m_context; }
    void changeEvent(QEvent *event) override;
    /** Shows the texts in the language of the window; call at the end of a constructor. */
    void retranslate();
    void hideFaults();

private:
    void start(const TeamKnowledge &entry);
    void showMeanings();
    void cancel();
    /** Returns what stands in the fields. */
    [[nodiscard]] QStringList content() const;

    AppContext &m_context;
    jobs::TeamKind m_kind = jobs::TeamKind::Note;
    TeamKnowledge m_original; ///< The entry being changed; empty: a new one.
    bool m_isOpen = false; ///< An entry was begun, and neither saved nor given up.
    QStringList m_begun; ///< What stood in the fields then.
    QString m_confirmed; ///< What the user was told is about to be replaced.
    QVBoxLayout *m_fields;
    QList<QLabel *> m_faults;
    QLabel *m_title;
    QLabel *m_trouble;
    CodesField *m_codes = nullptr; ///< None in the editor of a mask position.
    QLabel *m_meanings = nullptr;
    QPushButton *m_save;
    QPushButton *m_cancel;
};

/** Makes the editor for a kind of entry. */
[[nodiscard]] TeamEditor *makeTeamEditor(jobs::TeamKind kind, AppContext &context, QWidget *parent);

} // namespace codedesk::ui
