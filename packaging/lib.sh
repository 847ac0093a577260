# SPDX-FileCopyrightText: CodeDesk developers
# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
#
# What setup, run and test share. Sourced, never run.

if [[ -t 1 ]]; then
    bold=$(printf '\033[1m')
    plain=$(printf '\033[0m')
else
    bold=''
    plain=''
fi

# say TEXT: tells the user what is being done.
say() {
    printf '%s==> %s%s\n' "$bold" "$1" "$plain"
}

# fail TEXT: ends the script with a sentence that says what to do.
fail() {
    printf 'error: %s\n' "$1" >&2
    exit 1
}

# configure PRESET: writes the build files of a preset, quietly unless that fails.
configure() {
    local log="build-$1/configure.log"
    say "Configuring build-$1."
    mkdir -p "build-$1"
    if ! cmake --preset "$1" >"$log" 2>&1; then
        cat "$log" >&2
        fail "The build could not be configured. The lines above say what is missing; remove the folder build-$1 and try again when it is there."
    fi
}

# build PRESET [TARGET...]: compiles; what is up to date is not compiled again.
build() {
    local preset=$1
    shift
    say "Building in build-$preset."
    cmake --build --preset "$preset" ${1:+--target "$@"} ||
        fail "The build failed. The first error above says where; a full drive or too little memory show up here, too."
}
