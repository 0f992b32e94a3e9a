/** Reading: what to fetch ({@link org.bitquarry.model.scan.ScanRequest}) and the rows that come back. */
@NullMarked
package org.bitquarry.model.scan;

import org.jspecify.annotations.NullMarked;
