package org.bitquarry.engine.internal.scan;

import java.util.List;
import java.util.OptionalLong;
import org.bitquarry.model.scan.Cursor;
import org.bitquarry.model.scan.Predicate;
import org.bitquarry.model.scan.PredicateEvaluator;
import org.jspecify.annotations.Nullable;

/** Lets rows through that pass all conjuncts. */
final class FilteredCursor implements Cursor {
    private final Cursor rows;
    private final List<Predicate> conjuncts;
    private final RowShape shape;
    private @Nullable Object[] row = new Object[0];

    FilteredCursor(Cursor rows, List<Predicate> conjuncts, RowShape shape) {
        this.rows = rows;
        this.conjuncts = conjuncts;
        this.shape = shape;
    }

    @Override
    public boolean next() {
        while (rows.next()) {
            row = rows.row();
            if (PredicateEvaluator.passes(conjuncts, shape.reader(row))) {
                return true;
            }
        }
        return false;
    }

    @Override
    public @Nullable Object[] row() {
        return row;
    }

    @Override
    public OptionalLong size() {
        return OptionalLong.empty();
    }

    @Override
    public void close() {
        rows.close();
    }
}
