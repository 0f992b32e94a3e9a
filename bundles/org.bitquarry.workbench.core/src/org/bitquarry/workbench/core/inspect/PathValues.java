package org.bitquarry.workbench.core.inspect;

import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;
import org.bitquarry.model.table.SqlType;
import org.jspecify.annotations.Nullable;

/** The values of one part of JSON texts. Each text is read once as long as somebody holds it. Thread-safe. */
final class PathValues {
    private final PathColumn column;
    private final Runnable outgrown;
    private final Map<String, Optional<Object>> known = new WeakHashMap<>();
    private SqlType needed;

    /** @param outgrown is run when a value is met that the column's type has no room for */
    PathValues(PathColumn column, Runnable outgrown) {
        this.outgrown = outgrown;
        this.column = column;
        this.needed = column.type();
    }

    /** Returns the part of a column's value; null where there is none. */
    @Nullable
    Object of(@Nullable Object json) {
        if (!(json instanceof String text)) {
            return null;
        }
        synchronized (this) {
            Optional<Object> before = known.get(text);
            if (before != null) {
                return before.orElse(null);
            }
        }
        Optional<JsonValue> found = column.path().in(text);
        Optional<Object> value = found.map(part -> PathType.value(part, column.type()));
        Optional<SqlType> type = found.flatMap(PathType::of);
        if (take(text, value, type)) {
            outgrown.run();
        }
        return value.orElse(null);
    }

    private synchronized boolean take(String text, Optional<Object> value, Optional<SqlType> type) {
        SqlType before = needed;
        if (column.type() != SqlType.VARCHAR) {
            type.ifPresent(own -> needed = PathType.both(needed, own));
        }
        known.put(text, value);
        return needed != before;
    }

    /** Returns the column with a type that has room for all values that were met. */
    synchronized PathColumn grown() {
        return new PathColumn(column.source(), column.path(), needed);
    }
}
