@NullMarked
package org.bitquarry.jdbc;

import org.jspecify.annotations.NullMarked;
