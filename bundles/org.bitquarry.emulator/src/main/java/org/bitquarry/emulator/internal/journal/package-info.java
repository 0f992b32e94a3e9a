/** Keeps writes over restarts: the requests themselves, played again on the data set that they changed. */
@NullMarked
package org.bitquarry.emulator.internal.journal;

import org.jspecify.annotations.NullMarked;
