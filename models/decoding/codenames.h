// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/catalogue.h"
#include "decoding/codetokenizer.h"

#include <QHash>
#include <QString>
#include <QStringView>

#include <bitset>

namespace codedesk::decoding {

/** A code that stands in a text by its name. */
struct NamedCode {
    QString code; ///< As the catalogue writes it; empty: the name is none.
    int entryPosition = -1;
    qsizetype end = 0; ///< Where the name ends in the text.
    bool isWhole = false; ///< The name is that of one code alone, not only its second half.
};

/**
 * The names under which programs know codes: those of API 3.0 in any case and with any mark or line end between
 * their halves ("FAILEDOPERATION_IDNAMEMISMATCH", "FailedOperation. DbError", "LifePhotoDetectFaces"), and the
 * constants of SDKs ("HY_USER_CANCEL_ERROR"). A value that does not change; safe to use from several threads.
 */
class CodeNames {
public:
    explicit CodeNames(const Catalogue &catalogue);

    /** Returns the code that the word `token` of `text`, with what follows it, is the name of. */
    [[nodiscard]] NamedCode find(QStringView text, const Token &token) const;

private:
    struct Named {
        QString code;
        int entryPosition = -1;
    };

    [[nodiscard]] static std::size_t startOf(QStringView name);
    [[nodiscard]] bool mayBeName(QStringView word) const { return m_starts.test(startOf(word)); }
    void addName(const QString &name, const Named &named);
    [[nodiscard]] NamedCode named(const QString &name, qsizetype end) const;
    [[nodiscard]] NamedCode findBroken(QStringView text, const Token &token, const QString &family) const;

    QHash<QString, Named> m_whole; // by folded names
    QHash<QString, Named> m_halves; // by what stands behind the point
    QHash<QString, bool> m_families;
    std::bitset<0x10000> m_starts; // of all names, by their first letters: nearly all words are none
};

} // namespace codedesk::decoding
