@NullMarked
package org.bitquarry.ui.gallery;

import org.jspecify.annotations.NullMarked;
