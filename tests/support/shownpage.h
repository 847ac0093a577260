// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/builtincatalogue.h"
#include "support/importedstore.h"
#include "support/uimain.h"
#include "widgets/emptystate.h"

#include <QPushButton>
#include <QTest>

namespace codedesk::testing {

/** How long a test waits for another thread: far longer than it takes, since a busy machine is no fault. */
inline constexpr int patienceMs = 120'000;

/** A page on a store of its own, as the window would show it. */
template <typename PageType> class ShownPage {
public:
    explicit ShownPage(const ImportedStore &store)
        : context(builtinCatalogue(), store.address(), settings)
        , page(context)
    {
        page.retranslate();
        page.resize(1200, 700);
        page.show();
        page.activate();
    }

    /** Returns the only child of this type and object name; ends the test if there is none. */
    template <typename Widget> [[nodiscard]] Widget *find(const char *name) const
    {
        return testing::find<Widget>(page, name);
    }
    [[nodiscard]] ui::EmptyState *emptyState() const { return find<ui::EmptyState>("emptyState"); }
    void click(const char *button) const { QTest::mouseClick(find<QPushButton>(button), Qt::LeftButton); }

    MemorySettings settings;
    ui::AppContext context;
    PageType page;
};

} // namespace codedesk::testing

/** As QTRY_COMPARE and QTRY_VERIFY, for what another thread has to do first. */
#define CODEDESK_TRY_COMPARE(actual, expected)                                                                    \
    QTRY_COMPARE_WITH_TIMEOUT(actual, expected, codedesk::testing::patienceMs)
#define CODEDESK_TRY_VERIFY2(condition, text)                                                                     \
    QTRY_VERIFY2_WITH_TIMEOUT(condition, text, codedesk::testing::patienceMs)
#define CODEDESK_TRY_VERIFY(condition) QTRY_VERIFY_WITH_TIMEOUT(condition, codedesk::testing::patienceMs)
