// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "application.h"

#include "mainwindow.h"

#include <QApplication>

namespace codedesk::app {

Application::Application(QApplication &application, CataloguePtr catalogue, const StartOptions &options)
    : m_application(application)
    , m_options(options)
    , m_settings(options.settingsFile)
    , m_context(std::move(catalogue), options.store, m_settings)
    , m_storeWatch(m_context)
    , m_teamWatch(options.teamPath)
{
    const ui::LanguageChoice language = m_settings.get(settings::language);
    const ui::theme::Appearance appearance = m_settings.get(settings::appearance);
    ui::theme::apply(m_application, appearance);
    m_context.setLanguage(languageFor(language, QLocale::system()));
    m_languages.use(m_context.language());
    // What is wrong with it is told by the window.
    if (!options.teamPath.isEmpty())
        static_cast<void>(m_context.openTeamFile(options.teamPath));

    m_window = std::make_unique<ui::MainWindow>(m_context);
    m_window->setLanguageChoice(language);
    m_window->setAppearance(appearance);
    m_settings.setFailureHandler([this](const Error &error) { m_window->showError(error, this); });
    m_settings.setRecoveryHandler([this] { m_window->withdrawErrors(this, { ErrorKind::OutputNotWritable }); });
    connect(m_window.get(), &ui::MainWindow::languageChosen, this, &Application::chooseLanguage);
    connect(m_window.get(), &ui::MainWindow::appearanceChosen, this, &Application::chooseAppearance);
    // What is wrong with it is told on every page.
    connect(&m_teamWatch, &ui::FileWatch::changed, &m_context, &ui::AppContext::lookAtTeamFile);
    connect(&m_teamWatch, &ui::FileWatch::foundUnchanged, this, [this] {
        if (m_context.teamFault()) // which may be no matter of what its file looks like
            m_context.lookAtTeamFile();
    });
}

Application::~Application()
{
    m_settings.setFailureHandler({}); // the window is gone before the settings
    m_settings.setRecoveryHandler({});
}

void Application::start()
{
    m_window->showPage(m_options.page.value_or(m_window->currentPage()));
    m_window->show();
    m_storeWatch.start();
    m_teamWatch.start();
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

} // namespace codedesk::app
