package org.bitquarry.connections;

import java.nio.file.Path;

/**
 * A profile file that could not be used.
 *
 * @param file where it is now
 * @param sentence what is wrong with it and what to do; shows no content of the file
 */
public record ProfileProblem(Path file, String sentence) {}
