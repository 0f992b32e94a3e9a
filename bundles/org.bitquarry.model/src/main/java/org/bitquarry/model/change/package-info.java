/** Writing: row changes, ordered sets of them, and what became of each. */
@NullMarked
package org.bitquarry.model.change;

import org.jspecify.annotations.NullMarked;
