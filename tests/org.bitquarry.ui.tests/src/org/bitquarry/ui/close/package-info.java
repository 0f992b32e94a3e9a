/** Tests of how the application ends. */
@NullMarked
package org.bitquarry.ui.close;

import org.jspecify.annotations.NullMarked;
