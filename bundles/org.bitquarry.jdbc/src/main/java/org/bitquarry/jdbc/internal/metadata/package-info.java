/** What the driver tells of schemas, tables, columns, keys and procedures, and of itself. */
@NullMarked
package org.bitquarry.jdbc.internal.metadata;

import org.jspecify.annotations.NullMarked;
