package org.bitquarry.engine.internal.sql;

/**
 * A compiled text.
 *
 * @param explains its requests are wanted, not its effect
 * @param momentary it was compiled for the present moment, and can't be kept
 * @param statement what it does
 */
public record Compilation(boolean explains, boolean momentary, CompiledStatement statement) {}
