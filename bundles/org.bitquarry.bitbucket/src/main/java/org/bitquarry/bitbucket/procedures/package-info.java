/** What Bitbucket does that is no row of a table: the procedures as literals, pure data. */
@NullMarked
package org.bitquarry.bitbucket.procedures;

import org.jspecify.annotations.NullMarked;
