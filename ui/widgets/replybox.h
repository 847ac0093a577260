// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/catalogue.h"
#include "catalogue/reply.h"
#include "uisettings.h"

#include <QFrame>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace codedesk::ui {

/** Whom a reply is for. */
enum class ReplyAudience { User, Integrator };

/** How replies are written; the same in all cards. */
struct ReplyStyle {
    ReplyAudience audience = ReplyAudience::User;
    Language language = Language::Chinese;

    bool operator==(const ReplyStyle &) const = default;
};

/** Returns the style chosen last; at first a reply is for the end user, in the language of the window. */
[[nodiscard]] ReplyStyle rememberedReplyStyle(const UiSettings &settings, Language language);
void rememberReplyStyle(UiSettings &settings, const ReplyStyle &style);

/** What a reply is made from; apart from the catalogue, since it goes to a customer. */
struct ReplyFacts {
    QString code;
    LocalizedText message;
    QString order; ///< Empty: not known.
    Outcome outcome = Outcome::Unknown;
    QString time = {}; ///< As people read it; empty: not known.
};

/** Returns a suggested reply with its variables filled in. */
[[nodiscard]] QString replyText(const Reply &reply, const ReplyFacts &facts, const ReplyStyle &style);

/** A suggested reply to be read, switched between readers and languages, and copied. */
class ReplyBox : public QFrame {
    Q_OBJECT
public:
    ReplyBox(const Reply &reply, const ReplyFacts &facts, const ReplyStyle &style, QWidget *parent = nullptr);

    void setStyleOfReply(const ReplyStyle &style);
    [[nodiscard]] QString text() const { return replyText(m_reply, m_facts, m_style); }

Q_SIGNALS:
    void copyChosen(const QString &text);
    void styleChosen(const codedesk::ui::ReplyStyle &style);
    void editChosen(); ///< The team wants to write a reply of its own.

private:
    void showText();

    Reply m_reply;
    ReplyFacts m_facts;
    ReplyStyle m_style;
    QPushButton *m_audience;
    QPushButton *m_language;
    QPushButton *m_copy;
    QPushButton *m_edit;
    QLabel *m_title;
    QLabel *m_text;
    QLabel *m_caution;
};

} // namespace codedesk::ui
