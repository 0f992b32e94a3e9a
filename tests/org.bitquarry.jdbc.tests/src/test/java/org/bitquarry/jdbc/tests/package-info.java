/** The driver as others use it: from its jar, in processes of their own. */
@NullMarked
package org.bitquarry.jdbc.tests;

import org.jspecify.annotations.NullMarked;
