# Sees to the system packages that the window and the build need. Sourced, never run.
# shellcheck shell=bash

has_gtk() {
    local library
    for library in /usr/lib/*/libgtk-3.so.0 /usr/lib/libgtk-3.so.0 /usr/lib64/libgtk-3.so.0; do
        [ -e "$library" ] && return
    done
    return 1
}

# Prints the command prefix that may install packages, or fails when nobody may.
installer() {
    command -v apt-get >/dev/null || return 1
    if [ "$(id -u)" = 0 ]; then
        echo env
    elif sudo -n true 2>/dev/null; then
        echo sudo -n env
    else
        return 1
    fi
}

# require_packages REASON PACKAGE…: installs Debian packages when it may, otherwise names them.
require_packages() {
    local reason=$1 may
    shift
    if may=$(installer); then
        say "Installing $* ($reason)."
        # shellcheck disable=SC2086
        $may DEBIAN_FRONTEND=noninteractive apt-get -qq update >&2
        # shellcheck disable=SC2086
        $may DEBIAN_FRONTEND=noninteractive apt-get -qq -y --no-install-recommends install "$@" >/dev/null ||
            fail "apt-get could not install: $*"
    else
        fail "Missing system packages ($reason). Install them and try again:" \
            $'\n'"  Debian, Ubuntu: sudo apt-get install $*" \
            $'\n'"  elsewhere: what your distribution calls the packages $*"
    fi
}

require_window_packages() {
    [ "$(host_os)" = linux ] || return 0
    local missing=()
    has_gtk || missing+=(libgtk-3-0)
    if [ -z "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ] || [ "${1:-}" = always-virtual ]; then
        command -v Xvfb >/dev/null || missing+=(xvfb)
    fi
    [ ${#missing[@]} = 0 ] || require_packages "GTK draws the window, Xvfb stands in for a screen" "${missing[@]}"
}
