package org.bitquarry.engine.internal.sql;

import java.util.List;
import java.util.Optional;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.core.Aggregate;
import org.apache.calcite.rel.core.Filter;
import org.apache.calcite.rel.core.Join;
import org.apache.calcite.rel.core.Project;
import org.apache.calcite.rel.core.Sort;
import org.apache.calcite.rex.RexInputRef;
import org.bitquarry.engine.ColumnOrigin;
import org.bitquarry.engine.internal.plan.ConnectorScan;
import org.bitquarry.model.table.Column;
import org.bitquarry.model.table.TableRef;

/** Finds out which table's columns a query shows unchanged, and whether its rows are that table's. */
final class Origins {
    private Origins() {}

    /** Returns the column that an output column shows. */
    static Optional<ColumnOrigin> of(RelNode node, int index) {
        return switch (node) {
            case ConnectorScan scan -> {
                TableRef table = scan.request().table();
                yield table.table()
                        .column(scan.request().columns().get(index))
                        .map(column -> new ColumnOrigin(table, column));
            }
            case Project project ->
                project.getProjects().get(index) instanceof RexInputRef reference
                        ? of(project.getInput(), reference.getIndex())
                        : Optional.empty();
            case Filter filter -> of(filter.getInput(), index);
            case Sort sort -> of(sort.getInput(), index);
            case Aggregate aggregate ->
                index < aggregate.getGroupCount()
                        ? of(aggregate.getInput(), aggregate.getGroupSet().nth(index))
                        : Optional.empty();
            case Join join -> {
                int left = join.getLeft().getRowType().getFieldCount();
                yield index < left ? of(join.getLeft(), index) : of(join.getRight(), index - left);
            }
            default -> Optional.empty();
        };
    }

    /** Returns the table whose rows the query shows one by one, if the columns hold its key and its parent's. */
    static Optional<TableRef> editable(RelNode node, List<Optional<ColumnOrigin>> columns) {
        return table(node).filter(table -> {
            List<String> shown = columns.stream()
                    .flatMap(Optional::stream)
                    .map(origin -> origin.column().name())
                    .toList();
            List<Column> key = table.table().key();
            return !key.isEmpty()
                    && key.stream().allMatch(column -> shown.contains(column.name()))
                    && table.table().parentKey().stream().allMatch(column -> shown.contains(column.name()));
        });
    }

    private static Optional<TableRef> table(RelNode node) {
        return switch (node) {
            case ConnectorScan scan -> Optional.of(scan.request().table());
            case Project project -> table(project.getInput());
            case Filter filter -> table(filter.getInput());
            case Sort sort -> table(sort.getInput());
            default -> Optional.empty();
        };
    }
}
