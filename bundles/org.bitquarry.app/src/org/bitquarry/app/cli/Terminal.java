package org.bitquarry.app.cli;

import java.io.InputStream;
import java.io.PrintWriter;
import java.io.Writer;

/**
 * Where a command reads and writes.
 *
 * @param input standard input
 * @param output rows and plans; throws when nobody reads any more
 * @param messages everything else that a person reads
 * @param live whether messages go to a screen, where a line may be written over
 */
record Terminal(InputStream input, Writer output, PrintWriter messages, boolean live) {}
