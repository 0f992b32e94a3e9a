/** Values on their way between our types and those of JDBC. */
@NullMarked
package org.bitquarry.jdbc.internal.value;

import org.jspecify.annotations.NullMarked;
