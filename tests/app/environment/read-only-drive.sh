#!/bin/sh
# SPDX-FileCopyrightText: CodeDesk developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# A store on a drive that can only be read answers every question.
. "$(dirname "$0")/lib.sh"
small_drive 8m
rows 100 >in.csv
export CODEDESK_STORE="$PWD/drive/s.db"
"$CLI" import in.csv >/dev/null
rm -f drive/s.db-shm drive/s.db-wal
mount -o remount,ro drive || skip "the drive cannot be mounted anew"
for command in summary "calls --limit 1" imports "rejects 1" unknown verify "store info"; do
    # shellcheck disable=SC2086
    "$CLI" $command >/dev/null 2>err
    code=$?
    [ $code = 0 ] || [ $code = 5 ] || wrong "$command: exit code $code: $(cat err)" # 5: nothing is unknown
done
"$CLI" import in.csv >/dev/null 2>err
[ $? = 3 ] || wrong "import did not end with 3"
"$CLI" summary --csv drive/t.csv 2>err
[ $? = 3 ] || wrong "summary --csv did not end with 3"
grep -q 'only be read' err || wrong "$(cat err)"
