/** The editor of a table's rows. */
@NullMarked
package org.bitquarry.ui.table;

import org.jspecify.annotations.NullMarked;
