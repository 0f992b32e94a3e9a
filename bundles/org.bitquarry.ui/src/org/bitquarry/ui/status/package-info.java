/** The status line: what the active part says of itself, and how the active datasource stands. */
@NullMarked
package org.bitquarry.ui.status;

import org.jspecify.annotations.NullMarked;
