// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "answers/callview.h"
#include "catalogue/catalogue.h"
#include "core/language.h"
#include "page.h"
#include "widgets/replybox.h"

#include <QFrame>

#include <optional>

class QFormLayout;
class QLabel;
class QPushButton;
class QScrollArea;

namespace codedesk::ui {

class OutcomeBadge;
class WrappedText;

/** Everything known of one call: the code's meaning and remedy, why it was billed or not, and its fields. */
class CallDetailPane : public QFrame {
    Q_OBJECT
public:
    CallDetailPane(CataloguePtr catalogue, QWidget *parent = nullptr);

    /** Shows a call, as the catalogue of the pane means it; nothing: asks for one to be selected. */
    void showCall(const std::optional<answers::CallView> &call);
    void setCatalogue(CataloguePtr catalogue);
    void retranslate(Language language);
    /** Returns what the pane shows, as text for a chat; empty if no call is shown. */
    [[nodiscard]] QString asText() const;
    /** Returns the suggested reply with order number, time and billing of the call; empty if there is none. */
    [[nodiscard]] QString suggestedReply(const ReplyStyle &style) const;

Q_SIGNALS:
    void attemptsRequested(const QString &orderNo);
    void codeRequested(const codedesk::ui::CodeRequest &request);

private:
    void createContent();
    void showMeaning();
    void showFields();
    void addField(const QString &title, const QString &value, bool isFixedWidth = false);

    CataloguePtr m_catalogue;
    Language m_language = Language::English;
    std::optional<answers::CallView> m_view; ///< Points into m_catalogue.
    QList<std::pair<QString, QString>> m_fields;
    QScrollArea *m_scroll = nullptr;
    QWidget *m_content = nullptr;
    QLabel *m_hint = nullptr;
    WrappedText *m_code = nullptr;
    OutcomeBadge *m_badge = nullptr;
    QLabel *m_meaning = nullptr;
    QLabel *m_reason = nullptr;
    QLabel *m_remedyTitle = nullptr;
    QLabel *m_remedy = nullptr;
    QLabel *m_notesTitle = nullptr;
    QLabel *m_notes = nullptr;
    QFormLayout *m_form = nullptr;
    QPushButton *m_attemptsButton = nullptr;
    QPushButton *m_codeButton = nullptr;
};

} // namespace codedesk::ui
