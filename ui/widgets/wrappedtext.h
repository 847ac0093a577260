// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTextEdit>

namespace codedesk::ui {

/**
 * A text without spaces, such as an order number or a code: it can be selected and copied as it is, and breaks
 * anywhere rather than widen what it stands in, which a QLabel would. Always plain text.
 */
class WrappedText : public QTextEdit {
    Q_OBJECT
public:
    explicit WrappedText(QWidget *parent = nullptr);

    void setValue(const QString &text);

    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    /** Returns the room for the text on one line. */
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void wheelEvent(QWheelEvent *event) override;
    void changeEvent(QEvent *event) override;
};

} // namespace codedesk::ui
