package org.bitquarry.engine;

/**
 * One statement of a script.
 *
 * @param text without the separator and without blanks around it
 * @param offset index of its first character in the script
 * @param length in characters
 * @param line its first line in the script, counted from 1
 */
public record StatementText(String text, int offset, int length, int line) {}
