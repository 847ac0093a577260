// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QLabel;
class QLineEdit;
class QWidget;

namespace codedesk::ui {

/**
 * Returns a label for text from anywhere: always plain, so that nothing in it is taken for markup; wraps at
 * words; can be selected with the mouse.
 */
[[nodiscard]] QLabel *makeTextLabel(QWidget *parent, const QString &text = {});

/** Returns a label for a caption or a second language: smaller and quiet. */
[[nodiscard]] QLabel *makeQuietLabel(QWidget *parent, const QString &text = {});

/** Returns a label for the sentence under an input that says what is wrong with it. */
[[nodiscard]] QLabel *makeFaultLabel(QWidget *parent);

/** Sets the text of a label that takes no room while it is empty. */
void setOptionalText(QLabel *label, const QString &text);

/** Marks a field whose text cannot be read, or takes the mark away. */
void markField(QLineEdit *field, bool isFaulty);

/** Returns a label for the title of a part of a page. */
[[nodiscard]] QLabel *makeHeadingLabel(QWidget *parent, const QString &text = {});

} // namespace codedesk::ui
