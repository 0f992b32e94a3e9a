/** The invariants of docs/architecture.md, each stated as an absence that the build guards. */
@NullMarked
package org.bitquarry.architecture;

import org.jspecify.annotations.NullMarked;
