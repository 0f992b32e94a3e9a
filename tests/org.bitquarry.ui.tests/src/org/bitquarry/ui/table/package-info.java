/** Tables, their edits and their commits in the real window, against an emulator that the test starts. */
@NullMarked
package org.bitquarry.ui.table;

import org.jspecify.annotations.NullMarked;
