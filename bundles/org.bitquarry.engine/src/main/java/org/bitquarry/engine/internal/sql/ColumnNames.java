package org.bitquarry.engine.internal.sql;

import java.util.List;
import java.util.Optional;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlOrderBy;
import org.apache.calcite.sql.SqlSelect;
import org.apache.calcite.sql.SqlWith;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.bitquarry.engine.ColumnOrigin;

/**
 * What a query's columns are called: an expression without a name by the person's own words.
 *
 * @param text the statement
 * @param items where the items of the select list stand; empty when they don't correspond to the columns
 */
record ColumnNames(String text, List<Item> items) {
    /**
     * An item of a select list.
     *
     * @param position in the text
     * @param named an alias was written
     */
    record Item(SqlParserPos position, boolean named) {}

    /** Looks at a query as it was parsed. */
    static ColumnNames of(SqlNode query, String text) {
        return switch (query) {
            case SqlOrderBy ordered -> of(ordered.query, text);
            case SqlWith with -> of(with.body, text);
            case SqlSelect select
            when select.getSelectList().stream().noneMatch(ColumnNames::isStar) ->
                new ColumnNames(
                        text,
                        select.getSelectList().stream()
                                .map(item -> new Item(item.getParserPosition(), item.getKind() == SqlKind.AS))
                                .toList());
            default -> new ColumnNames(text, List.of());
        };
    }

    /** Returns the name of a column: the alias, the table's name for it, or the words of the expression. */
    String name(int index, String derived, Optional<ColumnOrigin> origin) {
        if (origin.isPresent() && origin.get().column().name().equalsIgnoreCase(derived)) {
            return items.size() > index && items.get(index).named()
                    ? derived
                    : origin.get().column().name();
        }
        if (!derived.startsWith("EXPR$")) {
            return derived;
        }
        Optional<String> words =
                items.size() > index ? Positions.slice(text, items.get(index).position()) : Optional.empty();
        return words.orElse("Column" + (index + 1));
    }

    private static boolean isStar(SqlNode item) {
        return item instanceof SqlIdentifier name && name.isStar();
    }
}
