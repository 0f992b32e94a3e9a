/** Signing in by OAuth: consent in the browser, tokens that rotate, and where they are kept. */
@NullMarked
package org.bitquarry.bitbucket.auth;

import org.jspecify.annotations.NullMarked;
