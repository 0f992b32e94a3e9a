/** What lies between here and Bitbucket, as settings: time limits, proxies, and whom to trust. */
@NullMarked
package org.bitquarry.bitbucket.network;

import org.jspecify.annotations.NullMarked;
