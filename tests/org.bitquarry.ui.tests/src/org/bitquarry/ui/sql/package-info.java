/** SQL sessions in a real window. */
@NullMarked
package org.bitquarry.ui.sql;

import org.jspecify.annotations.NullMarked;
