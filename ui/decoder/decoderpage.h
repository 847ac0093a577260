// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "context.h"
#include "page.h"

namespace codedesk::ui {

class CardPanel;
class MaskPanel;
class SentenceBox;

/** Decodes ID-card masks and bank-card warning lists, side by side. */
class DecoderPage : public Page {
    Q_OBJECT
public:
    explicit DecoderPage(AppContext &context, QWidget *parent = nullptr);

    /** Selects what is in the field: the next mask takes its place. */
    void activate() override;
    void retranslate() override;
    [[nodiscard]] QWidget *initialFocus() override;
    void open(const PageRequest &request) override;
    QString copyAnswer() override;

protected:
    /** Escape empties the field that has the focus, as everywhere. */
    void keyPressEvent(QKeyEvent *event) override;

private:
    [[nodiscard]] SentenceBox *sentenceToCopy() const;

    MaskPanel *m_mask;
    CardPanel *m_card;
};

} // namespace codedesk::ui
