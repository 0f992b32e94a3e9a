/** The SQL session: an editor whose text is kept without asking, and below it what its statements gave. */
@NullMarked
package org.bitquarry.ui.sql;

import org.jspecify.annotations.NullMarked;
