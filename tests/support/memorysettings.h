// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "uisettings.h"

#include <QHash>

namespace codedesk::testing {

/** Settings that are forgotten with the test. */
class MemorySettings final : public ui::UiSettings {
public:
    [[nodiscard]] QVariant value(const QString &key, const QVariant &fallback = {}) const override
    {
        return m_values.value(key, fallback);
    }
    void setValue(const QString &key, const QVariant &value) override { m_values.insert(key, value); }
    [[nodiscard]] QStringList keys() const { return m_values.keys(); }

private:
    QHash<QString, QVariant> m_values;
};

} // namespace codedesk::testing
