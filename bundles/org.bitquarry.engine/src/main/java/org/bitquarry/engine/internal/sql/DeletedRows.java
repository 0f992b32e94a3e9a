package org.bitquarry.engine.internal.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.logical.LogicalFilter;
import org.apache.calcite.rex.RexBuilder;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.rex.RexShuttle;
import org.apache.calcite.rex.RexSubQuery;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.fun.SqlStdOperatorTable;
import org.apache.calcite.sql.util.SqlBasicVisitor;
import org.apache.calcite.util.Util;
import org.bitquarry.engine.internal.plan.ConnectorScan;
import org.bitquarry.model.table.Column;
import org.bitquarry.model.table.SqlType;
import org.bitquarry.model.table.TableDefinition;
import org.bitquarry.model.table.WriteRule;
import org.jspecify.annotations.Nullable;

/** Leaves rows out that a source only keeps as deleted, unless the statement asks for them. */
final class DeletedRows {
    /** The column that tells. */
    static final String COLUMN = "Deleted";

    private final RexBuilder expressions;

    private DeletedRows(RexBuilder expressions) {
        this.expressions = expressions;
    }

    /** Returns the column that marks deleted rows of a table whose DELETE leaves them listed. */
    static Optional<Column> mark(TableDefinition table) {
        return table.deletes() instanceof WriteRule.Delete delete && delete.soft()
                ? table.column(COLUMN).filter(column -> column.type() == SqlType.BOOLEAN)
                : Optional.empty();
    }

    /** Tells whether a statement names the column: it decides for itself then. */
    static boolean areNamedIn(SqlNode statement) {
        try {
            statement.accept(new SqlBasicVisitor<@Nullable Void>() {
                @Override
                public @Nullable Void visit(SqlIdentifier name) {
                    if (!name.names.isEmpty() && COLUMN.equalsIgnoreCase(name.names.get(name.names.size() - 1))) {
                        throw Util.FoundOne.NULL;
                    }
                    return null;
                }
            });
            return false;
        } catch (Util.FoundOne found) {
            return true;
        }
    }

    /** Puts the condition on every scan of such a table, those of sub-queries included. */
    static RelNode hidden(RelNode plan) {
        return new DeletedRows(plan.getCluster().getRexBuilder()).in(plan);
    }

    private RelNode in(RelNode node) {
        RelNode withSubQueries = node.accept(new RexShuttle() {
            @Override
            public RexNode visitSubQuery(RexSubQuery subQuery) {
                RexSubQuery inner = (RexSubQuery) super.visitSubQuery(subQuery);
                return inner.clone(in(inner.rel));
            }
        });
        if (withSubQueries instanceof ConnectorScan scan) {
            return visible(scan);
        }
        List<RelNode> inputs = new ArrayList<>();
        withSubQueries.getInputs().forEach(input -> inputs.add(in(input)));
        return inputs.equals(withSubQueries.getInputs())
                ? withSubQueries
                : withSubQueries.copy(withSubQueries.getTraitSet(), inputs);
    }

    private RelNode visible(ConnectorScan scan) {
        return mark(scan.request().table().table())
                .map(column -> {
                    int index = scan.getRowType().getFieldNames().indexOf(column.name());
                    RexNode condition = expressions.makeCall(
                            SqlStdOperatorTable.EQUALS,
                            expressions.makeInputRef(scan, index),
                            expressions.makeLiteral(false));
                    return (RelNode) LogicalFilter.create(scan, condition);
                })
                .orElse(scan);
    }
}
