// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/builtincatalogue.h"
#include "page.h"
#include "support/importedstore.h"
#include "support/uimain.h"
#include "widgets/emptystate.h"

#include <QPushButton>
#include <QTest>

namespace codedesk::testing {

/** How long a test waits for another thread: far longer than it takes, since a busy machine is no fault. */
inline constexpr int patienceMs = 120'000;

/** Fails where a page raises a message that keeps the language it was first said in; see sayable(). */
inline void failOnLastingWords(const ui::Page &page)
{
    QObject::connect(&page, &ui::Page::messageRaised, &page, [](const Error &error) {
        if (!error.again)
            QTest::qFail(qPrintable(QStringLiteral("This is said in one language only: ") + error.what), __FILE__,
                         __LINE__);
    });
}

/** A page on a store of its own, as the window would show it. */
template <typename PageType> class ShownPage {
public:
    explicit ShownPage(const ImportedStore &store)
        : context(builtinCatalogue(), store.address(), settings)
        , page(context)
    {
        failOnLastingWords(page);
        page.retranslate();
        page.resize(1200, 700);
        page.show();
        page.activate();
    }

    /** Returns the only child of this type and object name; ends the test if there is none, or another one. */
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
