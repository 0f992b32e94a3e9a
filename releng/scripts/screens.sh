#!/usr/bin/env bash
# Takes the pictures of docs/screens anew: the contact sheets of both themes at 100 and 200 %, the picture of the README, and
# those that the user guide shows.
set -euo pipefail
ROOT=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")/../.." && pwd)
SCREENS=$ROOT/docs/screens

# Few colours are enough for a window; without pngquant the files are three times as large.
picture() {
    if command -v pngquant >/dev/null; then
        pngquant --force --speed 1 --quality 70-98 --strip --output "$2" "$1"
    else
        cp "$1" "$2"
    fi
}

# Where the walk has been taken before, its folder can be given.
taken=${1:-}
if [ -z "$taken" ]; then
    taken=$(mktemp -d)
    trap 'rm -rf "$taken"' EXIT
    "$ROOT/bitquarry" screenshot "$taken"
fi
cp "$taken"/contact-sheet-*.jpg "$SCREENS"
picture "$taken"/[0-9][0-9][0-9]-edited-light.png "$ROOT/docs/screenshot.png"
# Names of the guide's pictures → steps of the walk.
while read -r name step; do
    picture "$taken"/[0-9][0-9][0-9]-"$step"-light.png "$SCREENS/guide/$name.png"
done <<'END'
welcome welcome
explorer explorer
table table
preview preview
editing edited
sql sql
http-log httplog
export export
filter filtered
chart chart-bars
relations table-relations
record inspector-record
conflict conflict-decided
find find-typed
cost-gate cost-gate
budget budget
results results-side-by-side
register signin-api
END
