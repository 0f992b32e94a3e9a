/** Statements for what people ask of a workspace, to begin with. */
@NullMarked
package org.bitquarry.workbench.core.gallery;

import org.jspecify.annotations.NullMarked;
