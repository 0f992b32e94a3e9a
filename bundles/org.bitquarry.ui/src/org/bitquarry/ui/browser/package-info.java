/** The browser of the person, outside of the application. */
@NullMarked
package org.bitquarry.ui.browser;

import org.jspecify.annotations.NullMarked;
