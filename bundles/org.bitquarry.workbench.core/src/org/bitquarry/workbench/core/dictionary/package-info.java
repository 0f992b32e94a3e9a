/** Tables described: as statements, as diagrams and as a dictionary of a datasource. Derived from the literals; asks nothing. */
@NullMarked
package org.bitquarry.workbench.core.dictionary;

import org.jspecify.annotations.NullMarked;
