#!/bin/sh
# SPDX-FileCopyrightText: CodeDesk developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# A reader that ends early is no error, unless signals of pipes are ignored.
. "$(dirname "$0")/lib.sh"
rows 30000 >in.csv
"$CLI" import in.csv >/dev/null
("$CLI" calls --csv - 2>err) | head -c 100 >/dev/null
[ ! -s err ] || wrong "$(cat err)"
(trap '' PIPE; "$CLI" calls --csv - 2>err; echo $? >code) | head -c 100 >/dev/null
[ "$(cat code)" = 3 ] || wrong "exit code $(cat code)"
[ "$(wc -l <err)" = 1 ] || wrong "$(cat err)"
