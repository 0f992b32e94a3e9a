/** Where a person likes to be, and where they were: favourites and what was opened last, kept over restarts. */
@NullMarked
package org.bitquarry.workbench.core.places;

import org.jspecify.annotations.NullMarked;
