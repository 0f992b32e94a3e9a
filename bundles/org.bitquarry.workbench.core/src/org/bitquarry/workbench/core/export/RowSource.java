package org.bitquarry.workbench.core.export;

import java.util.List;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.bitquarry.engine.ResultColumn;
import org.bitquarry.engine.StatementResult;
import org.bitquarry.model.exchange.RequestContext;
import org.bitquarry.model.scan.Cursor;
import org.jspecify.annotations.Nullable;

/** Where exported rows come from. */
@FunctionalInterface
public interface RowSource {
    /** Opens them; may ask the source of data. The caller closes their cursor. */
    StatementResult.Rows open(RequestContext context);

    /** Returns the same rows with some of their columns, in an order of the caller's. */
    default RowSource showing(int[] columns) {
        return context -> {
            StatementResult.Rows all = open(context);
            List<ResultColumn> heads =
                    IntStream.of(columns).mapToObj(all.columns()::get).toList();
            return new StatementResult.Rows(heads, new Part(all.cursor(), columns));
        };
    }

    /**
     * Some values of each row.
     *
     * @param all the rows
     * @param columns which values
     */
    record Part(Cursor all, int[] columns) implements Cursor {
        @Override
        public boolean next() {
            return all.next();
        }

        @Override
        public @Nullable Object[] row() {
            @Nullable Object[] whole = all.row();
            @Nullable Object[] part = new @Nullable Object[columns.length];
            for (int i = 0; i < columns.length; i++) {
                part[i] = whole[columns[i]];
            }
            return part;
        }

        @Override
        public OptionalLong size() {
            return all.size();
        }

        @Override
        public void close() {
            all.close();
        }
    }
}
