// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/userfolders.h"

#include "core/filename.h"
#include "core/outputdevice.h"

#include <QStandardPaths>

#include <csignal>

#include <pwd.h>
#include <unistd.h>

namespace codedesk {

QString userDataFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppDataLocation);
}

QString userConfigFolder()
{
    const QByteArray chosen = qgetenv("CODEDESK_CONFIG");
    if (!chosen.isEmpty())
        return filename::fromBytes(chosen);
    return QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation);
}

QString settingsFilePath()
{
    return userConfigFolder() + QStringLiteral("/window.json");
}

void setUpProcess()
{
    OutputDevice::reserveStandardDescriptors();
    std::signal(SIGXFSZ, SIG_IGN);
    for (const char *name : { "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME" }) {
        if (const QByteArray folder = qgetenv(name); !folder.isEmpty() && !folder.startsWith('/'))
            qunsetenv(name);
    }
    if (qgetenv("HOME").startsWith('/'))
        return;
    if (const passwd *account = ::getpwuid(::getuid()))
        qputenv("HOME", account->pw_dir);
}

} // namespace codedesk
