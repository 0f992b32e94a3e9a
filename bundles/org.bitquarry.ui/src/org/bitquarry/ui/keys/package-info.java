/** Which keys mean what: the default ones, or those of another tool. */
@NullMarked
package org.bitquarry.ui.keys;

import org.jspecify.annotations.NullMarked;
