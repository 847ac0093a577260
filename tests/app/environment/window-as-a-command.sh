#!/bin/sh
# SPDX-FileCopyrightText: CodeDesk developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# The window's program answers without a display, and tells why a picture fails.
. "$(dirname "$0")/lib.sh"
[ -n "${WINDOW:-}" ] || skip "the window is not built"
for option in --help --version; do
    env -u QT_QPA_PLATFORM -u DISPLAY -u WAYLAND_DISPLAY "$WINDOW" $option >out 2>err || wrong "$option: $?"
    [ -s out ] || wrong "$option says nothing"
    [ -c /dev/full ] || continue
    env -u QT_QPA_PLATFORM -u DISPLAY -u WAYLAND_DISPLAY "$WINDOW" $option >/dev/full 2>err
    [ $? = 3 ] || wrong "$option with a full output"
done
env -u QT_QPA_PLATFORM -u DISPLAY -u WAYLAND_DISPLAY "$WINDOW" >out 2>err
[ $? = 1 ] || wrong "without a display: $?"
grep -q DISPLAY err || wrong "$(cat err)"
if locale -a 2>/dev/null | grep -qi '^zh_CN.utf-\?8'; then
    env -u QT_QPA_PLATFORM -u DISPLAY -u WAYLAND_DISPLAY LC_ALL=zh_CN.UTF-8 "$WINDOW" >out 2>err
    grep -q '没有' err || wrong "no Chinese: $(cat err)"
fi
mkdir -p home/.config/codedesk
echo '{"general/language":1}' >home/.config/codedesk/window.json
"$WINDOW" --help >out 2>err || wrong "$(cat err)"
cp out one
echo '{"general/language":2}' >home/.config/codedesk/window.json
"$WINDOW" --help >out 2>err || wrong "$(cat err)"
cmp -s out one && wrong "the help is the same in both languages"
rm home/.config/codedesk/window.json
"$WINDOW" --screenshot none/a.png >out 2>err
[ $? = 3 ] || wrong "a picture into a folder that is not there"
grep -q 'none/a.png' err || wrong "$(cat err)"
rows 3 >in.csv
"$CLI" import in.csv >/dev/null
"$WINDOW" --screenshot s.db >out 2>err
[ $? = 3 ] || wrong "a picture over the store"
[ "$(calls)" = 3 ] || wrong "the store is lost"
"$WINDOW" --screenshot a.png >out 2>err || wrong "$(cat err)"
head -c 4 a.png | grep -q PNG || wrong "no picture"
