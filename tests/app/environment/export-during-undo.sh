#!/bin/sh
# SPDX-FileCopyrightText: CodeDesk developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# An export is one state of the store while another program undoes an import.
. "$(dirname "$0")/lib.sh"
rows 300000 >big.csv
"$CLI" import big.csv >/dev/null
mkfifo slow
"$CLI" calls --csv slow 2>err &
export_job=$!
exec 3<slow
head -c 1000 <&3 >/dev/null
"$CLI" undo 1 >/dev/null 2>&1 || wrong "undo: $?"
lines=$(wc -l <&3)
wait $export_job || wrong "export: $? $(cat err)"
[ "$lines" -gt 299900 ] || wrong "$lines lines"
[ "$(calls)" = 0 ] || wrong "$(calls) calls are left"
