/** OAuth 2.0 as Bitbucket has it: consent, codes, tokens that rotate. */
@NullMarked
package org.bitquarry.emulator.internal.oauth;

import org.jspecify.annotations.NullMarked;
