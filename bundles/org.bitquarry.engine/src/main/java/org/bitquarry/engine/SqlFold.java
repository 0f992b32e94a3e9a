package org.bitquarry.engine;

/**
 * A stretch of several lines that can be folded.
 *
 * @param offset index of its first character
 * @param length in characters
 * @param comment it is a comment
 */
public record SqlFold(int offset, int length, boolean comment) {}
