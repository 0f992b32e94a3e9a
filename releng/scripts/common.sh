# Shared by the commands in the root: words to the person, and what kind of machine this is. Sourced, never run.
# shellcheck shell=bash

say() { printf '%s\n' "$*" >&2; }

fail() {
    say "$@"
    exit 1
}

host_os() {
    case $(uname -s) in
        Linux) echo linux ;;
        Darwin) echo macosx ;;
        *) fail "This script knows Linux and macOS; on Windows use bitquarry.cmd." ;;
    esac
}

host_ws() { if [ "$(host_os)" = macosx ]; then echo cocoa; else echo gtk; fi; }

host_arch() {
    case $(uname -m) in
        x86_64 | amd64) echo x86_64 ;;
        aarch64 | arm64) echo aarch64 ;;
        *) fail "There is no SWT for the processor $(uname -m); x86_64 and aarch64 are supported." ;;
    esac
}
