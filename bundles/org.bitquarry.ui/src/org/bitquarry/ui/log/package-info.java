/** The requests that were sent, by statement. */
@NullMarked
package org.bitquarry.ui.log;

import org.jspecify.annotations.NullMarked;
