// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "team/teameditor.h"

class QComboBox;
class QLabel;

namespace codedesk::ui {

class TextPairField;

/** Edits what the team says a position of the ID-card mask means. */
class MaskBitEditor : public TeamEditor {
    Q_OBJECT
public:
    explicit MaskBitEditor(AppContext &context, QWidget *parent = nullptr);

protected:
    [[nodiscard]] TeamKnowledge blank(const QStringList &subject) const override;
    void showEntry(const TeamKnowledge &entry) override;
    [[nodiscard]] TeamKnowledge entry() const override;
    bool check() override;
    void retranslateFields() override;

private:
    void showBuiltin();
    void showPositions();

    QComboBox *m_bit;
    QLabel *m_builtin;
    TextPairField *m_text;
    Field m_bitField;
    Field m_textField;
};

} // namespace codedesk::ui
