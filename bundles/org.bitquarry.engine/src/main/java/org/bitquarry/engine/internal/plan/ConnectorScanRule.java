package org.bitquarry.engine.internal.plan;

import java.util.List;
import org.apache.calcite.adapter.enumerable.EnumerableConvention;
import org.apache.calcite.plan.Convention;
import org.apache.calcite.plan.RelOptRule;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.convert.ConverterRule;

/** Ends push-down into a scan: it becomes enumerable. */
final class ConnectorScanRule extends ConverterRule {
    static final RelOptRule INSTANCE = Config.INSTANCE
            .withConversion(ConnectorScan.class, Convention.NONE, EnumerableConvention.INSTANCE, "ConnectorScanRule")
            .withRuleFactory(ConnectorScanRule::new)
            .toRule();

    private ConnectorScanRule(Config config) {
        super(config);
    }

    @Override
    public RelNode convert(RelNode scan) {
        return scan.copy(scan.getTraitSet().replace(EnumerableConvention.INSTANCE), List.of());
    }
}
