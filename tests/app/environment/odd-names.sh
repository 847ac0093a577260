#!/bin/sh
# SPDX-FileCopyrightText: CodeDesk developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Names are bytes: other encodings, colons, dashes, addresses, the longest ones.
. "$(dirname "$0")/lib.sh"
gbk=$(printf '\310\325\326\276.csv')
long=$(awk 'BEGIN { for (i = 0; i < 251; ++i) printf "n" }')
for name in "$gbk" ":x.csv" "./-x.csv" "file:x.csv" "$long.csv"; do
    rows 3 >"$name"
    "$CLI" import --store names.db "$name" >out 2>&1 || wrong "$(cat out)"
    "$CLI" summary --store names.db --csv "$name" 2>err || wrong "$(cat err)"
    grep -q '^total' "$name" || wrong "no table was written"
done
"$CLI" import --store file:x.db ./-x.csv >/dev/null 2>&1
"$CLI" import --store :y.db "$gbk" >/dev/null 2>&1
rows 3 >in.csv
"$CLI" import --store file:x.db in.csv >/dev/null 2>&1 || wrong "file:x.db"
[ -s file:x.db ] && [ ! -e x.db ] || wrong "file:x.db was taken for an address"
"$CLI" import --store :y.db in.csv >/dev/null 2>&1 || wrong ":y.db"
[ -s :y.db ] || wrong ":y.db was not made"
"$CLI" imports --store names.db | grep -q '日志.csv' || wrong "a name in GBK is not shown as what it says"
ln -s away/s.db link.db
"$CLI" import --store link.db in.csv >out 2>&1 && wrong "a store was made where a link leads nowhere"
grep -q 'away/s.db' out || wrong "$(cat out)"
ln -s there.db good.db
"$CLI" import --store good.db in.csv >/dev/null || wrong "a link to a file that is not there yet"
[ -s there.db ] || wrong "the store is not where the link leads"
