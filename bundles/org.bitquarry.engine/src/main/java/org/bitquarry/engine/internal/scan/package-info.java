/** Runs one scan: the connector does what it can, the rest is done here. Knows nothing of SQL's text, nor of Calcite. */
@NullMarked
package org.bitquarry.engine.internal.scan;

import org.jspecify.annotations.NullMarked;
