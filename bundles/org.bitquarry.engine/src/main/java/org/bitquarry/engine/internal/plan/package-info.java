/** From a validated statement to a plan whose leaves are scans: push-down by rules, then the choice of algorithms by cost. */
@NullMarked
package org.bitquarry.engine.internal.plan;

import org.jspecify.annotations.NullMarked;
