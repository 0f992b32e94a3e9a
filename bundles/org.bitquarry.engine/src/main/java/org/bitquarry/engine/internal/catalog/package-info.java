/** The connector's catalogue as Calcite sees it: looked up name by name, never enumerated. */
@NullMarked
package org.bitquarry.engine.internal.catalog;

import org.jspecify.annotations.NullMarked;
