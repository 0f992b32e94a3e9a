/** What was sent to the sources, by statement. */
@NullMarked
package org.bitquarry.workbench.core.log;

import org.jspecify.annotations.NullMarked;
