#!/bin/sh
# SPDX-FileCopyrightText: CodeDesk developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# The lock of a killed first process of a container is free for the next one.
. "$(dirname "$0")/lib.sh"
[ "$(id -u)" = 0 ] || skip "only root makes a namespace for processes here"
unshare -pf --mount-proc true 2>/dev/null || skip "no namespace for processes may be made here"
rows 900000 >big.csv
rows 5 9000000 >small.csv
unshare -pf --mount-proc "$CLI" import big.csv >/dev/null 2>&1 &
outer=$!
until [ -s s.db.lock ]; do
    kill -0 $outer 2>/dev/null || skip "the import ended too early"
done
for inner in $(cat "/proc/$outer/task/$outer/children"); do kill -9 "$inner"; done
wait $outer 2>/dev/null
"$CLI" imports --json | grep -q '"running"' && wrong "the killed import is said to be running"
unshare -pf --mount-proc "$CLI" import small.csv >out 2>&1 || wrong "$(cat out)"
