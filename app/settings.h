// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "uisettings.h"

#include <QHash>

#include <functional>

namespace codedesk::app {

/** One thing the program remembers: its key, and what holds until the user has chosen. */
template <typename T> struct Setting {
    const char *key;
    T fallback;
};

namespace settings {

inline constexpr Setting<int> language{ "general/language", 0 }; ///< ui::LanguageChoice
inline constexpr Setting<int> appearance{ "general/appearance", 0 }; ///< ui::theme::Appearance

} // namespace settings

/**
 * The user's settings, a JSON file. What is set is written at once; what another window has set meanwhile stays,
 * as does what this version does not know. A file that cannot be read or holds no settings is left alone: nothing
 * is kept then, which the failure handler is told. GUI thread.
 */
class Settings final : public ui::UiSettings {
public:
    /** Uses the user's file of settings, or the named one. */
    explicit Settings(const QString &file = {});

    /** Is told the first time that settings cannot be kept. */
    void setFailureHandler(std::function<void(const Error &)> handler) { m_tellFailure = std::move(handler); }

    [[nodiscard]] QVariant value(const QString &key, const QVariant &fallback = {}) const override;
    void setValue(const QString &key, const QVariant &value) override;

    template <typename T> [[nodiscard]] T get(const Setting<T> &setting) const
    {
        return value(QString::fromLatin1(setting.key), setting.fallback).template value<T>();
    }
    template <typename T> void set(const Setting<T> &setting, const T &value)
    {
        setValue(QString::fromLatin1(setting.key), value);
    }

private:
    [[nodiscard]] Result<void> save(const QString &key, const QVariant &value) const;

    QString m_path;
    QHash<QString, QVariant> m_values;
    std::function<void(const Error &)> m_tellFailure;
};

} // namespace codedesk::app
