// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Only so that there is something to make the precompiled header for.
#include "core/pch.h"
