/** What lists understand: the filter language, sorting and paging. */
@NullMarked
package org.bitquarry.emulator.internal.query;

import org.jspecify.annotations.NullMarked;
