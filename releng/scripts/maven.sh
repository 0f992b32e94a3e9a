# Obtains the Maven that the build is made for, through whatever Maven is installed. Sourced, never run.
# shellcheck shell=bash

MAVEN_VERSION=3.9.16
MAVEN_SHA512=ed41650d42485cfc243fad22158caf9cbb5dc408ce7a09ddb94dd42a019de929ca43065bfa450612cf12bf78b5cafa3884b96c090de326ff590448c933454af3
MAVEN=$ROOT/.tools/apache-maven-$MAVEN_VERSION/bin/mvn
COPY_GOAL=org.apache.maven.plugins:maven-dependency-plugin:3.7.0:copy

sha512_of() {
    if command -v sha512sum >/dev/null; then sha512sum "$1"; else shasum -a 512 "$1"; fi | cut -d' ' -f1
}

# Puts Maven into .tools once. It comes from the repository that the installed Maven is set up for.
require_maven() {
    [ -x "$MAVEN" ] && return
    command -v mvn >/dev/null ||
        require_packages "any Maven from 3.6 on; it only fetches Maven $MAVEN_VERSION" maven
    local zip=apache-maven-$MAVEN_VERSION-bin.zip
    say "Fetching Maven $MAVEN_VERSION into .tools (once)."
    mkdir -p "$ROOT/.tools"
    (cd "$ROOT/.tools" && mvn -B -q "$COPY_GOAL" -Dartifact="org.apache.maven:apache-maven:$MAVEN_VERSION:zip:bin" -DoutputDirectory=. >fetch.log 2>&1) ||
        fail "The installed Maven could not fetch Maven $MAVEN_VERSION from its repository:" \
            $'\n'"$(grep -m 1 '^\[ERROR\]' "$ROOT/.tools/fetch.log" || cat "$ROOT/.tools/fetch.log")" \
            $'\n'"All it said: $ROOT/.tools/fetch.log"
    [ "$(sha512_of "$ROOT/.tools/$zip")" = "$MAVEN_SHA512" ] ||
        fail "$zip is not what it should be: its SHA-512 differs from the one in releng/scripts/maven.sh."
    (cd "$ROOT/.tools" && "$JAVA_HOME/bin/jar" xf "$zip" && rm "$zip" && chmod +x "$MAVEN")
}

# run_maven LOG ARGUMENT…: everything goes to the log; modules, tests, warnings and errors also to standard error.
run_maven() {
    local log=$1
    shift
    mkdir -p "$(dirname "$log")"
    (cd "$ROOT" && "$MAVEN" "$@" 2>&1) | tee "$log" | awk -f "$ROOT/releng/scripts/condense.awk" >&2
    return "${PIPESTATUS[0]}"
}
