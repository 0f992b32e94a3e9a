package org.bitquarry.engine.internal.run;

import org.apache.calcite.DataContext;
import org.apache.calcite.linq4j.AbstractEnumerable;
import org.apache.calcite.linq4j.Enumerable;
import org.apache.calcite.linq4j.Enumerator;
import org.apache.calcite.linq4j.function.Function0;
import org.apache.calcite.linq4j.function.Function1;
import org.apache.calcite.linq4j.function.Function2;
import org.jspecify.annotations.Nullable;

/**
 * A lookup join for generated code, which knows no type of ours: of the context, then of both sides. The right one is
 * made anew for each lookup: some steps calculate as soon as they are made.
 */
public final class LookupRows
        implements Function1<
                DataContext,
                Function2<
                        Enumerable<@Nullable Object>,
                        Function0<Enumerable<@Nullable Object>>,
                        Enumerable<@Nullable Object>>> {
    private final Lookup lookup;
    private final int leftWidth;
    private final int rightWidth;
    private final boolean outer;

    /**
     * Makes a join.
     *
     * @param leftWidth columns of the left side
     * @param rightWidth columns of the right side
     * @param outer rows of the left side that have no partner are kept
     */
    public LookupRows(Lookup lookup, int leftWidth, int rightWidth, boolean outer) {
        this.lookup = lookup;
        this.leftWidth = leftWidth;
        this.rightWidth = rightWidth;
        this.outer = outer;
    }

    @Override
    public Function2<
                    Enumerable<@Nullable Object>, Function0<Enumerable<@Nullable Object>>, Enumerable<@Nullable Object>>
            apply(DataContext context) {
        return (left, right) -> new AbstractEnumerable<>() {
            @Override
            public Enumerator<@Nullable Object> enumerator() {
                return new LookupEnumerator(
                        Execution.of(context), lookup, left.enumerator(), right, leftWidth, rightWidth, outer);
            }
        };
    }
}
