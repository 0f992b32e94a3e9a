/** Reads the API's JSON straight into rows: only what the columns point at is ever held. */
@NullMarked
package org.bitquarry.bitbucket.json;

import org.jspecify.annotations.NullMarked;
