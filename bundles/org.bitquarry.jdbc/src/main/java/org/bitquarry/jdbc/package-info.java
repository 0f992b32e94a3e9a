/** The JDBC driver: SQL over Bitbucket Cloud for every tool that speaks JDBC. */
@NullMarked
package org.bitquarry.jdbc;

import org.jspecify.annotations.NullMarked;
