package org.bitquarry.model.table;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Rows of one table that point at rows of another one.
 *
 * @param child the table that points
 * @param parent the table that is pointed at; may be the same
 * @param joins the columns that are equal where two rows belong together; the first is the one that was declared, those
 *     behind it keep a pointer within what both tables stand in, such as a repository
 */
public record Relation(TableDefinition child, TableDefinition parent, List<Join> joins) {
    /**
     * Two columns that are equal.
     *
     * @param from column of the child
     * @param to column of the parent
     */
    public record Join(Column from, Column to) {}

    /** Copies the joins. */
    public Relation {
        joins = List.copyOf(joins);
        if (joins.isEmpty()) {
            throw new IllegalArgumentException(child.name() + " points at " + parent.name() + " by no column");
        }
    }

    /** Returns the column that points. */
    public Column column() {
        return joins.getFirst().from();
    }

    /** Returns the joining columns in words, such as {@code PullRequestId → Id}. */
    public String words() {
        return joins.stream()
                .map(join -> join.from().name() + " → " + join.to().name())
                .collect(Collectors.joining(", "));
    }
}
