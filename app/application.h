// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "context.h"
#include "filewatch.h"
#include "languagechoice.h"
#include "languages.h"
#include "page.h"
#include "settings.h"
#include "store/storeaddress.h"
#include "storewatch.h"
#include "theme.h"

#include <QObject>

#include <memory>

class QApplication;

namespace codedesk::ui {
class MainWindow;
}

namespace codedesk::app {

/** How the program is to start. */
struct StartOptions {
    store::StoreAddress store;
    QString teamPath; ///< The team's file; empty: what the team adds is not kept.
    QString settingsFile; ///< Empty: the user's.
    std::optional<ui::PageId> page = {}; ///< Nothing: the one the window showed last.
    QStringList files; ///< Opened by the page: logs are offered for import, a page of the vendor is compared.
};

/** Builds the parts of the window program and connects them; the only place that knows them all. */
class Application : public QObject {
    Q_OBJECT
public:
    Application(QApplication &application, CataloguePtr catalogue, const StartOptions &options);
    ~Application() override;

    [[nodiscard]] ui::MainWindow &window() const { return *m_window; }
    /** Shows the window on the page of the start options and opens the store. */
    void start();

private:
    void chooseLanguage(ui::LanguageChoice choice);
    void chooseAppearance(ui::theme::Appearance appearance);

    QApplication &m_application;
    StartOptions m_options;
    Settings m_settings;
    Languages m_languages;
    ui::AppContext m_context;
    ui::StoreWatch m_storeWatch;
    ui::FileWatch m_teamWatch;
    std::unique_ptr<ui::MainWindow> m_window;
};

} // namespace codedesk::app
