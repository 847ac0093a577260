#!/bin/sh
# SPDX-FileCopyrightText: CodeDesk developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Homes that are missing, relative or not writable.
. "$(dirname "$0")/lib.sh"
rows 3 >in.csv
printf 'order_no,time,code,id_number\nP1,2026-10-01 08:00:00,0,110101199003077758\n' >persons.csv
touch file
HOME="$PWD/file" "$CLI" import in.csv >out 2>&1 || wrong "a log without personal fields: $(cat out)"
HOME="$PWD/file" "$CLI" import persons.csv >out 2>&1
code=$?
[ $code = 3 ] || wrong "exit code $code"
grep -q CODEDESK_CONFIG out || wrong "$(cat out)"
HOME="$PWD/file" CODEDESK_CONFIG="$PWD/config" "$CLI" import persons.csv >out 2>&1 || wrong "$(cat out)"
[ "$(stat -c %a config/person.key)" = 600 ] || wrong "no key, or one others can read"
unset CODEDESK_STORE
XDG_DATA_HOME=data XDG_CONFIG_HOME=config2 "$CLI" import persons.csv >/dev/null || wrong "relative folders"
if [ -e data ] || [ -e config2 ]; then wrong "relative folders were used"; fi
[ -s home/.local/share/codedesk/codedesk.db ] || wrong "the store is not below HOME"
