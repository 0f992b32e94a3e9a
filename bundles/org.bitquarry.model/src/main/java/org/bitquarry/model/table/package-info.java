/** The words of the relational picture: schemas, tables and columns as literals. */
@NullMarked
package org.bitquarry.model.table;

import org.jspecify.annotations.NullMarked;
