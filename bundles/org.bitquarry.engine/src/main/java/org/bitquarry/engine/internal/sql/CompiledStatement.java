package org.bitquarry.engine.internal.sql;

/** A statement that was validated and planned. Immutable; may be run many times at once. */
public sealed interface CompiledStatement permits CompiledQuery, CompiledChange {}
