/** Tells that long work has ended while a person looks elsewhere. */
@NullMarked
package org.bitquarry.ui.notify;

import org.jspecify.annotations.NullMarked;
