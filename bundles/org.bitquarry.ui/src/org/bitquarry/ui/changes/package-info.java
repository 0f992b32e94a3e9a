/** The edits that were not sent yet. */
@NullMarked
package org.bitquarry.ui.changes;

import org.jspecify.annotations.NullMarked;
