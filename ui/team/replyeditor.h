// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "team/teameditor.h"

#include <array>

class QCheckBox;
class QLabel;
class QToolButton;

namespace codedesk::ui {

class CodesField;
class TextPairField;

/** Edits the team's reply to a code, for the end user and for the customer's developers. */
class ReplyEditor : public TeamEditor {
    Q_OBJECT
public:
    explicit ReplyEditor(AppContext &context, QWidget *parent = nullptr);

protected:
    [[nodiscard]] TeamKnowledge blank(const QStringList &subject) const override;
    void showEntry(const TeamKnowledge &entry) override;
    [[nodiscard]] TeamKnowledge entry() const override;
    bool check() override;
    void retranslateFields() override;

private:
    void showPreview();
    void insertVariable(const QString &variable);
    [[nodiscard]] QString variableFault(const LocalizedText &text) const;

    CodesField *m_codes;
    TextPairField *m_user;
    TextPairField *m_integrator;
    TextPairField *m_last; ///< The texts that had the focus last: variables go there.
    QLabel *m_variablesHint;
    std::array<QToolButton *, 5> m_variables{};
    QCheckBox *m_hidesReason;
    QLabel *m_preview;
    Field m_codesField;
    Field m_userField;
    Field m_integratorField;
};

} // namespace codedesk::ui
