// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"
#include "lookup/answergroups.h"

#include <QPlainTextEdit>

namespace codedesk::ui {

/** A place to be marked in the text. */
struct TextMark {
    TextPlace place;
    bool isKnown = true; ///< False: stands where a code stands, and is not in the catalogue.
    bool isCurrent = false; ///< Belongs to the answer that is being read.
};

/**
 * The field for whatever a customer sent: plain text only, with the found places marked.
 *
 * A text longer than it can lay out at once is shown by its beginning and cannot be edited; fullText() is
 * always all of it. A paste takes the place of the last one, so that one paste after another needs no clearing.
 */
class PasteField : public QPlainTextEdit {
    Q_OBJECT
public:
    static constexpr qsizetype shownLimit = 50'000;

    explicit PasteField(QWidget *parent = nullptr);

    /** Replaces everything; can be undone if both texts are short. `encoding`: what it was found to be encoded in.
     */
    void replaceText(const QString &text, const QString &encoding = {});
    /** Returns the text that was pasted or typed; places count its units. */
    [[nodiscard]] QString fullText() const;
    [[nodiscard]] bool isShortened() const { return !m_longText.isEmpty(); }
    /** Returns the encoding of what was pasted last; empty if it had none worth telling, or was cleared. */
    [[nodiscard]] QString encoding() const { return document()->isEmpty() ? QString() : m_encoding; }

    void setMarks(const QList<TextMark> &marks);
    /** Selects a place and scrolls to it; false if it lies behind what is shown. */
    bool selectPlace(const TextPlace &place);

Q_SIGNALS:
    /** The text has changed as a whole: an answer is wanted now, not after the next keystroke. */
    void textReplaced();
    void filesPasted(const QStringList &paths);
    /** What was pasted has no text: a picture, for instance. Nothing has changed. */
    void nothingPasted();
    /** What was pasted or dropped is no text. */
    void readFailed(const codedesk::Error &error);

protected:
    void insertFromMimeData(const QMimeData *source) override;
    [[nodiscard]] bool canInsertFromMimeData(const QMimeData *source) const override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QString m_longText; ///< All of a text that is too long to be shown; empty otherwise.
    QString m_encoding; ///< Of the text pasted last.
    int m_pastedRevision = -1; ///< Of the document as it was pasted: until then the next paste replaces it.
};

} // namespace codedesk::ui
