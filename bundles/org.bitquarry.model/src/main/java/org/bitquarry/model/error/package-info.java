/** Errors that speak to a person: what was asked, what came back, what to do. */
@NullMarked
package org.bitquarry.model.error;

import org.jspecify.annotations.NullMarked;
