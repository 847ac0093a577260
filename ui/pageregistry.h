// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "page.h"

#include <QString>

#include <array>
#include <optional>

namespace codedesk::ui {

class AppContext;

/** What a page is to do while the team's file cannot be read, and answers leave out what the team knows. */
enum class WithoutTeam {
    Warn, ///< It says what codes mean, and is shown below a warning.
    Withhold, ///< It says what calls come to, which would be wrong: it is not shown.
    TellItself, ///< It is about that file.
};

/** What the window and the command line have to know of a page. Its place in the registry is that in the rail and
 * of its shortcut, Ctrl+1 and on. */
struct PageInfo {
    PageId id;
    const char *key; ///< As --page takes it; also the name of its icon.
    const char *title; ///< English; pageTitle() translates it.
    Page *(*make)(AppContext &context, QWidget *parent);
    WithoutTeam withoutTeam = WithoutTeam::Warn;
    bool tellsOfStore = false; ///< It says in place why the store cannot be read.
};

/** Returns all pages in the order of PageId. A new page is a value there and a line here. */
[[nodiscard]] const std::array<PageInfo, pageCount> &pageRegistry();
[[nodiscard]] const PageInfo &pageInfo(PageId id);
/** Returns the name of a page in the language of the window. */
[[nodiscard]] QString pageTitle(PageId id);
/** Returns the keys of all pages. */
[[nodiscard]] QStringList pageKeys();

/** Returns the page with a key ("lookup"); nothing: there is none. */
[[nodiscard]] std::optional<PageId> pageWithKey(const QString &key);

} // namespace codedesk::ui
