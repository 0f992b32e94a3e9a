/** Where exports go. */
@NullMarked
package org.bitquarry.ui.export;

import org.jspecify.annotations.NullMarked;
