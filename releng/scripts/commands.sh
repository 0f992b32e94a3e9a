# Runs the built product's commands as a person does, each in a process of its own. Sourced, never run.
# shellcheck shell=bash

REPOSITORIES="SELECT Slug, Name FROM Information.Repositories ORDER BY Slug"
NEW_TITLE="Merge develop — and ship it 🎉"

# check WHAT EXPECTED ACTUAL: tells of a difference, and counts it.
check() {
    if [ "$2" = "$3" ]; then
        passed=$((passed + 1))
    else
        failed=$((failed + 1))
        say "Command line: $1" "  expected: $2" "  but was:  $3"
    fi
}

# http_get PORT PATH: the answer of an emulator, without any client of ours.
http_get() {
    local user
    user=$(printf '%s' ann@acme.example:demo-api-token | base64)
    exec 3<>"/dev/tcp/127.0.0.1/$1"
    printf 'GET %s HTTP/1.0\r\nHost: 127.0.0.1\r\nAuthorization: Basic %s\r\n\r\n' "$2" "$user" >&3
    cat <&3
    exec 3>&-
}

# Tells what an emulator that stands on the demo's edits answers for a pull request.
emulator_title() {
    local port tries=0 said=$1/emulator.out
    : >"$said"
    # Not through run_product: a function in the background has a shell of its own, which would be ended instead.
    "$(product_directory)/bitquarry" emulator --port 0 --state "$1/demo/edits.json" >"$said" 2>&1 &
    local emulator=$!
    until port=$(sed -n "s,.*http://127.0.0.1:\([0-9]*\)/2.0.*,\1,p" "$said" | head -n 1) && [ -n "$port" ]; do
        kill -0 "$emulator" 2>/dev/null && [ $((tries += 1)) -lt 300 ] || break
        sleep 0.1
    done
    [ -n "$port" ] && http_get "$port" "/2.0/repositories/acme/web/pullrequests/27?fields=title" | tail -n 1
    kill "$emulator" 2>/dev/null || true
    wait "$emulator" 2>/dev/null || true
}

# Prints "N passed, N failed" and fails when one did.
check_commands() {
    local passed=0 failed=0 area code
    area=$(mktemp -d)
    query() { run_product query --data "$area" --datasource demo "$@" 2>"$area/messages"; }

    check "rows of the demo's repositories" 13 "$(query --format csv "$REPOSITORIES" | wc -l | tr -d ' ')"
    check "a plan is of one page at least, since nobody counted the list" "At least 1 request expected, none sent." "$(query --plan "$REPOSITORIES" | tail -n 1)"
    code=0
    query "UPDATE web.PullRequests SET Title = '$NEW_TITLE' WHERE Id = 27" || code=$?
    check "exit code of an UPDATE" 0 "$code"
    check "an UPDATE tells its rows" "1 row updated." "$(tail -n 1 "$area/messages")"
    check "the title in a second process" "$NEW_TITLE" \
        "$(echo "SELECT Title FROM web.PullRequests WHERE Id = 27" | query --format csv | tail -n 1 | tr -d '\r"')"
    check "the title in the emulator's own answer" "{\"title\":\"$NEW_TITLE\"}" "$(emulator_title "$area")"
    code=0
    query "SELECT Slugg FROM Information.Repositories" || code=$?
    check "exit code of an unknown column" 1 "$code"
    check "its place" "         ^^^^^" "$(sed -n 3p "$area/messages")"
    code=0
    run_product query --url "jdbc:bitquarry:Workspace=acme;AuthScheme=None;URL=http://127.0.0.1:9/2.0" "$REPOSITORIES" >/dev/null 2>&1 || code=$?
    check "exit code without a network" 2 "$code"
    code=0
    run_product query "SELECT 1" >/dev/null 2>&1 || code=$?
    check "exit code without a datasource" 3 "$code"
    mkdir -p "$area/old/bin"
    printf '#!/bin/sh\necho "openjdk version \\"17.0.1\\"" >&2\nexit 1\n' >"$area/old/bin/java"
    chmod +x "$area/old/bin/java"
    check "rows where JAVA_HOME is too old" 13 \
        "$(PATH=$JAVA_HOME/bin:$PATH && JAVA_HOME=$area/old query --format csv "$REPOSITORIES" | wc -l | tr -d ' ')"
    rm -rf "$area"
    echo "Command line: $passed passed, $failed failed"
    [ "$failed" = 0 ]
}
