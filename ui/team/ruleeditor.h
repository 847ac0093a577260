// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "team/teameditor.h"

#include <QDate>

class QComboBox;
class QLineEdit;

namespace codedesk::ui {

class CodesField;
class DateField;

/** Edits a rule of the team: how a code is billed in a channel from a day on. */
class RuleEditor : public TeamEditor {
    Q_OBJECT
public:
    explicit RuleEditor(AppContext &context, QWidget *parent = nullptr);

protected:
    [[nodiscard]] TeamKnowledge blank(const QStringList &subject) const override;
    void showEntry(const TeamKnowledge &entry) override;
    [[nodiscard]] TeamKnowledge entry() const override;
    bool check() override;
    void retranslateFields() override;

private:
    void showChannels();

    CodesField *m_codes;
    QComboBox *m_channel;
    DateField *m_from;
    DateField *m_to;
    QComboBox *m_billable;
    QLineEdit *m_reference;
    Evidence m_evidence = Evidence::Documented; ///< Kept as it is: no field changes it.
    Field m_codesField;
    Field m_channelField;
    Field m_fromField;
    Field m_toField;
    Field m_billableField;
    Field m_referenceField;
};

} // namespace codedesk::ui
