package org.bitquarry.bitbucket.write;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.bitquarry.bitbucket.write.WriteExchange.Answered;
import org.bitquarry.bitbucket.write.WriteExchange.Lost;
import org.bitquarry.model.change.RowChange;
import org.bitquarry.model.change.RowOutcome;
import org.bitquarry.model.error.BitquarryException;
import org.bitquarry.model.error.MissingKeyException;
import org.bitquarry.model.exchange.RequestContext;
import org.bitquarry.model.table.TableDefinition;
import org.bitquarry.model.table.TableRef;
import org.bitquarry.model.table.WriteRule;
import org.jspecify.annotations.Nullable;

/** Sends rows that are files: as forms. */
final class UploadSender {
    private final WriteExchange exchange;
    private final WritePaths paths;
    private final Lookup lookup;

    UploadSender(WriteExchange exchange, WritePaths paths, Lookup lookup) {
        this.exchange = exchange;
        this.paths = paths;
        this.lookup = lookup;
    }

    RowOutcome insert(RowChange.Insert insert, WriteRule.Upload rule, RequestContext context) {
        Optional<BitquarryException> taken = lookup.taken(insert, rule, context);
        if (taken.isPresent()) {
            return new RowOutcome.Rejected(taken.get());
        }
        return switch (send(rule, insert.table(), insert.values(), context)) {
            case Answered answered -> new RowOutcome.Applied(insert.values());
            case Lost lost -> lookup.afterInsert(insert, lost.error(), context);
        };
    }

    RowOutcome update(RowChange.Update update, WriteRule.Upload rule, RequestContext context) {
        Map<String, @Nullable Object> values = new HashMap<>(update.key());
        values.putAll(update.values());
        return switch (send(rule, update.table(), values, context)) {
            case Answered answered -> new RowOutcome.Applied(values);
            case Lost lost -> new RowOutcome.Unknown(lost.error(), "Look at the file before you try again.");
        };
    }

    RowOutcome delete(RowChange.Delete delete, WriteRule.Upload rule, RequestContext context) {
        return switch (send(rule, delete.table(), delete.key(), context)) {
            case Answered answered -> new RowOutcome.Applied(Map.of());
            case Lost lost -> lookup.afterDelete(delete, lost.error(), context);
        };
    }

    private WriteExchange.Result send(
            WriteRule.Upload rule, TableRef table, Map<String, @Nullable Object> values, RequestContext context) {
        return exchange.upload(
                "POST", paths.encoded(rule.path(), table, values), form(rule, table.table(), values), context);
    }

    /** Returns the form of a row. */
    static Form form(WriteRule.Upload rule, TableDefinition table, Map<String, @Nullable Object> values) {
        List<Form.Field> fields = new ArrayList<>();
        new TreeMap<>(rule.fields()).forEach((name, columns) -> columns.stream()
                .flatMap(column -> said(table, column, values).stream())
                .findFirst()
                .ifPresent(value -> fields.add(new Form.Field(name, Optional.empty(), value))));
        String file = text(table, rule.file(), values);
        if (rule.content().isEmpty()) {
            fields.add(new Form.Field("files", Optional.empty(), file));
        } else {
            // With a slash in front, no file is taken for a field of another meaning.
            fields.add(new Form.Field(
                    rule.part().orElse("/" + file),
                    rule.part().map(part -> file),
                    text(table, rule.content().get(), values)));
        }
        return new Form(fields);
    }

    /** What is only assumed is the source's own choice. */
    private static Optional<String> said(TableDefinition table, String column, Map<String, @Nullable Object> values) {
        return Optional.ofNullable(values.get(column)).map(Object::toString).filter(value -> table.requireColumn(column)
                .assumed()
                .filter(value::equals)
                .isEmpty());
    }

    private static String text(TableDefinition table, String column, Map<String, @Nullable Object> values) {
        Object value = values.get(column);
        if (value == null) {
            throw new MissingKeyException(table.name(), column, "Give it a value.");
        }
        return value.toString();
    }
}
