package org.bitquarry.bitbucket.write;

import java.util.Map;
import java.util.Optional;
import org.bitquarry.bitbucket.write.WriteExchange.Answered;
import org.bitquarry.bitbucket.write.WriteExchange.Lost;
import org.bitquarry.model.change.RowChange;
import org.bitquarry.model.change.RowOutcome;
import org.bitquarry.model.exchange.RequestContext;
import org.bitquarry.model.table.Column;
import org.bitquarry.model.table.TableDefinition;
import org.bitquarry.model.table.TableRef;
import org.bitquarry.model.table.WriteRule;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Adds and removes rows that are elements of an array in their parent. */
final class MemberSender {
    private final WriteExchange exchange;
    private final RowSource rows;
    private final WritePaths paths;

    MemberSender(WriteExchange exchange, RowSource rows, WritePaths paths) {
        this.exchange = exchange;
        this.rows = rows;
        this.paths = paths;
    }

    RowOutcome add(RowChange.Insert insert, WriteRule.ArrayMember member, RequestContext context) {
        String identity = identity(insert.table().table(), member, insert.values());
        JsonNode parent = parent(insert.table(), member, insert.values(), context);
        if (find(parent, member, identity).isPresent()) {
            return new RowOutcome.Rejected(ChangeValidator.rejected(
                    insert,
                    identity + " is there already.",
                    "",
                    column(insert.table().table(), member).name()));
        }
        ObjectNode body = BodyWriter.resent(parent, member.resent());
        array(body, member).addObject().put(member.identity(), identity);
        return switch (put(insert.table(), member, insert.values(), body, context)) {
            case Answered answered ->
                new RowOutcome.Applied(find(BodyWriter.tree(answered.body()), member, identity)
                        .map(element -> rows.decode(insert.table().table(), BodyWriter.text(element), insert.values()))
                        .orElse(insert.values()));
            case Lost lost -> new RowOutcome.Unknown(lost.error(), "");
        };
    }

    RowOutcome remove(RowChange.Delete delete, WriteRule.ArrayMember member, RequestContext context) {
        String identity = identity(delete.table().table(), member, delete.key());
        JsonNode parent = parent(delete.table(), member, delete.key(), context);
        if (find(parent, member, identity).isEmpty()) {
            return new RowOutcome.Conflict(Map.of());
        }
        ObjectNode body = BodyWriter.resent(parent, member.resent());
        ArrayNode array = array(body, member);
        for (int i = array.size() - 1; i >= 0; i--) {
            if (identity.equals(array.get(i).path(member.identity()).asString(""))) {
                array.remove(i);
            }
        }
        return switch (put(delete.table(), member, delete.key(), body, context)) {
            case Answered answered -> new RowOutcome.Applied(Map.of());
            case Lost lost -> new RowOutcome.Unknown(lost.error(), "");
        };
    }

    private JsonNode parent(
            TableRef table,
            WriteRule.ArrayMember member,
            Map<String, @Nullable Object> values,
            RequestContext context) {
        return switch (exchange.send("GET", paths.encoded(member.path(), table, values), Optional.empty(), context)) {
            case Answered answered -> BodyWriter.tree(answered.body());
            case Lost lost -> throw lost.error();
        };
    }

    private WriteExchange.Result put(
            TableRef table,
            WriteRule.ArrayMember member,
            Map<String, @Nullable Object> values,
            ObjectNode body,
            RequestContext context) {
        return exchange.send(
                "PUT", paths.encoded(member.path(), table, values), Optional.of(BodyWriter.text(body)), context);
    }

    private static ArrayNode array(ObjectNode body, WriteRule.ArrayMember member) {
        if (body.at(JsonPointer.compile(member.array())) instanceof ArrayNode existing) {
            return existing;
        }
        ArrayNode made = JsonNodeFactory.instance.arrayNode();
        BodyWriter.put(body, member.array(), made);
        return made;
    }

    private static Optional<JsonNode> find(JsonNode parent, WriteRule.ArrayMember member, String identity) {
        JsonNode array = parent.at(JsonPointer.compile(member.array()));
        for (JsonNode element : array) {
            if (identity.equals(element.path(member.identity()).asString(""))) {
                return Optional.of(element);
            }
        }
        return Optional.empty();
    }

    private static String identity(
            TableDefinition table, WriteRule.ArrayMember member, Map<String, @Nullable Object> values) {
        return String.valueOf(values.get(column(table, member).name()));
    }

    private static Column column(TableDefinition table, WriteRule.ArrayMember member) {
        return table.columns().stream()
                .filter(column -> column.pointer().equals("/" + member.identity()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(table.name() + " has no column for " + member.identity()));
    }
}
