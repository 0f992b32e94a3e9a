# Lets through what a person wants to read of Maven's log.

/^\[INFO\] Building .+ [0-9.]+(-SNAPSHOT)? +\[[0-9]+\/[0-9]+\]$/ {
    count = $NF
    sub(/^\[INFO\] Building /, "")
    sub(/ [0-9.]+(-SNAPSHOT)? +\[.*$/, "")
    print count " " $0
    fflush()
    next
}
/Tests run: .* -- in / { sub(/^\[[A-Z]+\] */, ""); print "    " $0; fflush(); next }

# Poms of old SWT releases, which NatTable's pom mentions and nobody uses.
/^\[(WARNING|ERROR)\] .*org\.eclipse\.swt.*(is invalid|does not match a valid id pattern|is missing)/ { next }
/^\[ERROR\]/ { quiet = 0; print; fflush(); next }
/^\[INFO\]/ { quiet = 1; next }
/^\[WARNING\]/ { quiet = 1; next }

# What a failing test printed stands between lines without a level.
/(FAILURE!|ERROR!)$/ { quiet = 0 }
!quiet && NF { print; fflush() }
