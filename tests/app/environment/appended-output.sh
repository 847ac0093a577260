#!/bin/sh
# SPDX-FileCopyrightText: CodeDesk developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# What the shell appends to is appended to, under every name of standard output.
. "$(dirname "$0")/lib.sh"
rows 20 >in.csv
"$CLI" import in.csv >/dev/null
for name in - /dev/stdout /dev/fd/1 /proc/self/fd/1; do
    echo "since January" >all.csv
    "$CLI" summary --by code --csv "$name" >>all.csv || wrong "$name: $?"
    head -n 1 all.csv | grep -q January || wrong "$name: what stood there is lost"
    grep -q '^code,' all.csv || wrong "$name: no table"
done
"$CLI" summary --csv /dev/fd/5 5>>all.csv || wrong "/dev/fd/5: $?"
head -n 1 all.csv | grep -q January || wrong "/dev/fd/5: what stood there is lost"
