/** Preference pages of our own, and what is asked when secure storage can't be used. */
@NullMarked
package org.bitquarry.ui.preferences;

import org.jspecify.annotations.NullMarked;
