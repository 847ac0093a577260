// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "search/codesearch.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace codedesk::ui {

/** Says below a search what was understood of it besides its words, and offers what goes with that. */
class SearchHint : public QWidget {
    Q_OBJECT
public:
    explicit SearchHint(QWidget *parent = nullptr);

    /** Shows itself if there is something to say. `hasSure` and `hasSimilar` tell what the search has found. */
    void show(const ReadQuery &understood, bool hasSure, bool hasSimilar);

    /** Does what the button does: the one key that follows a mask to the Decoder. Returns false if there is none.
     */
    bool follow();

Q_SIGNALS:
    void decodeWanted(const QString &mask);
    void callsWanted(const QString &number);
    void wordsWanted(); ///< Words of billing are to be looked for as they are.

private:
    enum class Offer { None, Decode, Calls, Words };

    Offer m_offer = Offer::None;
    QString m_subject;
    QLabel *m_text;
    QPushButton *m_button;
};

} // namespace codedesk::ui
