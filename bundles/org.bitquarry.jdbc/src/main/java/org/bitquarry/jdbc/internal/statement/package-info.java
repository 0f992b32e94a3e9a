/** Connections and statements. */
@NullMarked
package org.bitquarry.jdbc.internal.statement;

import org.jspecify.annotations.NullMarked;
