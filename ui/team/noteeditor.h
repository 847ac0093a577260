// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "team/teameditor.h"

namespace codedesk::ui {

class CodesField;
class TextPairField;

/** Edits a note of the team on one or more codes. */
class NoteEditor : public TeamEditor {
    Q_OBJECT
public:
    explicit NoteEditor(AppContext &context, QWidget *parent = nullptr);

protected:
    [[nodiscard]] TeamKnowledge blank(const QStringList &subject) const override;
    void showEntry(const TeamKnowledge &entry) override;
    [[nodiscard]] TeamKnowledge entry() const override;
    bool check() override;
    void retranslateFields() override;

private:
    CodesField *m_codes;
    TextPairField *m_text;
    Field m_codesField;
    Field m_textField;
};

} // namespace codedesk::ui
