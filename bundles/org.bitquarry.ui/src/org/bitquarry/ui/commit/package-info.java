/** From pending edits to requests: the preview, the question before what can't be undone, the commit, the discard. */
@NullMarked
package org.bitquarry.ui.commit;

import org.jspecify.annotations.NullMarked;
