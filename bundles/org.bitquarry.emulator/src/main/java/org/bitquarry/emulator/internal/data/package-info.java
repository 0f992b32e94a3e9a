/** The data sets, made from a seed. */
@NullMarked
package org.bitquarry.emulator.internal.data;

import org.jspecify.annotations.NullMarked;
