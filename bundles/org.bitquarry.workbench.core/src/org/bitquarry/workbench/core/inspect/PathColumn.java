package org.bitquarry.workbench.core.inspect;

import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.bitquarry.model.table.SqlType;
import org.jspecify.annotations.Nullable;

/**
 * A part of a column's JSON that a person wants as a column of its own.
 *
 * @param source the name of the column with the JSON, as {@link org.bitquarry.workbench.core.query.ColumnNames} tells it
 * @param path to the part
 * @param type of the values
 */
public record PathColumn(String source, JsonPath path, SqlType type) {
    private static final String SIGN = " ▸ ";

    /** Returns a column whose type fits what stands in some JSON texts; text where nothing does. */
    public static PathColumn over(String source, JsonPath path, Stream<? extends @Nullable Object> json) {
        SqlType type = json.filter(String.class::isInstance)
                .map(String.class::cast)
                .flatMap(text -> path.in(text).stream())
                .map(PathType::of)
                .flatMap(Optional::stream)
                .reduce(PathType::both)
                .orElse(SqlType.VARCHAR);
        return new PathColumn(source, path, type);
    }

    /** Returns the name that its head shows, such as {@code Author ▸ display_name}. */
    public String name() {
        return source + SIGN + path.columnName();
    }

    /** Tells whether both show the same part, whatever its type. */
    public boolean isSamePart(PathColumn other) {
        return Objects.equals(source, other.source) && Objects.equals(path, other.path);
    }
}
