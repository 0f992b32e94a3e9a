/** What is wrong with a script before it runs, and how it can be mended. Asks the source for nothing. */
@NullMarked
package org.bitquarry.engine.internal.inspect;

import org.jspecify.annotations.NullMarked;
