/** What the product and the tests may know of the window: the identifiers of its parts. */
@NullMarked
package org.bitquarry.ui;

import org.jspecify.annotations.NullMarked;
