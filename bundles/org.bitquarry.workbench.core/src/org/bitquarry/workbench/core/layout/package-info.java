/** How a person wants the columns of rows shown, over restarts. */
@NullMarked
package org.bitquarry.workbench.core.layout;

import org.jspecify.annotations.NullMarked;
