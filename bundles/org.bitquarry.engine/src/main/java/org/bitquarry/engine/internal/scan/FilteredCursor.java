package org.bitquarry.engine.internal.scan;

import java.util.List;
import java.util.OptionalLong;
import org.bitquarry.model.scan.Cursor;
import org.bitquarry.model.scan.ForwardingCursor;
import org.bitquarry.model.scan.Predicate;
import org.bitquarry.model.scan.PredicateEvaluator;
import org.jspecify.annotations.Nullable;

/** Lets rows through that pass all conjuncts. */
final class FilteredCursor extends ForwardingCursor {
    private final List<Predicate> conjuncts;
    private final RowShape shape;
    private @Nullable Object[] row = new Object[0];

    FilteredCursor(Cursor rows, List<Predicate> conjuncts, RowShape shape) {
        super(rows);
        this.conjuncts = conjuncts;
        this.shape = shape;
    }

    @Override
    public boolean next() {
        while (super.next()) {
            row = super.row();
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
}
