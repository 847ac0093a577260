// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace codedesk {

/** Returns the folder of the user's data: store and team file. Needs the application's name to be set. */
[[nodiscard]] QString userDataFolder();

/** Returns the folder of settings and the key of person hashes: the environment variable CODEDESK_CONFIG, or that
 * of the user. */
[[nodiscard]] QString userConfigFolder();

/** Returns the file of the window's settings. */
[[nodiscard]] QString settingsFilePath();

/**
 * Makes the environment what the base directory specification says, and the process fit for writing: relative XDG
 * folders are left out of account, a missing HOME is that of the account, standard descriptors are open, and a
 * file that may not grow is an error instead of the end. The first thing a program does.
 */
void setUpProcess();

} // namespace codedesk
