/** Tests of the guide. */
@NullMarked
package org.bitquarry.ui.guide;

import org.jspecify.annotations.NullMarked;
