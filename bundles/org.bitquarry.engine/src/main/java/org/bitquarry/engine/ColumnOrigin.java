package org.bitquarry.engine;

import org.bitquarry.model.table.Column;
import org.bitquarry.model.table.TableRef;

/**
 * The table's column that a result's column shows unchanged.
 *
 * @param table where it stands
 * @param column which
 */
public record ColumnOrigin(TableRef table, Column column) {}
