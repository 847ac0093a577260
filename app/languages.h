// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/language.h"
#include "languagechoice.h"

#include <QLocale>
#include <QTranslator>

namespace codedesk::app {

/** Returns the language a choice means on a desktop of this locale: Chinese for Chinese, English for all others.
 */
[[nodiscard]] Language languageFor(ui::LanguageChoice choice, const QLocale &desktop);

/**
 * Speaks one language at a time: installs the program's own texts and Qt's. Widgets hear of a change as
 * QEvent::LanguageChange. GUI thread; must not outlive the application object.
 */
class Languages {
public:
    Languages() = default;
    ~Languages();
    Languages(const Languages &) = delete;
    Languages &operator=(const Languages &) = delete;

    void use(Language language);

private:
    QTranslator m_own;
    QTranslator m_qt;
};

} // namespace codedesk::app
