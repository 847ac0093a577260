// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/catalogue.h"
#include "decoding/codescanner.h"

#include <QHash>
#include <QString>

namespace codedesk::decoding {

/**
 * Finds the tags that stand beside a return code: "LivenessInfoTag": ["04", "06"], DeviceInfoTag=01_03. The
 * catalogue has them as field and value, "LivenessInfoTag.04". A value that does not change; safe to use from
 * several threads.
 */
class InfoTags {
public:
    explicit InfoTags(const Catalogue &catalogue);

    /** Adds the tags of a text to what was found in it; one typed alone takes the place of a code. A text without
     * such fields costs one look for their names.
     */
    void addTo(ScanResult &result, const QString &text) const;

private:
    struct Tag {
        QString code;
        int entryPosition = -1;
    };

    [[nodiscard]] static bool mayHaveTags(const QString &text);
    [[nodiscard]] const Tag *typedAlone(QStringView text) const;

    QHash<QString, QHash<QString, Tag>> m_fields; // by the field in small letters, then by the value
};

} // namespace codedesk::decoding
