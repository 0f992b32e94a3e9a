/**
 * Asks before many requests are sent: what work would take, what is left of the hour, and how much a person allows.
 */
@NullMarked
package org.bitquarry.ui.cost;

import org.jspecify.annotations.NullMarked;
