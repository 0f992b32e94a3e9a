/** The dialog in which a person finds anything by some of its letters. */
@NullMarked
package org.bitquarry.ui.find;

import org.jspecify.annotations.NullMarked;
