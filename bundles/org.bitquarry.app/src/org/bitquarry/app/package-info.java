/** The product: the application that opens the window, and how the window is laid out at first. */
@NullMarked
package org.bitquarry.app;

import org.jspecify.annotations.NullMarked;
