package org.bitquarry.bitbucket.scan;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bitquarry.bitbucket.json.Page;
import org.bitquarry.bitbucket.json.PageReader;
import org.bitquarry.bitbucket.json.RowDecoder;
import org.bitquarry.bitbucket.write.RowSource;
import org.bitquarry.model.exchange.RequestContext;
import org.bitquarry.model.scan.Cursor;
import org.bitquarry.model.scan.ScanRequest;
import org.bitquarry.model.table.Column;
import org.bitquarry.model.table.TableDefinition;
import org.jspecify.annotations.Nullable;

/** Reads rows as maps, for writes. */
public final class TableRows implements RowSource {
    private final Scanner scanner;

    /** Makes a source over a scanner. */
    public TableRows(Scanner scanner) {
        this.scanner = scanner;
    }

    @Override
    public List<Map<String, @Nullable Object>> rows(ScanRequest request, RequestContext context) {
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        try (Cursor cursor = scanner.scan(request, context)) {
            while (cursor.next()) {
                @Nullable Object[] row = cursor.row();
                Map<String, @Nullable Object> named = new LinkedHashMap<>();
                for (int i = 0; i < row.length; i++) {
                    named.put(request.columns().get(i), row[i]);
                }
                rows.add(named);
            }
        }
        return rows;
    }

    @Override
    public Map<String, @Nullable Object> decode(
            TableDefinition table, String json, Map<String, @Nullable Object> known) {
        List<Column> columns = table.columns().stream()
                .filter(column -> !RowDecoder.isWholeItem(column) && !column.sensitive())
                .toList();
        PageReader reader = PageReader.of(new RowDecoder(columns, Map.of()), "");
        Page page = reader.read(json.getBytes(StandardCharsets.UTF_8), "The answer about " + table.name());
        @Nullable Object[] row = page.rows().getFirst();
        Map<String, @Nullable Object> named = new LinkedHashMap<>();
        for (int i = 0; i < row.length; i++) {
            Column column = columns.get(i);
            boolean names = column.key() || table.parentKey().contains(column);
            named.put(column.name(), row[i] == null && names ? known.get(column.name()) : row[i]);
        }
        return named;
    }
}
