#!/bin/sh
# SPDX-FileCopyrightText: CodeDesk developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# On a full drive a store is read, and undo says what is missing.
. "$(dirname "$0")/lib.sh"
small_drive 8m
rows 200000 >big.csv
export CODEDESK_STORE="$PWD/drive/s.db"
"$CLI" import big.csv >/dev/null 2>&1
rm -f drive/s.db-shm
fill_drive
for command in summary "calls --limit 1" imports; do
    # shellcheck disable=SC2086
    "$CLI" $command >/dev/null 2>err || grep -qi 'full\|room' err || wrong "$command: $(cat err)"
done
"$CLI" undo 1 >out 2>&1 || grep -qi 'full\|room' out || wrong "undo: $(cat out)"
