// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/catalogue.h"

#include <QWidget>

#include <optional>

class QVBoxLayout;

namespace codedesk::ui {

/** What an EntryView is to show beside the row itself. */
struct EntryContext {
    QStringList
        shownCodes; ///< The codes of the row that were asked for; empty: its first one. The others are aliases.
    QList<Outcome> outcomes; ///< One; several if it depends on something; none: what the row itself states.
    QString dependence; ///< What has to be asked before it is known whether a call was billed; empty: nothing.
    QStringList billingLines; ///< Which rule decides, and where it comes from.
    DayNumber day = noDay; ///< The day the lines are about; noDay: today.
    QString caution; ///< A remark under the code; empty: none.
};

/** One row of the catalogue to be read: code, billing, meaning in both languages, remedy as a list, links. */
class EntryView : public QWidget {
    Q_OBJECT
public:
    explicit EntryView(QWidget *parent = nullptr);

    /** Shows a row; all text is plain. The row need not live longer than the call. */
    void show(const CodeEntry &entry, const Catalogue &catalogue, Language language, const EntryContext &context);
    void clear();

private:
    void addHeader(const CodeEntry &entry, const EntryContext &context);
    void addMeaning(const CodeEntry &entry, const Catalogue &catalogue, Language language,
                    const EntryContext &context);
    void addRemedy(const CodeEntry &entry, Language language);
    void addBilling(const EntryContext &context);
    void addSection(const QString &title);
    void addText(const QString &text);

    QWidget *m_content = nullptr;
    QVBoxLayout *m_layout = nullptr;
};

/** Returns remarks under a heading, with their links; the team's are marked as such. */
[[nodiscard]] QWidget *makeNotes(const QList<Note> &notes, Language language, QWidget *parent);

} // namespace codedesk::ui
