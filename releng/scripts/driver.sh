# Builds the JDBC driver's jar when it is absent or older than its sources. Sourced, never run.
# shellcheck shell=bash

DRIVER_MODULE=$ROOT/releng/jdbc
DRIVER_BUILT=$DRIVER_MODULE/target/built

driver_jar() { find "$DRIVER_MODULE/target" -maxdepth 1 -name 'bitquarry-jdbc-*.jar' -print -quit 2>/dev/null; }

# Names one file of the headless bundles that is newer than the jar.
newer_driver_source() {
    find "$ROOT/pom.xml" "$ROOT/releng/headless" "$DRIVER_MODULE" "$ROOT"/bundles/org.bitquarry.{model,connections,bitbucket,engine,engine.parser,jdbc} \
        \( -name target -o -path '*/src/test' \) -prune -o -type f -newer "$DRIVER_BUILT" -print -quit
}

require_driver() {
    [ -e "$DRIVER_BUILT" ] && [ -n "$(driver_jar)" ] && [ -z "$(newer_driver_source)" ] && return
    say "Building the JDBC driver."
    require_maven
    local start log=$ROOT/.tools/logs/driver.log
    start=$(mktemp)
    run_maven "$log" package -pl releng/jdbc -am -Dmaven.test.skip=true -Dspotless.check.skip ||
        fail "The build failed; all it said is in $log"
    mv "$start" "$DRIVER_BUILT"
}
