/** What many cells hold, in few words. */
@NullMarked
package org.bitquarry.workbench.core.summary;

import org.jspecify.annotations.NullMarked;
