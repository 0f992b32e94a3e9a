# Finds a JDK that can build and run the product. Sourced, never run.
# shellcheck shell=bash

LEAST_JAVA=21

# The major version of the JDK in a directory, or nothing when there is none. Reads its release file: no process is started.
java_version_of() {
    [ -x "$1/bin/javac" ] && [ -r "$1/release" ] || return 0
    sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release"
}

jdk_candidates() {
    [ -n "${JAVA_HOME:-}" ] && echo "$JAVA_HOME"
    local java
    if java=$(command -v java); then
        dirname "$(dirname "$(readlink -f "$java" 2>/dev/null || echo "$java")")"
    fi
    ls -d /usr/lib/jvm/* /usr/java/* /opt/java/* /opt/jdk* \
        /Library/Java/JavaVirtualMachines/*/Contents/Home "$HOME"/Library/Java/JavaVirtualMachines/*/Contents/Home \
        /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home /usr/local/opt/openjdk*/libexec/openjdk.jdk/Contents/Home \
        "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* 2>/dev/null
}

# Sets JAVA_HOME to the first JDK that is new enough, the person's own choice first.
use_jdk() {
    local candidate version
    while IFS= read -r candidate; do
        version=$(java_version_of "$candidate")
        if [ "${version:-0}" -ge "$LEAST_JAVA" ]; then
            export JAVA_HOME=$candidate
            return
        fi
    done < <(jdk_candidates)
    fail "Bitquarry needs a JDK $LEAST_JAVA or later and found none in JAVA_HOME, on the PATH, in /usr/lib/jvm, /Library/Java or SDKMAN." \
        $'\n'"Install one, for example: apt-get install openjdk-21-jdk-headless, brew install openjdk, or sdk install java 25-tem."
}
