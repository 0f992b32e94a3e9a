package org.bitquarry.engine.internal.sql;

/**
 * A compiled text.
 *
 * @param explains its requests are wanted, not its effect
 * @param statement what it does
 * @param parameters of the text
 */
public record Compilation(boolean explains, CompiledStatement statement, ParameterPlaces parameters) {}
