/** Apache Spark reads and writes through the driver's jar. */
@NullMarked
package org.bitquarry.jdbc.spark;

import org.jspecify.annotations.NullMarked;
