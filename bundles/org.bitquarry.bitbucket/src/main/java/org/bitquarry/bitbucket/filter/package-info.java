/** Bitbucket's filter language: a typed tree, the writer that owns its quoting, and the way from predicates to it. */
@NullMarked
package org.bitquarry.bitbucket.filter;

import org.jspecify.annotations.NullMarked;
