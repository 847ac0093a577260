// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "team/teameditor.h"

class QComboBox;
class QLineEdit;

namespace codedesk::ui {

class CodesField;
class TextPairField;

/** Edits a return code of the team's own. */
class CodeEditor : public TeamEditor {
    Q_OBJECT
public:
    explicit CodeEditor(AppContext &context, QWidget *parent = nullptr);

protected:
    [[nodiscard]] TeamKnowledge blank(const QStringList &subject) const override;
    void showEntry(const TeamKnowledge &entry) override;
    [[nodiscard]] TeamKnowledge entry() const override;
    bool check() override;
    void retranslateFields() override;
    [[nodiscard]] QString meaningsOf(const CodesField &codes) const override;

private:
    CodesField *m_codes;
    TextPairField *m_message;
    QComboBox *m_billable;
    TextPairField *m_action;
    QLineEdit *m_reference;
    Field m_codesField;
    Field m_messageField;
    Field m_billableField;
    Field m_actionField;
    Field m_referenceField;
};

} // namespace codedesk::ui
