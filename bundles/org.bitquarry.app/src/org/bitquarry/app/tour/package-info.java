/** The picture tour: walks through the application's main job in the real window and saves a picture of each step. */
@NullMarked
package org.bitquarry.app.tour;

import org.jspecify.annotations.NullMarked;
