#!/bin/sh
# SPDX-FileCopyrightText: CodeDesk developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Eight team imports, and eight first starts, at the same moment lose nothing.
. "$(dirname "$0")/lib.sh"
for i in 1 2 3 4 5 6 7 8; do
    team "9000$i" >"$i.json"
    printf 'order_no,time,code,id_number\nP%s,2026-10-01 08:00:00,0,110101199003077758\n' "$i" >"$i.csv"
done
for i in 1 2 3 4 5 6 7 8; do
    (
        "$CLI" team import "$i.json" >/dev/null 2>&1 && touch "ok$i"
        "$CLI" import --store "$i.db" "$i.csv" >/dev/null 2>&1
    ) &
done
wait
said=$(find . -maxdepth 1 -name 'ok*' | wc -l)
kept=$("$CLI" team show --json | grep -c '"9000')
[ "$said" = "$kept" ] || wrong "$said said so, $kept kept"
persons=$(for i in 1 2 3 4 5 6 7 8; do "$CLI" calls --store "$i.db" --json | grep '"person"'; done | sort -u | wc -l)
[ "$persons" = 1 ] || wrong "$persons keys were used"
