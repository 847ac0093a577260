// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "answers/maskanswer.h"
#include "context.h"
#include "decoding/warningmask.h"

#include <QFrame>

#include <array>

class QCheckBox;
class QGridLayout;
class QLabel;
class QLineEdit;

namespace codedesk::ui {

class SentenceBox;

/** The eight warnings of an ID-card picture as boxes and as a text; each drives the other. */
class MaskPanel : public QFrame {
    Q_OBJECT
public:
    explicit MaskPanel(AppContext &context, QWidget *parent = nullptr);

    /** Puts a text into the field as if the user had typed it. */
    void setText(const QString &text);
    [[nodiscard]] SentenceBox *sentence() const { return m_sentence; }
    [[nodiscard]] QLineEdit *field() const { return m_field; }
    void retranslate();

private:
    struct BitRow {
        QCheckBox *box = nullptr;
        QLabel *otherLanguage = nullptr;
        QLabel *status = nullptr;
    };

    void buildRows(QGridLayout *grid);
    void readField();
    void readBoxes();
    void draw();
    void retranslateRow(int bit);

    AppContext &m_context;
    answers::MaskAnswer m_answer; ///< Boxes, fault and sentence show it and nothing else.
    QLabel *m_title;
    QLabel *m_hint;
    QLineEdit *m_field;
    QLabel *m_fault;
    std::array<BitRow, maskBitCount> m_rows;
    SentenceBox *m_sentence = nullptr;
};

} // namespace codedesk::ui
