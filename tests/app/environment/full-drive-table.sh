#!/bin/sh
# SPDX-FileCopyrightText: CodeDesk developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# A table that finds no room leaves the earlier one.
. "$(dirname "$0")/lib.sh"
small_drive 64k
rows 20 >in.csv
"$CLI" import in.csv >out || wrong "import: $(cat out)"
echo "of October" >drive/t.csv
fill_drive
"$CLI" summary --by app --csv drive/t.csv 2>err
code=$?
[ $code = 3 ] || wrong "exit code $code"
[ "$(cat drive/t.csv)" = "of October" ] || wrong "the earlier table is lost"
grep -q room err || wrong "$(cat err)"
[ "$(find drive -name '.codedesk*' | wc -l)" = 0 ] || wrong "a half file was left"
