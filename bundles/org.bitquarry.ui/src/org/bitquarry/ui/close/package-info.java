/** Asks before the application is closed, where something would be lost. */
@NullMarked
package org.bitquarry.ui.close;

import org.jspecify.annotations.NullMarked;
