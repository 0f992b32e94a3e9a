package org.bitquarry.bitbucket.write;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Supplier;
import org.bitquarry.bitbucket.json.PageReader;
import org.bitquarry.bitbucket.json.RowDecoder;
import org.bitquarry.model.scan.Cursor;
import org.bitquarry.model.table.Column;
import org.jspecify.annotations.Nullable;

/** The one row that a call is answered with. */
final class AnswerCursor implements Cursor {
    private static final @Nullable Object[] NO_ROW = new Object[0];

    private final List<Column> columns;
    private final Map<String, @Nullable Object> arguments;
    private final Supplier<String> answer;
    private final String asked;
    private @Nullable Object[] row = NO_ROW;
    private boolean sent;

    AnswerCursor(List<Column> columns, Map<String, @Nullable Object> arguments, Supplier<String> answer, String asked) {
        this.columns = columns;
        this.arguments = arguments;
        this.answer = answer;
        this.asked = asked;
    }

    @Override
    public boolean next() {
        if (sent) {
            return false;
        }
        sent = true;
        String body = answer.get();
        Map<String, @Nullable Object> constants = new java.util.HashMap<>();
        columns.stream()
                .filter(column -> column.pointer().isEmpty())
                .forEach(column -> constants.put(column.name(), arguments.get(column.name())));
        PageReader reader = PageReader.of(new RowDecoder(columns, constants), "");
        row = reader.read((body.isEmpty() ? "{}" : body).getBytes(StandardCharsets.UTF_8), asked)
                .rows()
                .getFirst();
        return true;
    }

    @Override
    public @Nullable Object[] row() {
        return row;
    }

    @Override
    public OptionalLong size() {
        return OptionalLong.of(1);
    }

    @Override
    public void close() {
        sent = true;
    }
}
