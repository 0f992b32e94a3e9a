/** Tests of the view of budgets. */
@NullMarked
package org.bitquarry.ui.budget;

import org.jspecify.annotations.NullMarked;
