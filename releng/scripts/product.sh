# Builds the product for this machine when it is absent or older than its sources. Sourced, never run.
# shellcheck shell=bash

PRODUCT_MODULE=$ROOT/releng/org.bitquarry.product
BUILT=$PRODUCT_MODULE/target/built

product_directory() {
    local platform
    platform=$PRODUCT_MODULE/target/products/org.bitquarry.product/$(host_os)/$(host_ws)/$(host_arch)
    if [ "$(host_os)" = macosx ]; then echo "$platform/Bitquarry.app/Contents/Eclipse"; else echo "$platform/bitquarry"; fi
}

# Names one file that is newer than the product; compares times only, so it takes milliseconds.
newer_source() {
    find "$ROOT/pom.xml" "$ROOT/bundles" "$ROOT/features" "$ROOT/target-platform" "$ROOT/releng" \
        \( -name target -o -name bin -o -path "$ROOT/releng/scripts" \) -prune -o -type f -newer "$BUILT" -print -quit
}

is_built() {
    [ -e "$BUILT" ] && [ -x "$(product_directory)/bitquarry" ] && [ -z "$(newer_source)" ]
}

require_product() {
    is_built && return
    say "Building Bitquarry for this machine; the next start needs no build."
    require_maven
    local start log=$ROOT/.tools/logs/build.log
    start=$(mktemp)
    # Clean: the compiler of the workbench bundles looks at their own sources only, not at the bundles they call.
    run_maven "$log" clean package -pl releng/org.bitquarry.product -am -Dmaven.test.skip=true -Dspotless.check.skip \
        -Pthis-machine "-Dhost.os=$(host_os)" "-Dhost.ws=$(host_ws)" "-Dhost.arch=$(host_arch)" ||
        fail "The build failed; all it said is in $log"
    mv "$start" "$BUILT"
}

run_product() { "$(product_directory)/bitquarry" "$@"; }
