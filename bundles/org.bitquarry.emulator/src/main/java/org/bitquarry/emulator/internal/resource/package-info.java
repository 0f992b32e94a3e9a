/** The API's resources: one class a group, with its routes, its lists and its writes. */
@NullMarked
package org.bitquarry.emulator.internal.resource;

import org.jspecify.annotations.NullMarked;
