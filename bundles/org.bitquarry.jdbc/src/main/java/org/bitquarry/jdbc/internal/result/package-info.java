/** Results: rows with a position, their values, and what is to be known of their columns. */
@NullMarked
package org.bitquarry.jdbc.internal.result;

import org.jspecify.annotations.NullMarked;
