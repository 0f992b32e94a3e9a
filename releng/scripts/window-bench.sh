# Measures the product's window with a bundle that is put into it. Sourced, never run; needs commands.sh, display.sh, packages.sh, product.sh.
# shellcheck shell=bash

METER=$ROOT/releng/window-bench
ROUNDS=5
LATENCY=100
WARM=40

# Compiles the bundle against the product's own, and makes a configuration that has it, too.
prepare_meter() {
    local product=$1 made=$2
    rm -rf "$made"
    mkdir -p "$made/classes" "$made/configuration/org.eclipse.equinox.simpleconfigurator"
    "$JAVA_HOME/bin/javac" --release 21 -nowarn -proc:none -d "$made/classes" \
        -cp "$product/plugins/*:$(printf '%s:' "$product"/plugins/*/)" "$METER"/src/org/bitquarry/bench/*.java 2>"$made/javac.log" ||
        fail "The meter doesn't compile:" "$(cat "$made/javac.log")"
    cp "$METER/plugin.xml" "$made/classes/"
    "$JAVA_HOME/bin/jar" --create --file "$made/meter.jar" --manifest "$METER/META-INF/MANIFEST.MF" -C "$made/classes" .
    cp "$product/configuration/config.ini" "$made/configuration/"
    cp "$product/configuration/org.eclipse.equinox.simpleconfigurator/bundles.info" "$made/configuration/org.eclipse.equinox.simpleconfigurator/"
    echo "org.bitquarry.bench,1.0.0,file:$made/meter.jar,4,false" >>"$made/configuration/org.eclipse.equinox.simpleconfigurator/bundles.info"
}

# metered WHAT APPLICATION OPTION…: starts the product with the bundle, in a workspace of its own.
metered() {
    local what=$1 application=$2 area launcher
    shift 2
    area=$(mktemp -d)
    for launcher in "$PRODUCT"/plugins/org.eclipse.equinox.launcher_*.jar; do :; done
    timeout 300 "$JAVA_HOME/bin/java" "@$PRODUCT/jvm.options" "$@" "-Djava.util.logging.config.file=$PRODUCT/logging.properties" \
        "-Dlogback.configurationFile=$PRODUCT/logback.xml" "-Dbitquarry.bench=$what" -jar "$launcher" -name Bitquarry -nosplash -configuration "$MADE/configuration" \
        -data "$area" -application "$application" 2>>"$MADE/errors.log" || say "$application ended badly; see target/bench/window/errors.log"
    rm -rf "$area"
}

# serve: starts a server in a process of its own that waits before each answer, and lets it answer often enough to be warm.
serve() {
    local tries=0 said=$MADE/server.out
    "$PRODUCT/bitquarry" emulator --data bench --port 0 --latency "$LATENCY" >"$said" 2>&1 &
    SERVER_PROCESS=$!
    until SERVER=$(sed -n 's,^Bitbucket emulator: ,,p' "$said") && [ -n "$SERVER" ]; do
        kill -0 "$SERVER_PROCESS" 2>/dev/null && [ $((tries += 1)) -lt 300 ] || fail "The server doesn't start:" "$(cat "$said")"
        sleep 0.1
    done
    for ((tries = 0; tries < WARM; tries++)); do
        http_get "$(expr "$SERVER" : 'http://.*:\([0-9]*\)')" "/2.0/repositories/acme/web/pullrequests?pagelen=50" >/dev/null
    done
}

# opened WHAT: measures how long a table takes to open.
opened() {
    metered "$1" org.bitquarry.app.application "-Dbitquarry.bench.server=$SERVER" | grep '^|' || true
}

started() { metered start "$1" | sed -n 's/^milliseconds //p'; }

median() { sort -n | sed -n "$((ROUNDS / 2 + 1))p"; }

measure_window() {
    PRODUCT=$(product_directory)
    MADE=$OUT/window
    prepare_meter "$PRODUCT" "$MADE"
    local round bare=$MADE/bare ours=$MADE/ours
    # The first start of each fills caches of the platform.
    started org.bitquarry.bench.bare >/dev/null
    started org.bitquarry.app.application >/dev/null
    for ((round = 0; round < ROUNDS; round++)); do
        started org.bitquarry.bench.bare >>"$bare"
        started org.bitquarry.app.application >>"$ours"
    done
    awk -v ours="$(median <"$ours")" -v bare="$(median <"$bare")" 'BEGIN {
        printf "| cold start to usable window | a bare RCP window on the same platform | %d ms | %d ms | %.2f | ≤ 1.5 |\n", ours, bare, ours / bare
    }'
    serve
    opened open
    opened rested
    kill "$SERVER_PROCESS"
    metered grid org.bitquarry.app.application | grep '^|' || true
    metered work org.bitquarry.app.application | grep '^|' || true
    metered export org.bitquarry.bench.export -Xmx256m | grep '^|' || true
}
