/** The verbs that are no table: procedures as literals, and calls of them. */
@NullMarked
package org.bitquarry.model.procedure;

import org.jspecify.annotations.NullMarked;
