#!/bin/sh
# SPDX-FileCopyrightText: CodeDesk developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# A limit for the size of files is an error, not the end of the program.
. "$(dirname "$0")/lib.sh"
rows 50000 >in.csv
(ulimit -f 2000; exec "$CLI" import in.csv) >out 2>&1
code=$?
[ $code = 3 ] || wrong "exit code $code: $(cat out)"
[ -s out ] || wrong "nothing was said"
"$CLI" verify >/dev/null || wrong "the store is not sound"
"$CLI" import in.csv >/dev/null || wrong "the import cannot be continued"
[ "$(calls)" = 50000 ] || wrong "$(calls) calls"
