/** Lays SQL out anew: the same tokens and comments in the same order, with other blanks. */
@NullMarked
package org.bitquarry.engine.internal.format;

import org.jspecify.annotations.NullMarked;
