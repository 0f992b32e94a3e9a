/** What all objects of JDBC share: errors, wrapping, and waiting that can be ended. */
@NullMarked
package org.bitquarry.jdbc.internal.common;

import org.jspecify.annotations.NullMarked;
