@NullMarked
package org.bitquarry.jdbc.internal.common;

import org.jspecify.annotations.NullMarked;
