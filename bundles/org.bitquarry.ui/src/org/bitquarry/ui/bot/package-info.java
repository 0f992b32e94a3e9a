/** Drives the real window, for tests and for the picture tour: finds widgets, sends keys and clicks, waits for conditions, takes pictures. */
@NullMarked
package org.bitquarry.ui.bot;

import org.jspecify.annotations.NullMarked;
