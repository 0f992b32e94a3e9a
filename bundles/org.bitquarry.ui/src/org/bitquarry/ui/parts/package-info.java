/** Pieces that several views and editors are built from. */
@NullMarked
package org.bitquarry.ui.parts;

import org.jspecify.annotations.NullMarked;
