package org.bitquarry.bitbucket.http;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** What came of sending it once. */
record Attempt(Instant startedAt, Duration took, Optional<RawAnswer> answer, Optional<IOException> broken) {}
