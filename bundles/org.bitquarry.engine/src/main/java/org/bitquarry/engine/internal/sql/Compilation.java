package org.bitquarry.engine.internal.sql;

import java.util.Optional;

/**
 * A compiled text.
 *
 * @param explains its requests are wanted, not its effect
 * @param statement what it does
 * @param parameters of the text
 * @param into the file that its rows go into
 */
public record Compilation(
        boolean explains, CompiledStatement statement, ParameterPlaces parameters, Optional<IntoFile> into) {}
