/** The diagram of a table's neighbourhood. */
@NullMarked
package org.bitquarry.ui.relations;

import org.jspecify.annotations.NullMarked;
