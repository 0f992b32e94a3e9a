/** The user guide inside the window: its pages, and which one belongs to what a person looks at. */
@NullMarked
package org.bitquarry.ui.guide;

import org.jspecify.annotations.NullMarked;
