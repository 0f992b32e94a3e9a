/** Where to begin: what the editor area shows while no editor is open. */
@NullMarked
package org.bitquarry.ui.welcome;

import org.jspecify.annotations.NullMarked;
