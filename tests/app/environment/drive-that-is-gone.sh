#!/bin/sh
# SPDX-FileCopyrightText: CodeDesk developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# The window ends although a thread of it waits for a file that never answers, as on a network drive that is gone.
. "$(dirname "$0")/lib.sh"
[ -n "${WINDOW:-}" ] || skip "the window is not built"
mkfifo silent || skip "no pipe can be made here"
timeout 60 "$WINDOW" --screenshot a.png silent >out 2>err
code=$?
[ $code = 0 ] || wrong "it ended with $code: $(cat err)"
head -c 4 a.png | grep -q PNG || wrong "no picture"
