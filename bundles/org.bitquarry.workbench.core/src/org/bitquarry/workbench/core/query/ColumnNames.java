package org.bitquarry.workbench.core.query;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bitquarry.engine.ColumnOrigin;
import org.bitquarry.engine.ResultColumn;
import org.bitquarry.model.table.TableRef;

/** Names for the columns of rows, and for rows by their columns. */
public final class ColumnNames {
    private ColumnNames() {}

    /** Returns a name for each column; of columns with one name the later ones are counted, such as {@code Id#2}. */
    public static List<String> of(List<ResultColumn> columns) {
        Map<String, Integer> seen = new HashMap<>();
        List<String> names = new ArrayList<>();
        for (ResultColumn column : columns) {
            int count = seen.merge(column.name(), 1, Integer::sum);
            names.add(count == 1 ? column.name() : column.name() + "#" + count);
        }
        return names;
    }

    /**
     * Returns the key under which the layout of rows is kept: tables of one definition share theirs, such as the pull
     * requests of all repositories; other rows are known by the names and types of their columns.
     *
     * @param isTable the rows of a table are shown, not those of a statement
     */
    public static String key(List<ResultColumn> columns, boolean isTable) {
        return Optional.of(columns)
                .filter(all -> isTable)
                .flatMap(ColumnNames::table)
                .map(table ->
                        "table " + table.schema().kind() + "." + table.table().name())
                .orElseGet(() -> "columns " + digest(columns));
    }

    private static Optional<TableRef> table(List<ResultColumn> columns) {
        List<TableRef> tables = columns.stream()
                .flatMap(column -> column.origin().stream())
                .map(ColumnOrigin::table)
                .distinct()
                .toList();
        return tables.size() == 1 ? Optional.of(tables.getFirst()) : Optional.empty();
    }

    private static String digest(List<ResultColumn> columns) {
        String signature = columns.stream()
                .map(column -> column.name().replace("\\", "\\\\").replace("\n", "\\n") + " " + column.type())
                .collect(Collectors.joining("\n"));
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(signature.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 16);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java has SHA-256", missing);
        }
    }
}
