/** What lists understand: the filter language, sorting, paging and the projection of fields. */
@NullMarked
package org.bitquarry.emulator.internal.query;

import org.jspecify.annotations.NullMarked;
