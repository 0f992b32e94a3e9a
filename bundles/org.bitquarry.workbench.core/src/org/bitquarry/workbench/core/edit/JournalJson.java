package org.bitquarry.workbench.core.edit;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.bitquarry.model.table.Column;
import org.bitquarry.model.table.TableDefinition;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A journal's lines. Values are plain JSON; what type they are is the table's to say when they are read again. */
final class JournalJson {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private static final String SECRET = "secret";
    private static final String TYPED = "typed";
    private static final String PROBLEM = "problem";

    private JournalJson() {}

    static String header(EditTarget target) {
        return NODES.objectNode()
                .put("journal", 1)
                .put("datasource", target.datasource())
                .put("schema", target.schema())
                .put("table", target.table())
                .toString();
    }

    static Optional<EditTarget> target(String header) {
        return parse(header)
                .filter(node -> node.path("journal").asInt(0) == 1)
                .map(node -> new EditTarget(
                        node.path("datasource").asString(""),
                        node.path("schema").asString(""),
                        node.path("table").asString("")));
    }

    static String line(JournalEntry entry) {
        ObjectNode line = NODES.objectNode();
        line.set("row", row(entry.row()));
        switch (entry) {
            case JournalEntry.Closed closed -> line.put("is", "closed");
            case JournalEntry.Sending sending -> line.put("is", "sending");
            case JournalEntry.Pending pending -> {
                line.put("is", "pending")
                        .put("kind", pending.edit().kind().name().toLowerCase(Locale.ROOT));
                line.set("base", object(pending.edit().base()));
                line.set("values", object(pending.edit().values()));
            }
            case JournalEntry.Troubled troubled -> {
                line.put("is", "troubled");
                put(line, troubled.trouble());
            }
        }
        return line.toString();
    }

    /** Reads a line; empty when it is no line of a journal, such as one that a crash cut off. */
    static Optional<JournalEntry> entry(String line, TableDefinition table) {
        return parse(line).flatMap(node -> row(node.path("row"), table).flatMap(row -> entry(node, row, table)));
    }

    /** Returns what a line says of which row, without knowing the table: the row as text, and whether it is pending. */
    static Optional<Map.Entry<String, Boolean>> gist(String line) {
        return parse(line)
                .filter(node -> node.has("row") && node.has("is"))
                .map(node -> Map.entry(
                        node.path("row").toString(),
                        !node.path("is").asString("").equals("closed")));
    }

    private static Optional<JournalEntry> entry(JsonNode node, RowId row, TableDefinition table) {
        return switch (node.path("is").asString("")) {
            case "closed" -> Optional.of(new JournalEntry.Closed(row));
            case "sending" -> Optional.of(new JournalEntry.Sending(row));
            case "troubled" -> trouble(node, table).map(trouble -> new JournalEntry.Troubled(row, trouble));
            case "pending" ->
                kind(node.path("kind").asString(""))
                        .map(kind -> new JournalEntry.Pending(
                                row,
                                new RowEdit(
                                        kind, values(node.path("base"), table), values(node.path("values"), table))));
            default -> Optional.empty();
        };
    }

    private static Optional<RowEdit.Kind> kind(String name) {
        for (RowEdit.Kind kind : RowEdit.Kind.values()) {
            if (kind.name().equalsIgnoreCase(name)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    private static void put(ObjectNode line, Trouble trouble) {
        switch (trouble) {
            case Trouble.Failed failed -> line.put("trouble", "failed").put("text", failed.text());
            case Trouble.Unknown unknown -> line.put("trouble", "unknown").put("text", unknown.text());
            case Trouble.Conflict conflict -> line.put("trouble", "conflict").set("theirs", object(conflict.theirs()));
        }
    }

    private static Optional<Trouble> trouble(JsonNode node, TableDefinition table) {
        String text = node.path("text").asString("");
        return switch (node.path("trouble").asString("")) {
            case "failed" -> Optional.of(new Trouble.Failed(text));
            case "unknown" -> Optional.of(new Trouble.Unknown(text));
            case "conflict" -> Optional.of(new Trouble.Conflict(values(node.path("theirs"), table)));
            default -> Optional.empty();
        };
    }

    private static JsonNode row(RowId row) {
        return switch (row) {
            case RowId.Added added -> NODES.numberNode(added.serial());
            case RowId.Existing existing -> object(existing.key());
        };
    }

    private static Optional<RowId> row(JsonNode node, TableDefinition table) {
        if (node.isIntegralNumber()) {
            return Optional.of(new RowId.Added(node.asLong()));
        }
        Map<String, @Nullable Object> key = values(node, table);
        return key.isEmpty() ? Optional.empty() : Optional.of(new RowId.Existing(key));
    }

    private static ObjectNode object(Map<String, @Nullable Object> values) {
        ObjectNode object = NODES.objectNode();
        values.forEach((name, value) -> object.set(
                name,
                switch (value) {
                    case null -> NODES.nullNode();
                    case Long number -> NODES.numberNode(number);
                    case Integer number -> NODES.numberNode(number);
                    case Double number -> NODES.numberNode(number);
                    case Boolean truth -> NODES.booleanNode(truth);
                    case TypedText typed ->
                        NODES.objectNode().put(TYPED, typed.text()).put(PROBLEM, typed.problem());
                    case LostSecret lost -> NODES.objectNode().put(SECRET, "not kept");
                    default -> NODES.stringNode(value.toString());
                }));
        return object;
    }

    /** Columns that the table has no more, and values that don't fit it, are left out. */
    private static Map<String, @Nullable Object> values(JsonNode object, TableDefinition table) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> member : object.properties()) {
            Optional<Column> column = table.column(member.getKey());
            if (column.isPresent() && member.getValue().isNull()) {
                values.put(column.get().name(), null);
            } else {
                column.flatMap(known -> value(known, member.getValue()))
                        .ifPresent(value -> values.put(column.get().name(), value));
            }
        }
        return values;
    }

    private static Optional<Object> value(Column column, JsonNode node) {
        if (column.sensitive() && node.has(SECRET)) {
            return Optional.of(LostSecret.LOST);
        }
        if (node.has(TYPED)) {
            return Optional.of(new TypedText(
                    node.path(TYPED).asString(""), node.path(PROBLEM).asString("")));
        }
        return switch (column.type()) {
            case VARCHAR -> node.isString() ? Optional.of(node.asString()) : Optional.empty();
            case BIGINT -> node.isIntegralNumber() ? Optional.of(node.asLong()) : Optional.empty();
            case INTEGER -> node.isInt() ? Optional.of(node.asInt()) : Optional.empty();
            case DOUBLE -> node.isNumber() ? Optional.of(node.asDouble()) : Optional.empty();
            case BOOLEAN -> node.isBoolean() ? Optional.of(node.asBoolean()) : Optional.empty();
            case TIMESTAMP -> moment(node.asString(""));
        };
    }

    private static Optional<Object> moment(String text) {
        try {
            return Optional.of(Instant.parse(text));
        } catch (DateTimeParseException unreadable) {
            return Optional.empty();
        }
    }

    private static Optional<JsonNode> parse(String line) {
        try {
            return Optional.of(MAPPER.readTree(line)).filter(JsonNode::isObject);
        } catch (JacksonException cutOff) {
            return Optional.empty();
        }
    }
}
