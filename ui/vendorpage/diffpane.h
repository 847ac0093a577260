// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "context.h"
#include "items/difftablemodel.h"
#include "jobs/pagecomparison.h"
#include "page.h"
#include "widgets/readingpane.h"

#include <optional>

class QPushButton;

namespace codedesk::ui {

/** One difference to be read in full, with the button that accepts it. */
class DiffPane : public ReadingPane {
    Q_OBJECT
public:
    explicit DiffPane(AppContext &context, QWidget *parent = nullptr);

    /** Shows a difference between a page and the catalogue of the question; nullptr: asks for one to be selected.
     */
    void showLine(const jobs::DifferenceView *shown, const jobs::ComparisonQuestion &question);
    /** Says whether the difference shown may be accepted: it answers what is asked. */
    void setAcceptable(bool isAcceptable);
    void retranslate();

Q_SIGNALS:
    void acceptChosen();
    void codeChosen(const codedesk::ui::CodeRequest &request);
    void callsChosen(const QStringList &codes);

private:
    void refresh();
    void enableAccept();
    void addBilling();
    [[nodiscard]] QString becomes() const;

    AppContext &m_context;
    std::optional<jobs::DifferenceView> m_shown;
    CataloguePtr m_catalogue;
    DayNumber m_day = noDay; ///< By whose rules the page was compared; noDay: today.
    bool m_isAcceptable = false;
    QPushButton *m_accept;
    QPushButton *m_code;
    QPushButton *m_calls;
};

} // namespace codedesk::ui
