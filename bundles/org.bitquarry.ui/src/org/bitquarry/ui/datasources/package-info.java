/** How a person registers, changes, tests, connects and removes datasources. */
@NullMarked
package org.bitquarry.ui.datasources;

import org.jspecify.annotations.NullMarked;
