// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lookup/pastefield.h"

#include "localfiles.h"
#include "lookup/pastedcontent.h"
#include "theme.h"

#include <QKeyEvent>
#include <QMimeData>
#include <QTextBlock>

namespace codedesk::ui {

namespace {

constexpr int markLimit = 2000; // painting looks at every mark

QTextEdit::ExtraSelection makeSelection(const TextMark &mark, QTextCursor cursor, const QPalette &palette)
{
    QTextEdit::ExtraSelection selection;
    cursor.setPosition(static_cast<int>(mark.place.start));
    cursor.setPosition(static_cast<int>(mark.place.start + mark.place.length), QTextCursor::KeepAnchor);
    selection.cursor = cursor;
    if (mark.isKnown) {
        QColor ground = theme::accent(palette);
        ground.setAlphaF(mark.isCurrent ? 0.45F : 0.20F);
        selection.format.setBackground(ground);
    } else {
        selection.format.setUnderlineStyle(QTextCharFormat::WaveUnderline);
        selection.format.setUnderlineColor(theme::faultText(palette));
    }
    return selection;
}

} // namespace

PasteField::PasteField(QWidget *parent)
    : QPlainTextEdit(parent)
{
    setTabChangesFocus(true);
    setFont(theme::monospace());
    setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
}

void PasteField::replaceText(const QString &text, const QString &encoding)
{
    const bool isLong = text.size() > shownLimit;
    m_encoding = encoding;
    m_longText.clear();
    setExtraSelections({});
    if (isLong) {
        setPlainText(text.left(shownLimit));
        m_longText = text;
    } else {
        QTextCursor cursor(document());
        cursor.select(QTextCursor::Document);
        cursor.insertText(text);
        cursor.movePosition(QTextCursor::Start);
        setTextCursor(cursor);
    }
    setReadOnly(isLong);
    m_pastedRevision = document()->revision();
    Q_EMIT textReplaced();
}

QString PasteField::fullText() const
{
    return m_longText.isEmpty() ? toPlainText() : m_longText;
}

void PasteField::setMarks(const QList<TextMark> &marks)
{
    const qsizetype shown = document()->characterCount() - 1;
    QList<QTextEdit::ExtraSelection> selections;
    for (const TextMark &mark : marks) {
        if (mark.place.start + mark.place.length <= shown && selections.size() < markLimit)
            selections << makeSelection(mark, textCursor(), palette());
    }
    setExtraSelections(selections);
}

bool PasteField::selectPlace(const TextPlace &place)
{
    if (place.start + place.length > document()->characterCount() - 1)
        return false;
    QTextCursor cursor = textCursor();
    cursor.setPosition(static_cast<int>(place.start));
    cursor.setPosition(static_cast<int>(place.start + place.length), QTextCursor::KeepAnchor);
    setTextCursor(cursor);
    centerCursor();
    return true;
}

void PasteField::insertFromMimeData(const QMimeData *source)
{
    if (const QStringList paths = localFiles(*source); !paths.isEmpty()) {
        Q_EMIT filesPasted(paths);
        return;
    }
    const Result<ingest::DecodedText> content = textContent(*source);
    if (!content) {
        Q_EMIT readFailed(content.error());
        return;
    }
    const QString &text = content->text;
    if (text.isEmpty()) {
        Q_EMIT nothingPasted();
        return;
    }
    const bool replacesAll = document()->isEmpty() || document()->revision() == m_pastedRevision
        || text.size() + document()->characterCount() > shownLimit;
    if (replacesAll)
        replaceText(text, content->encoding);
    else {
        m_encoding = content->encoding;
        insertPlainText(text);
    }
}

bool PasteField::canInsertFromMimeData(const QMimeData *source) const
{
    // Files go where they belong: the window takes them.
    return !source->hasUrls() && hasTextContent(*source);
}

void PasteField::keyPressEvent(QKeyEvent *event)
{
    // A long text is read-only, but the next paste still takes its place.
    if (isReadOnly() && event->matches(QKeySequence::Paste)) {
        const int before = document()->revision();
        setReadOnly(false);
        paste();
        if (document()->revision() == before)
            setReadOnly(true);
        return;
    }
    QPlainTextEdit::keyPressEvent(event);
}

} // namespace codedesk::ui
