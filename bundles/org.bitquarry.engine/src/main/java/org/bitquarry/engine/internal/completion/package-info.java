/** What could stand at the caret. Reads half-typed SQL without a grammar, and asks nobody but the local catalogue. */
@NullMarked
package org.bitquarry.engine.internal.completion;

import org.jspecify.annotations.NullMarked;
