package org.bitquarry.engine.internal.plan;

import java.util.List;
import org.apache.calcite.plan.RelOptRule;
import org.apache.calcite.plan.RelRule;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.core.RelFactories;
import org.apache.calcite.rel.logical.LogicalAggregate;
import org.apache.calcite.rel.logical.LogicalFilter;
import org.apache.calcite.rel.logical.LogicalProject;
import org.apache.calcite.rel.logical.LogicalSort;
import org.apache.calcite.tools.RelBuilderFactory;
import org.jspecify.annotations.Nullable;

/** The rules that move work into the scan, by kind of node above it. */
final class ScanRules {
    /** Applied until none applies. */
    static final List<RelOptRule> ALL = List.of(
            rule("PushFilter", LogicalFilter.class, PushFilter::new),
            rule("PushProject", LogicalProject.class, PushProject::new),
            rule("PushSort", LogicalSort.class, PushSort::new),
            rule("PushCount", LogicalAggregate.class, PushCount::new),
            rule("PushAggregates", LogicalAggregate.class, PushAggregates::new),
            rule("PushGroups", LogicalAggregate.class, PushGroups::new));

    private ScanRules() {}

    private static RelOptRule rule(String name, Class<? extends RelNode> above, Maker maker) {
        return maker.make(new Config(
                name,
                RelFactories.LOGICAL_BUILDER,
                node -> node.operand(above)
                        .oneInput(scan -> scan.operand(ConnectorScan.class).noInputs()),
                maker));
    }

    /** Makes a rule of its configuration. */
    @FunctionalInterface
    interface Maker {
        RelOptRule make(Config config);
    }

    /**
     * What Calcite asks of a rule.
     *
     * @param description name in traces
     * @param relBuilderFactory makes builders
     * @param operandSupplier which nodes it looks at
     * @param maker makes it
     */
    record Config(
            @Nullable String description,
            RelBuilderFactory relBuilderFactory,
            RelRule.OperandTransform operandSupplier,
            Maker maker)
            implements RelRule.Config {
        @Override
        public RelOptRule toRule() {
            return maker.make(this);
        }

        @Override
        public Config withRelBuilderFactory(RelBuilderFactory value) {
            return new Config(description, value, operandSupplier, maker);
        }

        @Override
        public Config withDescription(@Nullable String value) {
            return new Config(value, relBuilderFactory, operandSupplier, maker);
        }

        @Override
        public Config withOperandSupplier(RelRule.OperandTransform value) {
            return new Config(description, relBuilderFactory, value, maker);
        }
    }
}
