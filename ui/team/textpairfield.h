// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/language.h"

#include <QWidget>

class QPlainTextEdit;

namespace codedesk::ui {

/** A text in Chinese and in English, one below the other; one of them may be left empty. */
class TextPairField : public QWidget {
    Q_OBJECT
public:
    /** `lines` is the height of each text; longer ones scroll. */
    explicit TextPairField(int lines, QWidget *parent = nullptr);

    /** Returns the texts; a language left empty gets the text of the other. */
    [[nodiscard]] LocalizedText text() const;
    void setText(const LocalizedText &text);
    /** Says what the texts are, to screen readers. */
    void setTitle(const QString &title);
    /** Writes at the cursor of the text that had the focus last. */
    void insert(const QString &text);

Q_SIGNALS:
    void changed();
    void entered(); ///< One of the texts got the focus.

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    [[nodiscard]] QPlainTextEdit *makeText(const QString &name, int lines);

    QPlainTextEdit *m_chinese;
    QPlainTextEdit *m_english;
    QPlainTextEdit *m_last;
};

} // namespace codedesk::ui
