/** Rows as text in the formats that people and programs read. Streams; holds no more than it must. */
@NullMarked
package org.bitquarry.workbench.core.export;

import org.jspecify.annotations.NullMarked;
