/** The requests that a statement or a change set will send, printed before any is sent. */
@NullMarked
package org.bitquarry.model.plan;

import org.jspecify.annotations.NullMarked;
