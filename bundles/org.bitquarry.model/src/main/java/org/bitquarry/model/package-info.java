/** What a source of tables is: {@link org.bitquarry.model.Connector} and its catalogue. Stands on the other packages of the model; none of them imports it. */
@NullMarked
package org.bitquarry.model;

import org.jspecify.annotations.NullMarked;
