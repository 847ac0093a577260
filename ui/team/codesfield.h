// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/catalogue.h"

#include <QLineEdit>

namespace codedesk::ui {

/** A field for one or more codes, typed with slashes, commas or spaces between; full-width digits are taken, too.
 */
class CodesField : public QLineEdit {
    Q_OBJECT
public:
    explicit CodesField(QWidget *parent = nullptr);

    [[nodiscard]] QStringList codes() const;
    void setCodes(const QStringList &codes);
    /** Returns what is wrong with the codes: none at all, or text that is no code; empty if nothing is. */
    [[nodiscard]] QString formFault() const;
    /** Returns what is wrong with the codes, each of which some table has to have; empty if nothing is. */
    [[nodiscard]] QString fault(const Catalogue &catalogue) const;
    /** Returns the meanings of the codes the catalogue has, for a line below the field. */
    [[nodiscard]] QString meanings(const Catalogue &catalogue, Language language) const;
};

} // namespace codedesk::ui
