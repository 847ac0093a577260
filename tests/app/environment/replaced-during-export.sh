#!/bin/sh
# SPDX-FileCopyrightText: CodeDesk developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# A store that is replaced during an export gives an error and no part.
. "$(dirname "$0")/lib.sh"
rows 300000 >big.csv
"$CLI" import big.csv >/dev/null
rows 5 >small.csv
"$CLI" import --store other.db small.csv >/dev/null
mkfifo slow
"$CLI" calls --csv slow 2>err &
export_job=$!
exec 3<slow
head -c 1000 <&3 >/dev/null
mv other.db s.db
cat <&3 >/dev/null
wait $export_job
code=$?
[ $code = 3 ] || wrong "exit code $code"
[ -s err ] || wrong "nothing was said"
