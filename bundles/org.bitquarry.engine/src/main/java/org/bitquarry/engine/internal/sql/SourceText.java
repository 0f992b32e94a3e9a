package org.bitquarry.engine.internal.sql;

import org.apache.calcite.sql.SqlNode;

/**
 * One statement as it was read.
 *
 * @param original as the person wrote it; all positions are in it
 * @param statement what it says
 * @param explains the requests are wanted, not the effect
 */
record SourceText(String original, SqlNode statement, boolean explains) {}
