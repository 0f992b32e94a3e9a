/** The statements that were run, over restarts. */
@NullMarked
package org.bitquarry.workbench.core.history;

import org.jspecify.annotations.NullMarked;
