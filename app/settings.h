// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "languagechoice.h"
#include "theme.h"
#include "uisettings.h"

#include <QHash>

#include <functional>

namespace codedesk::app {

/** A choice among the first `count` values of an enumeration, kept as a number. */
template <typename E> struct ChoiceSetting {
    const char *key;
    E fallback;
    int count;
};

namespace settings {

inline constexpr ChoiceSetting<ui::LanguageChoice> language{ "general/language", ui::LanguageChoice::System, 3 };
inline constexpr ChoiceSetting<ui::theme::Appearance> appearance{ "general/appearance",
                                                                  ui::theme::Appearance::System, 3 };

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

    /** Is told when settings cannot be kept, not again while that lasts. */
    void setFailureHandler(std::function<void(const Error &)> handler) { m_tellFailure = std::move(handler); }
    /** Is told when they can be kept again. */
    void setRecoveryHandler(std::function<void()> handler) { m_tellRecovery = std::move(handler); }

    [[nodiscard]] QVariant value(const QString &key, const QVariant &fallback = {}) const override;
    void setValue(const QString &key, const QVariant &value) override;

    /** Returns what was chosen. What is none of the choices may be another version's: it is not used, and kept. */
    template <typename E> [[nodiscard]] E get(const ChoiceSetting<E> &setting) const
    {
        return static_cast<E>(
            choice(QString::fromLatin1(setting.key), static_cast<int>(setting.fallback), setting.count));
    }
    template <typename E> void set(const ChoiceSetting<E> &setting, E value)
    {
        setValue(QString::fromLatin1(setting.key), static_cast<int>(value));
    }

private:
    [[nodiscard]] int choice(const QString &key, int fallback, int count) const;
    [[nodiscard]] Result<void> save(const QString &key, const QVariant &value) const;

    QString m_path;
    QHash<QString, QVariant> m_values;
    std::function<void(const Error &)> m_tellFailure;
    std::function<void()> m_tellRecovery;
    bool m_isFailing = false;
};

} // namespace codedesk::app
