package org.bitquarry.bitbucket.write;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bitquarry.model.change.RowChange;
import org.bitquarry.model.plan.PlannedRequest;
import org.bitquarry.model.plan.RequestPlan;
import org.bitquarry.model.table.Column;
import org.bitquarry.model.table.ListEndpoint;
import org.bitquarry.model.table.TableDefinition;
import org.bitquarry.model.table.WriteRule;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Says what a change will send, without sending it. What is only known after reading shows as "(as read)". */
final class ChangePlanner {
    private static final String AS_READ = "(as read)";
    private static final String HIDDEN = "•••";

    private final WritePaths paths;

    ChangePlanner(WritePaths paths) {
        this.paths = paths;
    }

    RequestPlan plan(RowChange change) {
        List<PlannedRequest> requests =
                switch (change) {
                    case RowChange.Insert insert -> insert(insert);
                    case RowChange.Update update -> update(update);
                    case RowChange.Delete delete -> delete(delete);
                };
        return new RequestPlan(requests, List.of(), List.of());
    }

    private List<PlannedRequest> insert(RowChange.Insert insert) {
        TableDefinition table = insert.table().table();
        return switch (table.inserts()) {
            case WriteRule.Unsupported unsupported -> List.of();
            case WriteRule.Post post -> {
                List<PlannedRequest> requests = new ArrayList<>();
                if (!post.uniqueAmongOpen().isEmpty()) {
                    requests.add(lookFirst(insert, post));
                }
                requests.add(write(
                        "POST",
                        post.path(),
                        insert,
                        insert.values(),
                        BodyWriter.forInsert(table, post.path(), insert.values(), post.defaults()),
                        "make the row"));
                yield requests;
            }
            case WriteRule.ArrayMember member -> member(insert, insert.values(), member, "add it");
            case WriteRule.Upload upload -> List.of(upload(insert, upload, insert.values(), "upload the file"));
            case WriteRule.PartialPut put ->
                List.of(
                        read(
                                readPath(table, put.path()),
                                insert,
                                insert.values(),
                                "look whether the row is there already: it would be changed"),
                        write(
                                "PUT",
                                put.path(),
                                insert,
                                insert.values(),
                                BodyWriter.forInsert(table, put.path(), insert.values(), Map.of()),
                                "make the row"));
            case WriteRule.PostChange change -> throw new IllegalStateException("no rule for INSERT: " + change);
            case WriteRule.ReadMergePut put -> throw new IllegalStateException("no rule for INSERT: " + put);
            case WriteRule.Delete delete -> throw new IllegalStateException("no rule for INSERT: " + delete);
        };
    }

    private PlannedRequest lookFirst(RowChange.Insert insert, WriteRule.Post post) {
        String columns = post.uniqueAmongOpen().stream()
                .map(name -> name + " = " + insert.values().get(name))
                .collect(Collectors.joining(", "));
        return read(
                insert.table().table().list().map(ListEndpoint::path).orElse(post.path()),
                insert,
                insert.values(),
                "look for an open row with " + columns + ": it would be overwritten");
    }

    private List<PlannedRequest> update(RowChange.Update update) {
        TableDefinition table = update.table().table();
        return switch (table.updates()) {
            case WriteRule.Unsupported unsupported -> List.of();
            case WriteRule.PartialPut put -> {
                ObjectNode body = BodyWriter.forUpdate(table, JsonNodeFactory.instance.objectNode(), update.values());
                PlannedRequest write = write("PUT", put.path(), update, update.key(), body, "change the row")
                        .changing(unchanged(update)
                                .flatMap(values -> shown(
                                        table,
                                        BodyWriter.forUpdate(table, JsonNodeFactory.instance.objectNode(), values))));
                yield update.base().isEmpty() ? List.of(write) : List.of(reread(put.path(), update), write);
            }
            case WriteRule.ReadMergePut put -> {
                ObjectNode body =
                        BodyWriter.forUpdate(table, asRead(table, put.resent(), update.base()), update.values());
                yield List.of(
                        reread(put.path(), update),
                        write("PUT", put.path(), update, update.key(), body, "change the row")
                                .changing(unchanged(update)
                                        .flatMap(values -> shown(
                                                table,
                                                BodyWriter.forUpdate(
                                                        table, asRead(table, put.resent(), update.base()), values)))));
            }
            case WriteRule.PostChange change -> {
                ObjectNode body = BodyWriter.forChange(table, change.member(), update.values());
                PlannedRequest write = write("POST", change.path(), update, update.key(), body, "change the row")
                        .changing(unchanged(update)
                                .flatMap(values -> shown(table, BodyWriter.forChange(table, change.member(), values))));
                String one = table.get().orElse(change.path());
                yield update.base().isEmpty() ? List.of(write) : List.of(reread(one, update), write);
            }
            case WriteRule.Upload upload -> {
                Map<String, @Nullable Object> values = new HashMap<>(update.key());
                values.putAll(update.values());
                yield List.of(upload(update, upload, values, "upload the file"));
            }
            case WriteRule.Post post -> throw new IllegalStateException("no rule for UPDATE: " + post);
            case WriteRule.ArrayMember member -> throw new IllegalStateException("no rule for UPDATE: " + member);
            case WriteRule.Delete delete -> throw new IllegalStateException("no rule for UPDATE: " + delete);
        };
    }

    /** Returns what was read of the columns that change; empty unless all of them were. */
    private static Optional<Map<String, @Nullable Object>> unchanged(RowChange.Update update) {
        if (!update.base().keySet().containsAll(update.values().keySet())) {
            return Optional.empty();
        }
        Map<String, @Nullable Object> read = new LinkedHashMap<>(update.values());
        read.replaceAll((column, value) -> update.base().get(column));
        return Optional.of(read);
    }

    private static Optional<String> shown(TableDefinition table, ObjectNode body) {
        return BodyWriter.sent(withoutSecrets(table, body));
    }

    private List<PlannedRequest> delete(RowChange.Delete delete) {
        return switch (delete.table().table().deletes()) {
            case WriteRule.Unsupported unsupported -> List.of();
            case WriteRule.Delete rule -> {
                PlannedRequest write = new PlannedRequest(
                        "DELETE",
                        paths.readable(rule.path(), delete.table(), delete.key()),
                        Optional.empty(),
                        rule.soft() ? "delete the row; it stays listed as deleted" : "delete the row",
                        1,
                        scopes(delete),
                        true);
                List<PlannedRequest> requests = new ArrayList<>();
                if (!delete.base().isEmpty()) {
                    requests.add(reread(rule.path(), delete));
                }
                if (rule.owner().isPresent()) {
                    requests.add(read("/user", delete, Map.of(), "look whether the row is your own"));
                }
                requests.add(write);
                yield requests;
            }
            case WriteRule.ArrayMember member -> member(delete, delete.key(), member, "remove it");
            case WriteRule.Upload upload -> List.of(upload(delete, upload, delete.key(), "take the file away"));
            case WriteRule.Post post -> throw new IllegalStateException("no rule for DELETE: " + post);
            case WriteRule.PartialPut put -> throw new IllegalStateException("no rule for DELETE: " + put);
            case WriteRule.PostChange change -> throw new IllegalStateException("no rule for DELETE: " + change);
            case WriteRule.ReadMergePut put -> throw new IllegalStateException("no rule for DELETE: " + put);
        };
    }

    private PlannedRequest upload(
            RowChange change, WriteRule.Upload rule, Map<String, @Nullable Object> values, String purpose) {
        return new PlannedRequest(
                "POST",
                paths.readable(rule.path(), change.table(), values),
                Optional.of(
                        UploadSender.form(rule, change.table().table(), values).readable()),
                purpose,
                1,
                scopes(change),
                false);
    }

    private List<PlannedRequest> member(
            RowChange change, Map<String, @Nullable Object> values, WriteRule.ArrayMember member, String purpose) {
        ObjectNode body = asRead(change.table().table(), member.resent(), Map.of());
        return List.of(
                read(member.path(), change, values, "read what holds the row"),
                write("PUT", member.path(), change, values, body, purpose));
    }

    /** Shows what is sent again: the value where it was read before, else that it will be read. */
    private static ObjectNode asRead(TableDefinition table, List<String> resent, Map<String, @Nullable Object> base) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        for (String pointer : resent) {
            Optional<Column> column = table.columns().stream()
                    .filter(candidate -> candidate.bodyPointer().equals(pointer))
                    .filter(candidate -> base.get(candidate.name()) != null)
                    .findFirst();
            if (column.isPresent()) {
                BodyWriter.forUpdate(
                        table,
                        body,
                        Map.of(column.get().name(), base.get(column.get().name())));
            } else {
                BodyWriter.put(body, pointer, JsonNodeFactory.instance.stringNode(AS_READ));
            }
        }
        return body;
    }

    private PlannedRequest reread(String path, RowChange change) {
        Map<String, @Nullable Object> key =
                switch (change) {
                    case RowChange.Insert insert -> insert.values();
                    case RowChange.Update update -> update.key();
                    case RowChange.Delete delete -> delete.key();
                };
        return read(
                readPath(change.table().table(), path),
                change,
                key,
                "read the row again, to see whether someone else changed it");
    }

    /** Rows that can't be got one by one are looked up in their list. */
    private static String readPath(TableDefinition table, String path) {
        return table.get().isPresent()
                ? path
                : table.list().map(ListEndpoint::path).orElse(path);
    }

    private PlannedRequest read(String path, RowChange change, Map<String, @Nullable Object> values, String purpose) {
        return new PlannedRequest(
                "GET", paths.readable(path, change.table(), values), Optional.empty(), purpose, 1, List.of(), false);
    }

    private PlannedRequest write(
            String method,
            String path,
            RowChange change,
            Map<String, @Nullable Object> values,
            ObjectNode body,
            String purpose) {
        return new PlannedRequest(
                method,
                paths.readable(path, change.table(), values),
                shown(change.table().table(), body),
                purpose,
                1,
                scopes(change),
                false);
    }

    private static ObjectNode withoutSecrets(TableDefinition table, ObjectNode body) {
        for (Column column : table.columns()) {
            if (column.sensitive() && body.at(column.bodyPointer()).isString()) {
                BodyWriter.put(body, column.bodyPointer(), JsonNodeFactory.instance.stringNode(HIDDEN));
            }
        }
        return body;
    }

    private static List<String> scopes(RowChange change) {
        return change.table().table().scopes().getOrDefault(change.verb(), List.of());
    }
}
