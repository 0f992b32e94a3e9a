/** What closing the application would lose, before it is closed. Knows no window. */
@NullMarked
package org.bitquarry.workbench.core.close;

import org.jspecify.annotations.NullMarked;
