// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "application.h"

#include "mainwindow.h"
#include "store/openstore.h"
#include "store/storelocation.h"
#include "storetrouble.h"

#include <QApplication>

namespace codedesk::app {

namespace {

/** What opening the store for writing showed. */
struct OpenedStore {
    std::optional<Error> error;
    bool isReadOnly = false;
};

/** Creates the store if there is none and brings an older one up to date. */
OpenedStore prepareStore(const store::StoreAddress &address, const std::stop_token &stop)
{
    if (const Result<void> folder = store::createFolderOfStore(address); !folder)
        return { folder.error(), false };
    const Result<std::unique_ptr<store::CallStore>> opened =
        store::openStore(address, store::CallStore::Mode::ReadWrite, stop);
    if (opened)
        return { std::nullopt, opened.value()->isReadOnly() };
    return { opened.error(), true };
}

} // namespace

Application::Application(QApplication &application, CataloguePtr catalogue, const StartOptions &options)
    : m_application(application)
    , m_options(options)
    , m_settings(options.settingsFile)
    , m_context(std::move(catalogue), options.store, m_settings)
    , m_watch(options.store)
    , m_reader(options.store)
{
    const ui::LanguageChoice language = m_settings.get(settings::language);
    const ui::theme::Appearance appearance = m_settings.get(settings::appearance);
    ui::theme::apply(m_application, appearance);
    m_context.setLanguage(languageFor(language, QLocale::system()));
    m_languages.use(m_context.language());
    // A broken file is told by start(); the window does its work without it.
    if (!options.teamPath.isEmpty())
        static_cast<void>(m_context.openTeamFile(options.teamPath));

    m_window = std::make_unique<ui::MainWindow>(m_context);
    m_window->setLanguageChoice(language);
    m_window->setAppearance(appearance);
    m_settings.setFailureHandler([this](const Error &error) { m_window->showError(error); });
    connect(m_window.get(), &ui::MainWindow::languageChosen, this, &Application::chooseLanguage);
    connect(m_window.get(), &ui::MainWindow::appearanceChosen, this, &Application::chooseAppearance);
    connect(&m_context, &ui::AppContext::storeChanged, this, &Application::countCalls);
    connect(&m_watch, &ui::StoreWatch::changed, &m_context, &ui::AppContext::notifyStoreChanged);
    connect(&m_context.activity(), &ui::Activity::changed, this,
            [this] { m_watch.setPaused(m_context.activity().isRunning()); });
}

Application::~Application()
{
    m_settings.setFailureHandler({}); // the window is gone before the settings
}

void Application::start()
{
    m_window->showPage(m_options.page.value_or(m_window->currentPage()));
    m_window->show();
    if (m_context.teamFault())
        m_window->showError(*m_context.teamFault());
    m_window->setStoreStatus({ m_options.store, std::nullopt, false, std::nullopt });
    openStore();
    m_watch.start();
    m_window->buildPagesAhead();
    if (!m_options.files.isEmpty())
        m_window->openFiles(m_options.files);
}

void Application::chooseLanguage(ui::LanguageChoice choice)
{
    m_settings.set(settings::language, choice);
    m_context.setLanguage(languageFor(choice, QLocale::system()));
    m_languages.use(m_context.language());
}

void Application::chooseAppearance(ui::theme::Appearance appearance)
{
    m_settings.set(settings::appearance, appearance);
    ui::theme::apply(m_application, appearance);
}

void Application::openStore()
{
    m_opener.start([address = m_options.store](
                       ProgressSink &, const std::stop_token &stop) { return prepareStore(address, stop); },
                   [this](const OpenedStore &opened) {
                       m_isStoreReadOnly = opened.isReadOnly;
                       if (opened.error)
                           m_window->showError(*opened.error);
                       m_context.notifyStoreChanged();
                   });
}

void Application::countCalls()
{
    m_reader.ask([](const store::CallStore &store, const std::stop_token &) { return store.extent(); },
                 [this](const Result<store::StoreExtent> &extent) { showStore(extent); });
}

void Application::showStore(const Result<store::StoreExtent> &extent)
{
    ui::StoreStatus status{ m_options.store, std::nullopt, m_isStoreReadOnly, std::nullopt };
    if (extent) {
        status.calls = extent->calls;
        // What was said of a store that could not be read no longer holds.
        for (const Error &trouble : m_context.takeStoreTroubles())
            m_window->withdrawError(trouble);
    } else {
        status.trouble = ui::storeTrouble(m_context, extent.error());
    }
    m_window->setStoreStatus(status);
}

} // namespace codedesk::app
