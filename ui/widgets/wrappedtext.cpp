// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/wrappedtext.h"

#include <QEvent>
#include <QFontMetricsF>
#include <QTextDocument>
#include <QTextLayout>
#include <QWheelEvent>

#include <algorithm>

namespace codedesk::ui {

namespace {

constexpr int fewestCharacters = 8; ///< A line narrower than this is no help to anybody.

} // namespace

WrappedText::WrappedText(QWidget *parent)
    : QTextEdit(parent)
{
    setTextInteractionFlags(Qt::TextSelectableByMouse);
    setAcceptRichText(false);
    setAcceptDrops(false); // Files go to the window.
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    document()->setDocumentMargin(0);
    viewport()->setAutoFillBackground(false);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void WrappedText::setValue(const QString &text)
{
    setPlainText(text);
    updateGeometry();
}

int WrappedText::heightForWidth(int width) const
{
    QTextOption option = document()->defaultTextOption();
    option.setWrapMode(wordWrapMode());
    QTextLayout layout(toPlainText().replace(u'\n', QChar::LineSeparator), font());
    layout.setTextOption(option);
    qreal height = 0;
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        height += line.height();
    }
    layout.endLayout();
    return qCeil(height);
}

QSize WrappedText::sizeHint() const
{
    const int width = qCeil(QFontMetricsF(font()).horizontalAdvance(toPlainText())) + 1;
    return { width, heightForWidth(width) };
}

QSize WrappedText::minimumSizeHint() const
{
    const QFontMetrics metrics(font());
    return { std::min(sizeHint().width(), fewestCharacters * metrics.averageCharWidth()), metrics.height() };
}

/** There is nothing to scroll here; what this stands in may have something. */
void WrappedText::wheelEvent(QWheelEvent *event)
{
    event->ignore();
}

void WrappedText::changeEvent(QEvent *event)
{
    QTextEdit::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        updateGeometry();
}

} // namespace codedesk::ui
