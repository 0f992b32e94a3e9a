/**
 * Turns row changes into requests: validates, plans, sends, and says what became of each row. Knows the API's ways of
 * writing; how a request travels and how a row is read it is given ({@link org.bitquarry.bitbucket.write.WriteExchange},
 * {@link org.bitquarry.bitbucket.write.RowSource}).
 */
@NullMarked
package org.bitquarry.bitbucket.write;

import org.jspecify.annotations.NullMarked;
