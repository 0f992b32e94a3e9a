/** The command line: SQL and the list of datasources without a window, on the same engine. Knows no widget. */
@NullMarked
package org.bitquarry.app.cli;

import org.jspecify.annotations.NullMarked;
