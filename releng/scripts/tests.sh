# Counts what the test runners reported. Sourced, never run.
# shellcheck shell=bash

# Prints "N passed, N failed, N skipped", summed over every report, and fails when a test failed or none ran.
summarize_tests() {
    find "$ROOT/bundles" "$ROOT/tests" -path '*/target/surefire-reports/TEST-*.xml' -exec sed -n 's/.*<testsuite \(.*\)/\1/p' {} + |
        awk '
            function of(name) { return match($0, "[ ]" name "=\"[0-9]+\"") ? substr($0, RSTART + length(name) + 3) + 0 : 0 }
            { $0 = " " $0; tests += of("tests"); failed += of("failures") + of("errors"); skipped += of("skipped") }
            END {
                printf "%d passed, %d failed, %d skipped\n", tests - failed - skipped, failed, skipped
                exit failed > 0 || tests == 0
            }'
}
