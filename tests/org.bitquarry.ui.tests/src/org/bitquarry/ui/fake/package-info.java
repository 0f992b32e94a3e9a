/** A source that answers as a test wants, so that parts can be tried without any server. */
@NullMarked
package org.bitquarry.ui.fake;

import org.jspecify.annotations.NullMarked;
