// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QList>
#include <QString>

class QHBoxLayout;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace codedesk::ui {

/**
 * Beside a table: the selected row to be read in full, as captions with texts, over buttons that do something
 * about it. While nothing is selected a hint stands there instead. All texts are plain.
 */
class ReadingPane : public QFrame {
    Q_OBJECT
protected:
    ReadingPane(const QString &subjectName, QWidget *parent);

    /** Adds a button below the texts, hidden while the hint is shown; it belongs to the pane. */
    [[nodiscard]] QPushButton *addButton(const QString &objectName, bool isFlat);
    void setHint(const QString &text);

    /** Shows the hint alone. */
    void showHint();
    /** Shows an empty content with all buttons: what kind of thing it is, and which one. */
    void begin(const QString &kind, const QString &subject);
    /** Adds a text under its caption; an empty text adds nothing. */
    void addText(const QString &caption, const QString &text);
    /** Adds a text that belongs to the one before. */
    void addQuietText(const QString &text);

private:
    void clear(bool isShown);

    QWidget *m_content;
    QLabel *m_hint;
    QLabel *m_kind;
    QLabel *m_subject;
    QVBoxLayout *m_texts;
    QHBoxLayout *m_buttonRow;
    QList<QPushButton *> m_buttons;
};

} // namespace codedesk::ui
