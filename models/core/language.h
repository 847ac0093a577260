// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace codedesk {

/** The two languages of the product. */
enum class Language { Chinese, English };

[[nodiscard]] constexpr Language otherLanguage(Language language)
{
    return language == Language::Chinese ? Language::English : Language::Chinese;
}

/** A text of the domain in both languages; data, not translated by Qt. */
struct LocalizedText {
    QString zh;
    QString en;

    [[nodiscard]] const QString &in(Language language) const { return language == Language::Chinese ? zh : en; }
    [[nodiscard]] bool isEmpty() const { return zh.isEmpty() && en.isEmpty(); }
    bool operator==(const LocalizedText &) const = default;
};

} // namespace codedesk
