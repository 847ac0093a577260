// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/writing.h"

#include <atomic>

namespace codedesk {

namespace {

std::atomic<int> writers = 0;

} // namespace

Writing::Writing()
{
    ++writers;
}

Writing::~Writing()
{
    --writers;
}

bool Writing::isGoingOn()
{
    return writers > 0;
}

} // namespace codedesk
