/** State rendered as the API's JSON, one class a resource. */
@NullMarked
package org.bitquarry.emulator.internal.json;

import org.jspecify.annotations.NullMarked;
