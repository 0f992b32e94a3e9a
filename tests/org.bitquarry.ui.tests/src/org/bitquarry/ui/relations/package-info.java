/** Tests of diagrams. */
@NullMarked
package org.bitquarry.ui.relations;

import org.jspecify.annotations.NullMarked;
