/** Tests of what is told of changes that wait. */
@NullMarked
package org.bitquarry.ui.changes;

import org.jspecify.annotations.NullMarked;
