/** Drives the real window from a test: finds widgets, sends keys and clicks, waits for conditions, takes pictures. */
@NullMarked
package org.bitquarry.ui.bot;

import org.jspecify.annotations.NullMarked;
