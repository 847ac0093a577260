// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QVariant>

namespace codedesk::ui {

/**
 * What the window remembers between two starts, by key ("codes/header"). The composition root gives one that
 * writes to the user's settings, tests give one in memory. Nothing from calls or pasted text may be kept here.
 */
class UiSettings {
public:
    virtual ~UiSettings() = default;
    [[nodiscard]] virtual QVariant value(const QString &key, const QVariant &fallback = {}) const = 0;
    virtual void setValue(const QString &key, const QVariant &value) = 0;
};

/** Returns a yes or no; what is neither may be another version's, and is not used. */
[[nodiscard]] inline bool settingIsOn(const UiSettings &settings, const QString &key, bool fallback)
{
    const QVariant value = settings.value(key);
    return value.typeId() == QMetaType::Bool ? value.toBool() : fallback;
}

} // namespace codedesk::ui
