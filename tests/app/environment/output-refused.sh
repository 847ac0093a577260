#!/bin/sh
# SPDX-FileCopyrightText: CodeDesk developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Every command whose output is refused ends with 3 and one line of error; an output that is the store is refused.
. "$(dirname "$0")/lib.sh"
[ -c /dev/full ] || skip "there is no /dev/full"
rows 20 >in.csv
"$CLI" import in.csv >/dev/null
for command in "--help" "--version" "codes --search 1004" "codes --csv -" "lookup 1004" "lookup --json 1004" "decode 10010100" \
    "imports" "imports --json" "rejects 1" "calls --limit 3" "calls --csv -" "calls --json" "summary" "summary --csv -" \
    "summary --json" "unknown" "team show" "team export -" "store info" "verify" "verify --json" "import in.csv"; do
    # shellcheck disable=SC2086
    "$CLI" $command >/dev/full 2>err
    code=$?
    [ $code = 3 ] || wrong "$command: exit code $code"
    [ "$(grep -c '^error' err)" = 1 ] || wrong "$command: $(cat err)"
    tail -n 1 err | grep -q '^error' || wrong "$command: $(cat err)"
    # shellcheck disable=SC2086
    "$CLI" $command >&- 2>err
    code=$?
    [ $code = 3 ] || wrong "$command with standard output closed: exit code $code"
done
[ "$(calls)" = 20 ] || wrong "the store has $(calls) calls"
cp s.db kept.db
for command in "--help" "summary" "summary --csv -" "calls --json" "team export -"; do
    # shellcheck disable=SC2086
    "$CLI" $command >>s.db 2>err
    [ $? = 3 ] || wrong "$command appended to the store: $(cat err)"
    # shellcheck disable=SC2086
    "$CLI" $command 1<>s.db 2>err
    [ $? = 3 ] || wrong "$command over the store: $(cat err)"
    cmp -s s.db kept.db || wrong "$command changed the store"
done
# A copy takes the place of a file, and of nothing else.
mkfifo pipe
"$CLI" store copy s.db pipe >out 2>err
[ $? = 3 ] || wrong "a copy in place of a pipe"
[ -p pipe ] || wrong "the pipe is gone"
"$CLI" store copy s.db - >out 2>err
[ $? = 1 ] || wrong "a copy to standard output"
[ ! -e ./- ] || wrong "a file called -"
