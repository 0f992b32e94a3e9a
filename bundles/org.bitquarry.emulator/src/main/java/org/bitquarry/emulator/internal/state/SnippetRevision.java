package org.bitquarry.emulator.internal.state;

import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * A commit of a snippet, with all of its files then.
 *
 * @param files texts by name
 */
public record SnippetRevision(String hash, String message, User author, Instant date, Map<String, String> files) {
    public SnippetRevision {
        files = Collections.unmodifiableMap(new TreeMap<>(files));
    }
}
