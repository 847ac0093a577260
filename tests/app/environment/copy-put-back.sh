#!/bin/sh
# SPDX-FileCopyrightText: CodeDesk developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# A copy put back beside the log of a killed import is not read together with it.
. "$(dirname "$0")/lib.sh"
rows 20000 >a.csv
rows 900000 1000000 >big.csv
"$CLI" import a.csv >/dev/null
cp s.db copy.db
"$CLI" import big.csv >/dev/null 2>&1 &
writer=$!
until [ "$(stat -c %s s.db-wal 2>/dev/null || echo 0)" -gt 1000000 ]; do
    kill -0 $writer 2>/dev/null || skip "the import ended too early"
done
kill -9 $writer
wait $writer 2>/dev/null
[ -s s.db-wal ] || skip "no log was left"
cp copy.db s.db
for command in summary "calls --limit 1" verify imports "import a.csv" "undo 1"; do
    # shellcheck disable=SC2086
    "$CLI" $command >out 2>&1
    code=$?
    [ $code = 3 ] || wrong "$command: exit code $code: $(cat out)"
    grep -q 's.db-wal' out || wrong "$command: $(cat out)"
done
mkdir aside
mv s.db-wal s.db-shm aside/
"$CLI" verify >/dev/null || wrong "the copy is not sound"
[ "$(calls)" = 20000 ] || wrong "$(calls) calls"
"$CLI" import big.csv >/dev/null || wrong "nothing can be imported any more"
