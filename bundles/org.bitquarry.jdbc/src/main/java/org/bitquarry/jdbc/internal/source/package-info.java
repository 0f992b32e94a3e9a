/** From a URL to a live source: what was asked for, connectors that connections share, and the driver's own log. */
@NullMarked
package org.bitquarry.jdbc.internal.source;

import org.jspecify.annotations.NullMarked;
