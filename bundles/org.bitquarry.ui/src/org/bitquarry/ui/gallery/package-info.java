/** Statements to begin with: what people ask of a workspace. */
@NullMarked
package org.bitquarry.ui.gallery;

import org.jspecify.annotations.NullMarked;
