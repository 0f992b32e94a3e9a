/** Statements as jobs, their growing rows, and the texts of SQL sessions. Knows no widget. */
@NullMarked
package org.bitquarry.workbench.core.query;

import org.jspecify.annotations.NullMarked;
