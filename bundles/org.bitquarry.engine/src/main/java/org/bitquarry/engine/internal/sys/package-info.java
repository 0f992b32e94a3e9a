/** The schema {@code sys}: tables about schemas, tables and columns, answered from the catalogue. Knows nothing of SQL. */
@NullMarked
package org.bitquarry.engine.internal.sys;

import org.jspecify.annotations.NullMarked;
