/** One execution of a plan: its parameters, its open cursors, and values on their way between Calcite's world and ours. */
@NullMarked
package org.bitquarry.engine.internal.run;

import org.jspecify.annotations.NullMarked;
