// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <tuple>

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

/** For core/image. */
constexpr auto imageMembers(const LocalizedText * /*type*/)
{
    return std::tuple(&LocalizedText::zh, &LocalizedText::en);
}

} // namespace codedesk
