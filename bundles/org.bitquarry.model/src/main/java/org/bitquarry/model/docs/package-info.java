/** Pages about tables, written from their literals. */
@NullMarked
package org.bitquarry.model.docs;

import org.jspecify.annotations.NullMarked;
