package org.bitquarry.emulator.internal.state;

import java.time.Instant;

/** A file that people can fetch; its name is its key. */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Download(String name, byte[] content, User user, int downloads, Instant createdOn) {}
