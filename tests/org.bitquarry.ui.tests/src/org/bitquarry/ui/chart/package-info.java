@NullMarked
package org.bitquarry.ui.chart;

import org.jspecify.annotations.NullMarked;
