/** What a person chooses a value from: rows of another table, told apart by their words. */
@NullMarked
package org.bitquarry.workbench.core.pick;

import org.jspecify.annotations.NullMarked;
