/** Sends pending edits, asks on the way, tells what became of each row, and keeps what takes it back. */
@NullMarked
package org.bitquarry.workbench.core.commit;

import org.jspecify.annotations.NullMarked;
