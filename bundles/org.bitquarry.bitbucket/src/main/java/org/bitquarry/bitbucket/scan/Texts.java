package org.bitquarry.bitbucket.scan;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.bitquarry.model.scan.Predicate;
import org.bitquarry.model.table.Column;
import org.bitquarry.model.table.PathTemplate;
import org.bitquarry.model.table.TableDefinition;
import org.bitquarry.model.table.TextSource;

/** Columns whose values are read one by one, and what the rows must hold so that they can be. */
final class Texts {
    private Texts() {}

    /** Tells whether there is such a column among them. */
    static boolean among(List<Column> columns) {
        return columns.stream().anyMatch(column -> column.text().isPresent());
    }

    /** Tells whether a row can only be judged once a text of it was read. */
    static boolean decide(TableDefinition table, List<Predicate> residual) {
        return among(
                PushDown.columnsOf(residual).stream().map(table::requireColumn).toList());
    }

    /** Returns what to fetch with the rows: the other columns, and those that lead to the texts. */
    static List<Column> rows(TableDefinition table, List<Column> columns) {
        List<Column> fetched = new ArrayList<>();
        columns.stream().filter(column -> column.text().isEmpty()).forEach(fetched::add);
        columns.stream()
                .flatMap(column -> column.text().stream())
                .flatMap(Texts::needed)
                .map(table::requireColumn)
                .distinct()
                .filter(column -> !fetched.contains(column))
                .forEach(fetched::add);
        return fetched;
    }

    private static Stream<String> needed(TextSource text) {
        return Stream.concat(
                PathTemplate.of(text.path()).columnVariables().stream(),
                text.where().stream().map(where -> where.column()));
    }
}
