/** Jobs as people see them: what lasts, and what can be stopped. */
@NullMarked
package org.bitquarry.workbench.core.work;

import org.jspecify.annotations.NullMarked;
