/** The page about a table, as the documentation on the web has it. */
@NullMarked
package org.bitquarry.ui.docs;

import org.jspecify.annotations.NullMarked;
