// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/catalogue.h"
#include "decoding/codetokenizer.h"

#include <QHash>
#include <QString>
#include <QStringView>

#include <bitset>
#include <memory>
#include <mutex>

namespace codedesk::decoding {

/** A code that stands in a text by its name. */
struct NamedCode {
    QString code; ///< As the catalogue writes it; empty: the name is none.
    int entryPosition = -1;
    qsizetype end = 0; ///< Where the name ends in the text.
    bool isWhole = false; ///< The name is that of one code alone, not only its second half.
    bool isFamily = false; ///< It is the first half of others, too: one word, which may be of another program.
};

/**
 * The names under which programs know codes: those of API 3.0 in any case and with any mark or line end between
 * their halves ("FAILEDOPERATION_IDNAMEMISMATCH", "FailedOperation. DbError", "LifePhotoDetectFaces"), and the
 * constants of SDKs ("HY_USER_CANCEL_ERROR"). Safe to use from several threads; the names are made ready for the
 * first word that is long enough to be one.
 */
class CodeNames {
public:
    explicit CodeNames(CataloguePtr catalogue);

    /** Returns the code that the word `token` of `text`, with what follows it, is the name of. */
    [[nodiscard]] NamedCode find(QStringView text, const Token &token) const;

private:
    struct Named {
        QString code;
        int entryPosition = -1;
    };

    /** All names of a catalogue. */
    struct Index {
        explicit Index(const Catalogue &catalogue);

        [[nodiscard]] bool mayHave(QStringView word) const { return starts.test(startOf(word)); }
        [[nodiscard]] NamedCode named(const QString &name, qsizetype end) const;
        [[nodiscard]] NamedCode findBroken(QStringView text, const Token &token, const QString &family) const;
        void add(const QString &name, const Named &named);

        QHash<QString, Named> whole; // by folded names
        QHash<QString, Named> halves; // by what stands behind the point
        QHash<QString, bool> families;
        std::bitset<0x10000> starts; // of all names, by their first letters: nearly all words are none
    };

    [[nodiscard]] static std::size_t startOf(QStringView name);

    CataloguePtr m_catalogue;
    mutable std::once_flag m_isMade;
    mutable std::unique_ptr<const Index> m_index;
};

} // namespace codedesk::decoding
