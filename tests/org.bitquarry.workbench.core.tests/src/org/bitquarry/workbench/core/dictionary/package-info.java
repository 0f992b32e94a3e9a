/** Tests of descriptions of tables. */
@NullMarked
package org.bitquarry.workbench.core.dictionary;

import org.jspecify.annotations.NullMarked;
