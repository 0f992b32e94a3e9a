package org.bitquarry.emulator.internal.state;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A commit.
 *
 * @param hash 40 hexadecimal digits
 * @param authorRaw the author line, whether or not it belongs to a user
 * @param author the user whose e-mail the author line has
 * @param paths the files that it changes
 */
public record Commit(
        String hash,
        List<String> parents,
        String authorRaw,
        Optional<User> author,
        Instant date,
        String message,
        List<String> paths) {}
