package org.bitquarry.engine.internal.plan;

import java.util.List;
import java.util.Set;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.core.RelFactories;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rel.type.RelDataTypeFactory;
import org.apache.calcite.rel.type.RelDataTypeField;
import org.apache.calcite.sql2rel.RelFieldTrimmer;
import org.apache.calcite.util.ImmutableBitSet;
import org.apache.calcite.util.mapping.Mapping;
import org.bitquarry.model.table.Column;

/** Takes the columns that nobody reads out of a plan, down to its scans. One a plan. */
public final class ColumnTrimmer extends RelFieldTrimmer {
    ColumnTrimmer(RelNode plan) {
        super(null, RelFactories.LOGICAL_BUILDER.create(plan.getCluster(), null));
    }

    /** Narrows a scan; found by Calcite through its signature. */
    public TrimResult trimFields(ConnectorScan scan, ImmutableBitSet used, Set<RelDataTypeField> extra) {
        List<RelDataTypeField> fields = scan.getRowType().getFieldList();
        if (scan.request().countOnly() || used.cardinality() == fields.size()) {
            return result(scan, createMapping(ImmutableBitSet.range(fields.size()), fields.size()));
        }
        // A row needs a value to be counted; the key's is the cheapest to ask for.
        ImmutableBitSet kept = used.isEmpty() ? ImmutableBitSet.of(cheapest(scan)) : used;
        RelDataTypeFactory.Builder type = scan.getCluster().getTypeFactory().builder();
        kept.forEach(index -> type.add(fields.get(index)));
        List<String> columns =
                kept.asList().stream().map(scan.request().columns()::get).toList();
        RelDataType narrow = type.build();
        Mapping mapping = createMapping(kept, fields.size());
        return result(scan.with(scan.request().withColumns(columns), narrow), mapping, scan);
    }

    private static int cheapest(ConnectorScan scan) {
        List<String> columns = scan.request().columns();
        return scan.request().table().table().key().stream()
                .map(Column::name)
                .map(columns::indexOf)
                .filter(index -> index >= 0)
                .findFirst()
                .orElse(0);
    }
}
