package org.bitquarry.engine;

import java.util.Optional;
import org.bitquarry.model.table.SqlType;

/**
 * A column of a result.
 *
 * @param name as the statement or the table names it
 * @param type of its values
 * @param nullable may be NULL
 * @param origin the table's column that it shows; empty for an expression
 */
public record ResultColumn(String name, SqlType type, boolean nullable, Optional<ColumnOrigin> origin) {}
