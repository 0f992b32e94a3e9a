/** Tests of what opens pages. */
@NullMarked
package org.bitquarry.ui.browser;

import org.jspecify.annotations.NullMarked;
