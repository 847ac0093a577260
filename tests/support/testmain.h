// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QLocale>
#include <QStandardPaths>
#include <QTest>

/**
 * Main function of a test without a window: fixed locale, folders of its own, warnings are failures
 * (call failOnUnexpectedWarnings() from init(): QtTest forgets it after each function).
 */
#define CODEDESK_TEST_MAIN(TestClass)                                                                             \
    int main(int argc, char *argv[])                                                                              \
    {                                                                                                             \
        QCoreApplication app(argc, argv);                                                                         \
        QCoreApplication::setApplicationName(QStringLiteral("codedesk-test"));                                    \
        QStandardPaths::setTestModeEnabled(true);                                                                 \
        QLocale::setDefault(QLocale::c());                                                                        \
        TestClass test;                                                                                           \
        return QTest::qExec(&test, argc, argv);                                                                   \
    }

namespace codedesk::testing {

/** Makes every Qt warning fail the current test function, but for those of the offscreen platform about what it
 * cannot do. */
inline void failOnUnexpectedWarnings()
{
    QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!.*plugin does not support).*")));
}

/** Returns the path of a file in tests/data. */
inline QString dataPath(const QString &name)
{
    return QStringLiteral(CODEDESK_TEST_DATA "/") + name;
}

/** Returns the error text of a result, for QVERIFY2. */
template <typename T> QByteArray errorText(const T &result)
{
    return result ? QByteArrayLiteral("no error") : result.error().toText().toUtf8();
}

} // namespace codedesk::testing
