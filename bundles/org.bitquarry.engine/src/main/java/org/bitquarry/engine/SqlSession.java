package org.bitquarry.engine;

import java.util.Optional;

/**
 * What a person's statements are read against.
 *
 * @param defaultSchema where a table without a schema is looked for first
 */
public record SqlSession(Optional<String> defaultSchema) {}
