/** From text to a compiled query: parser, validator, and errors that point at the person's own text. */
@NullMarked
package org.bitquarry.engine.internal.sql;

import org.jspecify.annotations.NullMarked;
