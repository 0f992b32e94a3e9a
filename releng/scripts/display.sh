# A screen for the window where there is none. Sourced, never run.
# shellcheck shell=bash

VIRTUAL_SCREEN=1440x900x24
# Holds the window at twice its size, too.
LARGE_VIRTUAL_SCREEN=2880x1800x24

# Starts Xvfb of the size, else of the usual one, on a free display and sets DISPLAY; it ends with this script.
use_virtual_display() {
    [ "$(host_os)" = linux ] || return 0
    local chosen size=${1:-$VIRTUAL_SCREEN}
    chosen=$(mktemp)
    Xvfb -displayfd 3 -screen 0 "$size" -nolisten tcp 3>"$chosen" >/dev/null 2>&1 &
    XVFB_PID=$!
    trap 'kill "$XVFB_PID" 2>/dev/null' EXIT
    local tries=0
    until [ -s "$chosen" ]; do
        kill -0 "$XVFB_PID" 2>/dev/null && [ $((tries += 1)) -lt 100 ] || fail "Xvfb did not start."
        sleep 0.1
    done
    DISPLAY=:$(cat "$chosen")
    export DISPLAY GDK_BACKEND=x11 NO_AT_BRIDGE=1
    unset WAYLAND_DISPLAY
    rm -f "$chosen"
}

has_display() { [ "$(host_os)" != linux ] || [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; }
