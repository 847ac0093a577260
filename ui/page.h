// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "answers/callselection.h"
#include "answers/entryanswer.h"
#include "core/error.h"
#include "team/teamentry.h"

#include <QStringList>
#include <QWidget>

#include <memory>
#include <variant>

namespace codedesk {
struct VendorPage;
}

namespace codedesk::ui {

/** The pages of the rail, from the top. */
enum class PageId { Lookup, Codes, Decoder, Calls, Billing, Imports, Unknown, Compare, Team };
inline constexpr int pageCount = 9;

/** Asks the Lookup page to answer a text. */
struct LookupRequest {
    QString text;
    QString encoding = {}; ///< What it was found to be encoded in, to be told; may be empty.
    std::optional<answers::AsOf> asOf = {}; ///< Whose billing is asked for; nothing: what the page asks already.
};

/** Asks the Lookup page to answer the text of a file. */
struct TextFileRequest {
    QString path;
};

/** Asks the Codes page to select a row: that of a code in a channel, with the billing of channel and day. */
struct CodeRequest {
    QString code;
    answers::AsOf asOf = {}; ///< Without a channel any, without a day today.
    QString categoryId = {}; ///< The table the row stands in; empty: that of calls in the channel.
};

/** Asks the Decoder page to decode a mask or a list of warnings. */
struct DecodeRequest {
    QString text;
};

/** Asks the Imports page to offer files for import; none: to let the user choose them. */
struct FilesRequest {
    QStringList paths;
};

/** Asks the Compare page to read a page of the vendor. */
struct VendorPageRequest {
    QString path;
    std::shared_ptr<const VendorPage> page = {}; ///< What it holds, if it has been read already.
};

/** Asks the Team page to show what a team's file would change. */
struct TeamFileRequest {
    QString path;
};

/** Asks the Team page to edit the code, reply or mask position of this subject, or to begin a new entry. */
struct TeamRequest {
    TeamKind kind = TeamKind::Note;
    QStringList subject;
};

/** What one page asks of another. */
using PageRequest =
    std::variant<LookupRequest, TextFileRequest, CodeRequest, DecodeRequest, answers::CallSelection, FilesRequest,
                 VendorPageRequest, TeamRequest, TeamFileRequest>;

/**
 * One page of the window. A page is built when it is first shown and lives as long as the window.
 * Pages never know each other: they ask the window by signal, and the window hands the request to the right page.
 */
class Page : public QWidget {
    Q_OBJECT
public:
    using QWidget::QWidget;

    /** The page became visible: reload if the store has changed since. */
    virtual void activate() { }
    /** Sets every text again; called once after construction by the window, and on each change of language. */
    virtual void retranslate() = 0;
    /** Returns the widget that gets the focus when the page is shown; nullptr: none. */
    [[nodiscard]] virtual QWidget *initialFocus() { return nullptr; }
    /** Takes a request meant for this page, which is in sight by then. activate() follows. */
    virtual void open(const PageRequest &request) { Q_UNUSED(request) }
    /** Ctrl+F: puts the focus into the field that searches or filters, and returns true if there is one. */
    virtual bool focusSearch() { return false; }
    /** Ctrl+Shift+C: copies what the page answers. Returns the sentence for the status bar; empty: nothing to
     * copy. */
    virtual QString copyAnswer() { return {}; }
    /** Returns the page's own actions; the Edit menu shows them while the page is visible. */
    [[nodiscard]] virtual QList<QAction *> editActions() const { return {}; }
    /** Returns a sentence that says what would be lost if the program ended now; empty: nothing. */
    [[nodiscard]] virtual QString unsavedWork() const { return {}; }

Q_SIGNALS:
    void messageRaised(const codedesk::Error &error); ///< Trouble; shown in the bar above the page until closed.
    /** What raised messages of these kinds has gone well now: they are taken back. */
    void messagesOver(const QList<codedesk::ErrorKind> &kinds);
    void noticeRaised(const QString &text); ///< A short remark for the status bar ("3 rows copied.").
    void lookupRequested(const codedesk::ui::LookupRequest &request);
    void codeRequested(const codedesk::ui::CodeRequest &request);
    void decodeRequested(const QString &text);
    void callsRequested(const codedesk::answers::CallSelection &filter);
    void importsRequested();
    /** Whatever they are, they go where they belong; plain texts to the page `forTexts`. */
    void filesOffered(const QStringList &paths, codedesk::ui::PageId forTexts = PageId::Lookup);
    void teamRequested(const codedesk::ui::TeamRequest &request);

protected:
    void changeEvent(QEvent *event) override;
};

} // namespace codedesk::ui
