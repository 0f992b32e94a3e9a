@NullMarked
package org.bitquarry.ui.history;

import org.jspecify.annotations.NullMarked;
