/** What accompanies every request: cancellation, and the record of what was sent. */
@NullMarked
package org.bitquarry.model.exchange;

import org.jspecify.annotations.NullMarked;
