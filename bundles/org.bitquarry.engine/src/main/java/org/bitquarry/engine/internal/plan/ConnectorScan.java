package org.bitquarry.engine.internal.plan;

import java.util.List;
import java.util.Optional;
import org.apache.calcite.adapter.enumerable.EnumerableRel;
import org.apache.calcite.adapter.enumerable.EnumerableRelImplementor;
import org.apache.calcite.adapter.enumerable.JavaRowFormat;
import org.apache.calcite.adapter.enumerable.PhysType;
import org.apache.calcite.adapter.enumerable.PhysTypeImpl;
import org.apache.calcite.linq4j.tree.Blocks;
import org.apache.calcite.linq4j.tree.Expression;
import org.apache.calcite.linq4j.tree.Expressions;
import org.apache.calcite.plan.Convention;
import org.apache.calcite.plan.RelOptCluster;
import org.apache.calcite.plan.RelOptCost;
import org.apache.calcite.plan.RelOptPlanner;
import org.apache.calcite.plan.RelTraitSet;
import org.apache.calcite.rel.AbstractRelNode;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.RelWriter;
import org.apache.calcite.rel.metadata.RelMetadataQuery;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.runtime.Bindable;
import org.bitquarry.engine.internal.run.Lookup;
import org.bitquarry.engine.internal.run.ScanRows;
import org.bitquarry.model.scan.ScanRequest;
import org.bitquarry.model.table.TableRef;

/**
 * The leaf of every plan: one scan. While rules push into it, it has no convention; then it is enumerable. It gives
 * exactly the rows that its request describes, whatever the connector can do of it.
 */
public final class ConnectorScan extends AbstractRelNode implements EnumerableRel {
    private final ScanRequest request;
    private final boolean repeated;
    private final Optional<Lookup> lookup;
    private final Optional<ScanRequest> whole;

    private ConnectorScan(
            RelOptCluster cluster,
            RelTraitSet traits,
            ScanRequest request,
            RelDataType type,
            boolean repeated,
            Optional<Lookup> lookup,
            Optional<ScanRequest> whole) {
        super(cluster, traits);
        this.request = request;
        this.repeated = repeated;
        this.lookup = lookup;
        this.whole = whole;
        rowType = type;
    }

    /** Makes a leaf that reads all rows and columns. */
    public static ConnectorScan of(RelOptCluster cluster, TableRef table, RelDataType type) {
        return new ConnectorScan(
                cluster,
                cluster.traitSetOf(Convention.NONE),
                ScanRequest.of(table).withColumns(type.getFieldNames()),
                type,
                false,
                Optional.empty(),
                Optional.empty());
    }

    /** Returns what it reads. */
    public ScanRequest request() {
        return request;
    }

    /** Returns the same leaf with another request. */
    ConnectorScan with(ScanRequest newRequest, RelDataType type) {
        return new ConnectorScan(getCluster(), getTraitSet(), newRequest, type, repeated, lookup, whole);
    }

    /** Returns the same leaf for a place where its rows are asked for again and again. */
    ConnectorScan asRepeated() {
        return new ConnectorScan(getCluster(), getTraitSet(), request, getRowType(), true, lookup, whole);
    }

    /** Returns the same leaf on the side of a join that is fetched by keys. */
    ConnectorScan lookedUp(Lookup by) {
        return new ConnectorScan(getCluster(), getTraitSet(), request, getRowType(), repeated, Optional.of(by), whole);
    }

    /** Returns the same leaf, whose rows may also be counted among those of another scan, where that is short. */
    ConnectorScan partOf(ScanRequest all) {
        return new ConnectorScan(
                getCluster(), getTraitSet(), request, getRowType(), repeated, lookup, Optional.of(all));
    }

    /** Returns the scan whose rows a count may be taken from; empty when it is always asked for. */
    public Optional<ScanRequest> whole() {
        return whole.filter(all -> request.countOnly());
    }

    /** Returns how it is narrowed by keys; empty when it is read as it is. */
    public Optional<Lookup> lookup() {
        return lookup;
    }

    /** Tells whether offset or limit were pushed, so that nothing but a projection may follow. */
    boolean isCut() {
        return request.countOnly() || request.offset() > 0 || request.limit().isPresent();
    }

    @Override
    public RelNode copy(RelTraitSet traits, List<RelNode> inputs) {
        return new ConnectorScan(getCluster(), traits, request, getRowType(), repeated, lookup, whole);
    }

    @Override
    public RelWriter explainTerms(RelWriter writer) {
        return super.explainTerms(writer)
                .item("request", request)
                .item("repeated", repeated)
                .itemIf("lookup", lookup, lookup.isPresent())
                .itemIf("whole", whole, whole.isPresent());
    }

    @Override
    public double estimateRowCount(RelMetadataQuery metadata) {
        return ScanEstimate.rows(request);
    }

    @Override
    public RelOptCost computeSelfCost(RelOptPlanner planner, RelMetadataQuery metadata) {
        double rows = ScanEstimate.rows(request);
        return planner.getCostFactory().makeCost(rows, rows, ScanEstimate.requests(request));
    }

    @Override
    public Result implement(EnumerableRelImplementor implementor, Prefer prefer) {
        PhysType type = PhysTypeImpl.of(implementor.getTypeFactory(), getRowType(), JavaRowFormat.ARRAY);
        Expression rows = implementor.stash(
                new ScanRows(request, type.getFormat() == JavaRowFormat.SCALAR, repeated, lookup, whole()),
                Bindable.class);
        return implementor.result(
                type, Blocks.toBlock(Expressions.call(rows, "bind", implementor.getRootExpression())));
    }
}
