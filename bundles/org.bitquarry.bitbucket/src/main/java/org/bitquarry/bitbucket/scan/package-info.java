/**
 * Reading: splits a wish into what Bitbucket does and what is left, says which requests that takes, and runs them as
 * cursors.
 */
@NullMarked
package org.bitquarry.bitbucket.scan;

import org.jspecify.annotations.NullMarked;
