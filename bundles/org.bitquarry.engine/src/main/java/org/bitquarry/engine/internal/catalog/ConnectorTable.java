package org.bitquarry.engine.internal.catalog;

import org.apache.calcite.plan.RelOptTable;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rel.type.RelDataTypeFactory;
import org.apache.calcite.schema.TranslatableTable;
import org.apache.calcite.schema.impl.AbstractTable;
import org.bitquarry.model.table.Column;
import org.bitquarry.model.table.TableRef;

/** A table of the connector's as Calcite sees it. */
public final class ConnectorTable extends AbstractTable implements TranslatableTable {
    private final TableRef ref;
    private final ScanFactory scans;

    ConnectorTable(TableRef ref, ScanFactory scans) {
        this.ref = ref;
        this.scans = scans;
    }

    /** Returns which table it is. */
    public TableRef ref() {
        return ref;
    }

    @Override
    public RelDataType getRowType(RelDataTypeFactory factory) {
        RelDataTypeFactory.Builder row = factory.builder();
        for (Column column : ref.table().columns()) {
            row.add(column.name(), EngineTypes.of(column, factory));
        }
        return row.build();
    }

    @Override
    public RelNode toRel(RelOptTable.ToRelContext context, RelOptTable table) {
        return scans.scan(context.getCluster(), ref, table.getRowType());
    }
}
