package org.bitquarry.engine.internal.catalog;

import org.apache.calcite.plan.RelOptCluster;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.type.RelDataType;
import org.bitquarry.model.table.TableRef;

/** Makes the leaf of a plan that reads all rows and columns of a table. */
@FunctionalInterface
public interface ScanFactory {
    /** Makes the leaf; its row type holds all columns in their order, hidden ones too. */
    RelNode scan(RelOptCluster cluster, TableRef table, RelDataType rowType);
}
