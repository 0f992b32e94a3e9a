/** Random statements, and an independent engine that says what their rows are. */
@NullMarked
package org.bitquarry.engine.bitbucket.random;

import org.jspecify.annotations.NullMarked;
