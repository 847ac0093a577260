# SPDX-FileCopyrightText: CodeDesk developers
# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=sh
#
# What the conditions share. CLI and WINDOW name the programs; the current folder is empty and the condition's own.
# A condition ends with 0 if the program did right, 77 if it cannot be tried here, else with 1 and a line that says why.

set -u
umask 022
mkdir -p home
export HOME="$PWD/home" CODEDESK_STORE="$PWD/s.db" LC_ALL=C.UTF-8 TZ=UTC QT_QPA_PLATFORM=offscreen
unset CODEDESK_TEAM CODEDESK_CONFIG XDG_DATA_HOME XDG_CONFIG_HOME

# wrong TEXT...: the program did wrong.
wrong() {
    echo "$*"
    exit 1
}

# skip TEXT...: it cannot be tried here.
skip() {
    echo "$*"
    exit 77
}

# rows COUNT [FIRST]: a log of so many calls.
rows() {
    awk -v n="$1" -v first="${2:-0}" 'BEGIN {
        print "order_no,time,channel,app_id,code,message"
        split("0 1004 2009 66660023 1001", codes, " ")
        for (i = first; i < first + n; ++i)
            printf "N%08d,2026-10-%02d %02d:%02d:%02d,mini-program,APP%d,%s,message %d\n", i, 1 + int(i / 86400) % 28,
                int(i / 3600) % 24, int(i / 60) % 60, i % 60, i % 7, codes[i % 5 + 1], i
    }'
}

# team CODE: a team's file with one code of its own.
team() {
    printf '{"format":1,"kind":"team-knowledge","codes":[{"codes":["%s"],"message":{"zh":"x"},"billable":false,' "$1"
    printf '"reference":"r"}],"rules":[],"replies":[],"notes":[],"maskBits":[]}'
}

# calls: how many calls the store says it has.
calls() {
    "$CLI" summary --json 2>/dev/null | tr -d ' \n' | sed -n 's/.*"totals":{"total":\([0-9]*\).*/\1/p'
}

# small_drive SIZE: goes on in a mount namespace of its own, with an empty drive of that size at "drive".
small_drive() {
    if [ -z "${IN_NAMESPACE:-}" ]; then
        unshare -rm true 2>/dev/null || skip "no mount namespace may be made here"
        IN_NAMESPACE=1 exec unshare -rm sh "$0"
    fi
    mkdir -p drive
    mount -t tmpfs -o "size=$1" none drive || skip "no drive can be mounted here"
}

# fill_drive: leaves no room on it.
fill_drive() {
    head -c 100000000 /dev/zero >drive/pad 2>/dev/null
}
