// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/storeaddress.h"

#include "core/filename.h"

#include <QUrl>

namespace codedesk::store {

StoreAddress StoreAddress::ofFile(const QString &path)
{
    return { Kind::File, path };
}

StoreAddress StoreAddress::fromText(const QString &text)
{
    const bool isServer = text.startsWith(QLatin1String("postgresql://"), Qt::CaseInsensitive)
        || text.startsWith(QLatin1String("postgres://"), Qt::CaseInsensitive);
    return { isServer ? Kind::Server : Kind::File, text };
}

QString StoreAddress::shown() const
{
    if (m_kind == Kind::File)
        return filename::shown(m_text);
    const QUrl url(m_text);
    // What is no address may hold a password anywhere.
    return url.isValid() ? url.toDisplayString(QUrl::RemovePassword | QUrl::RemoveQuery)
                         : m_text.section(QLatin1String("//"), 0, 0) + QLatin1String("//…");
}

QString StoreAddress::shortName() const
{
    return m_kind == Kind::File ? filename::shown(filename::lastPart(m_text)) : shown();
}

} // namespace codedesk::store
