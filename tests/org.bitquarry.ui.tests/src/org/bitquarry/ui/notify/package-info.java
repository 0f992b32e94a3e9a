/** Tests of notices. */
@NullMarked
package org.bitquarry.ui.notify;

import org.jspecify.annotations.NullMarked;
