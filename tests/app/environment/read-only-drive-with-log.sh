#!/bin/sh
# SPDX-FileCopyrightText: CodeDesk developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# A store whose last changes are in its log says how to read it.
. "$(dirname "$0")/lib.sh"
small_drive 64m
rows 1000 >in.csv
rows 900000 2000 >big.csv
export CODEDESK_STORE="$PWD/drive/s.db"
"$CLI" import in.csv >/dev/null
"$CLI" import big.csv >/dev/null 2>&1 &
writer=$!
until [ "$(stat -c %s drive/s.db-wal 2>/dev/null || echo 0)" -gt 100000 ]; do
    kill -0 $writer 2>/dev/null || skip "the import ended too early"
done
kill -9 $writer
wait $writer 2>/dev/null
[ -s drive/s.db-wal ] || skip "no log was left"
rm -f drive/s.db-shm
mount -o remount,ro drive || skip "the drive cannot be mounted anew"
"$CLI" summary >out 2>&1
code=$?
[ $code = 3 ] || wrong "exit code $code: $(cat out)"
grep -q 'Copy both files' out || wrong "$(cat out)"
