/** What the emulated Bitbucket holds. Records that know nothing of JSON or HTTP, and the containers that index them. */
@NullMarked
package org.bitquarry.emulator.internal.state;

import org.jspecify.annotations.NullMarked;
