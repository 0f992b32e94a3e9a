/** Tests of the product as a whole. */
@NullMarked
package org.bitquarry.ui.product;

import org.jspecify.annotations.NullMarked;
