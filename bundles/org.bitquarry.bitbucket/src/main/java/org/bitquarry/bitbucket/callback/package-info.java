/** Takes in the one visit of the browser that comes back from signing in, on this computer's own address. Knows no token. */
@NullMarked
package org.bitquarry.bitbucket.callback;

import org.jspecify.annotations.NullMarked;
