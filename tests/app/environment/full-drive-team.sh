#!/bin/sh
# SPDX-FileCopyrightText: CodeDesk developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# A team's file that finds no room stays as it was.
. "$(dirname "$0")/lib.sh"
small_drive 64k
export CODEDESK_TEAM="$PWD/drive/team.json"
team 70001 >a.json
team 70002 >b.json
"$CLI" team import a.json >out || wrong "import: $(cat out)"
fill_drive
"$CLI" team import b.json >out 2>&1
code=$?
[ $code = 3 ] || wrong "exit code $code: $(cat out)"
"$CLI" team show --json | grep -q 70001 || wrong "the team's file is lost"
