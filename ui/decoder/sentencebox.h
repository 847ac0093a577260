// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/language.h"

#include <QWidget>

#include <functional>

class QComboBox;
class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace codedesk::ui {

/** A sentence for a customer, in a language of its own choice, with a button that copies it. */
class SentenceBox : public QWidget {
    Q_OBJECT
public:
    /** `sentence` is asked for the text in a language whenever it may have changed; empty: nothing to say. */
    SentenceBox(std::function<QString(Language)> sentence, QWidget *parent = nullptr);

    /** Asks for the sentence again. */
    void refresh();
    /** Follows the language of the window, unless the user has chosen one here. */
    void setWindowLanguage(Language language);
    [[nodiscard]] QString text() const;
    /** Puts the sentence on the clipboard; false if there is none. */
    bool copy();
    void retranslate();

Q_SIGNALS:
    void copied();

private:
    [[nodiscard]] Language language() const;

    std::function<QString(Language)> m_sentence;
    QLabel *m_title;
    QComboBox *m_languages;
    QPlainTextEdit *m_text;
    QPushButton *m_copy;
    bool m_isChosen = false;
};

} // namespace codedesk::ui
