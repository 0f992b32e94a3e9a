/** What of a grid goes out, in which format and where to. */
@NullMarked
package org.bitquarry.ui.export;

import org.jspecify.annotations.NullMarked;
