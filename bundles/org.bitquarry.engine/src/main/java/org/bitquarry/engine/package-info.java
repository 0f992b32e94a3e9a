/** SQL over any Connector: parsing, push-down, execution, change sets from statements, request plans, cancellation. Calcite stays inside. */
@NullMarked
package org.bitquarry.engine;

import org.jspecify.annotations.NullMarked;
