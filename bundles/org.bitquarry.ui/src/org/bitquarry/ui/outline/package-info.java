/** The page of the Outline view: what a text holds, beside the text. */
@NullMarked
package org.bitquarry.ui.outline;

import org.jspecify.annotations.NullMarked;
