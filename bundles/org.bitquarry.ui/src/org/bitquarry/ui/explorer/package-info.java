/** The tree of datasources, schemas, tables and columns. */
@NullMarked
package org.bitquarry.ui.explorer;

import org.jspecify.annotations.NullMarked;
