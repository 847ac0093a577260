#!/bin/sh
# SPDX-FileCopyrightText: CodeDesk developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Two users of one store see each other write, and the lock one has left the other can take.
. "$(dirname "$0")/lib.sh"
[ "$(id -u)" = 0 ] || skip "only root can be two users"
setpriv --reuid=1 --regid=4711 --clear-groups true 2>/dev/null || skip "no other user can be here"
one() { setpriv --reuid=60001 --regid=60011 --groups 60021 env HOME="$PWD/home" "$@"; }
two() { setpriv --reuid=60002 --regid=60012 --groups 60021 env HOME="$PWD/home" "$@"; }
one test -x "$CLI" 2>/dev/null && one "$CLI" --version >/dev/null 2>&1 || skip "another user cannot run the program"
chmod 777 home
chmod 711 .
mkdir shared
chgrp 60021 shared
chmod 2775 shared
rows 900000 >shared/big.csv
rows 5 9000000 >shared/small.csv
export CODEDESK_STORE="$PWD/shared/s.db"
one "$CLI" import shared/small.csv >out 2>&1 || skip "another user cannot write here: $(cat out)"
chmod 664 shared/s.db
setpriv --reuid=60001 --regid=60011 --groups 60021 env HOME="$PWD/home" "$CLI" import shared/big.csv >/dev/null 2>&1 &
writer=$!
until [ "$(stat -c %s shared/s.db-wal 2>/dev/null || echo 0)" -gt 1000000 ]; do
    kill -0 $writer 2>/dev/null || skip "the import ended too early"
done
two "$CLI" imports --json >imports 2>&1 || wrong "imports: $(cat imports)"
two "$CLI" store info --json >info 2>&1 || wrong "info: $(cat info)"
kill -0 $writer 2>/dev/null || skip "the import ended too early"
grep -q '"running"' imports || wrong "the import that runs is not said to run: $(cat imports)"
grep -q '"being_written": true' info || wrong "$(cat info)"
kill -9 $writer
wait $writer 2>/dev/null
two "$CLI" import shared/small.csv --again >out 2>&1 || wrong "after the kill: $(cat out)"
