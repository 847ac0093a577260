// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "languages.h"

#include <QCoreApplication>
#include <QLibraryInfo>

namespace codedesk::app {

Language languageFor(ui::LanguageChoice choice, const QLocale &desktop)
{
    switch (choice) {
    case ui::LanguageChoice::Chinese:
        return Language::Chinese;
    case ui::LanguageChoice::English:
        return Language::English;
    case ui::LanguageChoice::System:
        break;
    }
    return desktop.uiLanguages().value(0).startsWith(QLatin1String("zh")) ? Language::Chinese : Language::English;
}

Languages::~Languages()
{
    QCoreApplication::removeTranslator(&m_own);
    QCoreApplication::removeTranslator(&m_qt);
}

void Languages::use(Language language)
{
    const bool chinese = language == Language::Chinese;
    const QString name = chinese ? QStringLiteral("zh_CN") : QStringLiteral("en");
    QLocale::setDefault(chinese ? QLocale(QLocale::Chinese, QLocale::China) : QLocale(QLocale::English));
    QCoreApplication::removeTranslator(&m_own);
    QCoreApplication::removeTranslator(&m_qt);
    // The sources are English; the English file only has the plural forms and may be absent.
    if (m_own.load(QStringLiteral(":/i18n/codedesk_") + name))
        QCoreApplication::installTranslator(&m_own);
    if (m_qt.load(QStringLiteral("qtbase_") + name, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(&m_qt);
}

} // namespace codedesk::app
