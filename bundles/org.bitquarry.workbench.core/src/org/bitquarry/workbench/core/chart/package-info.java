/** What a chart of rows shows: groups and buckets, plain data without a picture. */
@NullMarked
package org.bitquarry.workbench.core.chart;

import org.jspecify.annotations.NullMarked;
