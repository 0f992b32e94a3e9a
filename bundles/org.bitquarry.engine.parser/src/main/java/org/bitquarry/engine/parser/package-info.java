/** The grammar of statements: Calcite's templates, and what people of other databases write besides. */
@NullMarked
package org.bitquarry.engine.parser;

import org.jspecify.annotations.NullMarked;
