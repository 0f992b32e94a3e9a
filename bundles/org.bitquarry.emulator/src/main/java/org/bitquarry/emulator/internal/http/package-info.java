/** The server: requests, answers, routes, authentication, the hourly budget, and the log of what was asked. */
@NullMarked
package org.bitquarry.emulator.internal.http;

import org.jspecify.annotations.NullMarked;
