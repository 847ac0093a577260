// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/builtincatalogue.h"
#include "context.h"
#include "support/memorysettings.h"
#include "support/testmain.h"
#include "theme.h"

#include <QApplication>
#include <QTemporaryDir>

/** Main function of a test with a window: as CODEDESK_TEST_MAIN, and with the look of the program. */
#define CODEDESK_UI_TEST_MAIN(TestClass)                                                                          \
    int main(int argc, char *argv[])                                                                              \
    {                                                                                                             \
        QApplication app(argc, argv);                                                                             \
        QCoreApplication::setApplicationName(QStringLiteral("codedesk-test"));                                    \
        QStandardPaths::setTestModeEnabled(true);                                                                 \
        QLocale::setDefault(QLocale::c());                                                                        \
        codedesk::ui::theme::apply(app, codedesk::ui::theme::Appearance::Light);                                  \
        TestClass test;                                                                                           \
        return QTest::qExec(&test, argc, argv);                                                                   \
    }

namespace codedesk::testing {

/** What a page needs to live in a test: the built-in catalogue, settings in memory, a store of its own. */
class UiFixture {
public:
    UiFixture()
        : context(builtinCatalogue(), store::StoreAddress::ofFile(folder.filePath(QStringLiteral("calls.db"))),
                  settings)
    {
    }

    QTemporaryDir folder;
    MemorySettings settings;
    ui::AppContext context;
};

/** Returns the only child of this type and object name; ends the test if there is none, or another one. */
template <typename Widget> Widget *find(const QObject &parent, const char *objectName)
{
    const QList<Widget *> widgets = parent.findChildren<Widget *>(QString::fromLatin1(objectName));
    if (widgets.size() != 1)
        qFatal("There are %d of \"%s\".", int(widgets.size()), objectName);
    return widgets.first();
}

} // namespace codedesk::testing
