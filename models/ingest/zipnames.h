// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QSet>
#include <QString>

#include <string_view>

namespace codedesk::ingest {

/**
 * Returns the name of an entry. `raw` is what stands in the archive; `strict` is what the ZIP specification makes
 * of it: the same if it is marked as UTF-8, else read as code page 437. Most archives keep to neither: unmarked
 * names are UTF-8 or, from Windows in China, GBK. Control characters become U+FFFD, "\" becomes "/".
 */
[[nodiscard]] QString entryName(std::string_view raw, std::string_view strict);

/** Makes names unlike each other: the second "a.csv" is "a.csv (2)". */
class UniqueNames {
public:
    [[nodiscard]] QString take(const QString &name);

private:
    QSet<QString> m_taken;
    QHash<QString, int> m_lastNumbers; ///< Of names that came more than once.
};

} // namespace codedesk::ingest
