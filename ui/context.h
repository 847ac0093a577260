// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "activity.h"
#include "catalogue/catalogue.h"
#include "core/language.h"
#include "uisettings.h"

#include <QObject>
#include <QString>

namespace codedesk::ui {

/**
 * What pages get from the composition root. Outlives every page; lives on the GUI thread.
 *
 * A page opens its own connection to the store (store::Store::open with storePath()) on the thread that uses it.
 */
class AppContext : public QObject {
    Q_OBJECT
public:
    AppContext(CataloguePtr catalogue, QString storePath, UiSettings &settings, QObject *parent = nullptr);

    [[nodiscard]] const CataloguePtr &catalogue() const { return m_catalogue; }
    [[nodiscard]] const QString &storePath() const { return m_storePath; }
    /** Returns the language the window speaks now. A change reaches pages as QEvent::LanguageChange. */
    [[nodiscard]] Language language() const { return m_language; }
    [[nodiscard]] UiSettings &settings() const { return m_settings; }
    [[nodiscard]] Activity &activity() { return m_activity; }

    void setLanguage(Language language) { m_language = language; }
    /** Says that calls were added or removed: after an import, an undo. Pages reload what they show. */
    void notifyStoreChanged() { Q_EMIT storeChanged(); }

Q_SIGNALS:
    void storeChanged();

private:
    CataloguePtr m_catalogue;
    QString m_storePath;
    UiSettings &m_settings;
    Activity m_activity;
    Language m_language = Language::English;
};

} // namespace codedesk::ui
