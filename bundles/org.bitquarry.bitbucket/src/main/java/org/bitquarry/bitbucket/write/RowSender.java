package org.bitquarry.bitbucket.write;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.bitquarry.bitbucket.write.WriteExchange.Answered;
import org.bitquarry.bitbucket.write.WriteExchange.Lost;
import org.bitquarry.model.change.RowChange;
import org.bitquarry.model.change.RowOutcome;
import org.bitquarry.model.error.BitquarryException;
import org.bitquarry.model.error.NotFoundException;
import org.bitquarry.model.error.Problem;
import org.bitquarry.model.exchange.RequestContext;
import org.bitquarry.model.table.TableDefinition;
import org.bitquarry.model.table.TableRef;
import org.bitquarry.model.table.WriteRule;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/** Sends one valid change and says what became of it. */
final class RowSender {
    private static final String OWN_ACCOUNT = "/user";
    private static final RowOutcome GONE = new RowOutcome.Conflict(Map.of());

    private final WriteExchange exchange;
    private final RowSource rows;
    private final WritePaths paths;
    private final Lookup lookup;
    private final MemberSender members;
    private final UploadSender uploads;

    RowSender(WriteExchange exchange, RowSource rows, WritePaths paths) {
        this.exchange = exchange;
        this.rows = rows;
        this.paths = paths;
        lookup = new Lookup(rows);
        members = new MemberSender(exchange, rows, paths);
        uploads = new UploadSender(exchange, paths, lookup);
    }

    RowOutcome send(RowChange change, RequestContext context) {
        return switch (change) {
            case RowChange.Insert insert -> insert(insert, context);
            case RowChange.Update update -> update(update, context);
            case RowChange.Delete delete -> delete(delete, context);
        };
    }

    private RowOutcome insert(RowChange.Insert insert, RequestContext context) {
        TableDefinition table = insert.table().table();
        return switch (table.inserts()) {
            case WriteRule.Post post -> {
                Optional<BitquarryException> taken = lookup.taken(insert, post, context);
                if (taken.isPresent()) {
                    yield new RowOutcome.Rejected(taken.get());
                }
                yield made(
                        insert,
                        "POST",
                        post.path(),
                        BodyWriter.forInsert(table, post.path(), insert.values(), post.defaults()),
                        context);
            }
            case WriteRule.PartialPut put -> {
                Optional<BitquarryException> taken = lookup.taken(insert, put, context);
                if (taken.isPresent()) {
                    yield new RowOutcome.Rejected(taken.get());
                }
                yield made(
                        insert,
                        "PUT",
                        put.path(),
                        BodyWriter.forInsert(table, put.path(), insert.values(), Map.of()),
                        context);
            }
            case WriteRule.ArrayMember member -> members.add(insert, member, context);
            case WriteRule.Upload upload -> uploads.insert(insert, upload, context);
            case WriteRule.Unsupported rule -> throw unfit(rule);
            case WriteRule.PostChange rule -> throw unfit(rule);
            case WriteRule.ReadMergePut rule -> throw unfit(rule);
            case WriteRule.Delete rule -> throw unfit(rule);
        };
    }

    private RowOutcome made(
            RowChange.Insert insert, String method, String path, ObjectNode body, RequestContext context) {
        return switch (exchange.send(
                method, paths.encoded(path, insert.table(), insert.values()), BodyWriter.sent(body), context)) {
            case Answered answered ->
                new RowOutcome.Applied(echo(insert.table(), answered, insert.values(), insert.values(), context));
            case Lost lost -> lookup.afterInsert(insert, lost.error(), context);
        };
    }

    private RowOutcome update(RowChange.Update update, RequestContext context) {
        TableDefinition table = update.table().table();
        return switch (table.updates()) {
            case WriteRule.ReadMergePut put -> {
                Optional<CurrentRow> current = stillThere(put.path(), update, context);
                if (current.isEmpty()) {
                    yield GONE;
                }
                Optional<RowOutcome> obstacle = obstacle(update, update.base(), current.get());
                yield obstacle.isPresent()
                        ? obstacle.get()
                        : put(
                                update,
                                put.path(),
                                BodyWriter.forUpdate(
                                        table, BodyWriter.resent(current.get().tree(), put.resent()), update.values()),
                                context);
            }
            case WriteRule.PartialPut put -> {
                Optional<RowOutcome> obstacle = obstacle(put.path(), update, context);
                ObjectNode empty = JsonNodeFactory.instance.objectNode();
                yield obstacle.isPresent()
                        ? obstacle.get()
                        : put(update, put.path(), BodyWriter.forUpdate(table, empty, update.values()), context);
            }
            case WriteRule.PostChange change -> {
                String one = table.get().orElse(change.path());
                Optional<RowOutcome> obstacle = obstacle(one, update, context);
                yield obstacle.isPresent()
                        ? obstacle.get()
                        : changed(
                                update,
                                "POST",
                                change.path(),
                                BodyWriter.forChange(table, change.member(), update.values()),
                                context);
            }
            case WriteRule.Upload upload -> uploads.update(update, upload, context);
            case WriteRule.Unsupported rule -> throw unfit(rule);
            case WriteRule.Post rule -> throw unfit(rule);
            case WriteRule.ArrayMember rule -> throw unfit(rule);
            case WriteRule.Delete rule -> throw unfit(rule);
        };
    }

    /** Looks at a row before it is changed, where something was read of it. */
    private Optional<RowOutcome> obstacle(String path, RowChange.Update update, RequestContext context) {
        if (update.base().isEmpty()) {
            return Optional.empty();
        }
        Optional<CurrentRow> current = stillThere(path, update, context);
        return current.isEmpty() ? Optional.of(GONE) : obstacle(update, update.base(), current.get());
    }

    /** Reads a row; one that was read before and is not there any more is a conflict, not a wrong name. */
    private Optional<CurrentRow> stillThere(String path, RowChange.Update update, RequestContext context) {
        try {
            return Optional.of(current(path, update.table(), update.key(), context));
        } catch (NotFoundException notThere) {
            if (update.base().isEmpty()) {
                throw notThere;
            }
            return Optional.empty();
        }
    }

    private RowOutcome put(RowChange.Update update, String path, ObjectNode body, RequestContext context) {
        return changed(update, "PUT", path, body, context);
    }

    private RowOutcome changed(
            RowChange.Update update, String method, String path, ObjectNode body, RequestContext context) {
        try {
            return switch (exchange.send(
                    method, paths.encoded(path, update.table(), update.key()), BodyWriter.sent(body), context)) {
                case Answered answered -> {
                    Map<String, @Nullable Object> assumed = new HashMap<>(update.base());
                    assumed.putAll(update.key());
                    assumed.putAll(update.values());
                    yield new RowOutcome.Applied(echo(update.table(), answered, update.key(), assumed, context));
                }
                case Lost lost -> lookup.afterUpdate(update, lost.error(), context);
            };
        } catch (NotFoundException refused) {
            if (vanished(update.table(), update.key(), update.base(), context)) {
                return GONE;
            }
            throw refused;
        }
    }

    /** Tells whether a row that was there when it was looked at is not there any more: what it refers to may be missing, too. */
    private boolean vanished(
            TableRef table,
            Map<String, @Nullable Object> key,
            Map<String, @Nullable Object> base,
            RequestContext context) {
        return !base.isEmpty() && lookup.isGone(table, key, context);
    }

    private RowOutcome delete(RowChange.Delete delete, RequestContext context) {
        return switch (delete.table().table().deletes()) {
            case WriteRule.Delete rule -> {
                if (!delete.base().isEmpty()) {
                    Optional<RowOutcome> obstacle = gone(rule, delete, context);
                    if (obstacle.isPresent()) {
                        yield obstacle.get();
                    }
                }
                rule.owner().ifPresent(column -> requireOwn(delete, column, context));
                yield deleted(delete, rule.path(), context);
            }
            case WriteRule.ArrayMember member -> members.remove(delete, member, context);
            case WriteRule.Upload upload -> uploads.delete(delete, upload, context);
            case WriteRule.Unsupported rule -> throw unfit(rule);
            case WriteRule.Post rule -> throw unfit(rule);
            case WriteRule.PartialPut rule -> throw unfit(rule);
            case WriteRule.PostChange rule -> throw unfit(rule);
            case WriteRule.ReadMergePut rule -> throw unfit(rule);
        };
    }

    private RowOutcome deleted(RowChange.Delete delete, String path, RequestContext context) {
        try {
            return switch (exchange.send(
                    "DELETE", paths.encoded(path, delete.table(), delete.key()), Optional.empty(), context)) {
                case Answered answered -> new RowOutcome.Applied(Map.of());
                case Lost lost -> lookup.afterDelete(delete, lost.error(), context);
            };
        } catch (NotFoundException refused) {
            if (vanished(delete.table(), delete.key(), delete.base(), context)) {
                return GONE;
            }
            throw refused;
        }
    }

    /** Where the request names nobody, only the caller's own row can be meant. */
    private void requireOwn(RowChange.Delete delete, String column, RequestContext context) {
        JsonNode self = BodyWriter.tree(
                switch (exchange.send("GET", OWN_ACCOUNT, Optional.empty(), context)) {
                    case Answered answered -> answered.body();
                    case Lost lost -> throw lost.error();
                });
        if (!self.path("uuid").asString("").equals(delete.key().get(column))) {
            throw ChangeValidator.rejected(delete, "it is somebody else's: only your own can be deleted.", "", column);
        }
    }

    /** Looks at the row before it is deleted; one that is gone already is a conflict, not a success. */
    private Optional<RowOutcome> gone(WriteRule.Delete rule, RowChange.Delete delete, RequestContext context) {
        try {
            return obstacle(delete, delete.base(), current(rule.path(), delete.table(), delete.key(), context));
        } catch (NotFoundException notThere) {
            return Optional.of(GONE);
        }
    }

    private static Optional<RowOutcome> obstacle(
            RowChange change, Map<String, @Nullable Object> base, CurrentRow current) {
        return ChangeValidator.immutable(change, current.row())
                .<RowOutcome>map(RowOutcome.Rejected::new)
                .or(() -> current.conflictWith(base));
    }

    private CurrentRow current(String path, TableRef table, Map<String, @Nullable Object> key, RequestContext context) {
        if (table.table().get().isEmpty()) {
            return listed(table, key, context);
        }
        return switch (exchange.send("GET", paths.encoded(path, table, key), Optional.empty(), context)) {
            case Answered answered ->
                new CurrentRow(BodyWriter.tree(answered.body()), rows.decode(table.table(), answered.body(), key));
            case Lost lost -> throw lost.error();
        };
    }

    /** What is at the path of one row is no item of such a table: its rows are only in the list. */
    private CurrentRow listed(TableRef table, Map<String, @Nullable Object> key, RequestContext context) {
        return lookup.byKey(table, key, context).stream()
                .findFirst()
                .map(row -> new CurrentRow(MissingNode.getInstance(), row))
                .orElseThrow(() -> new NotFoundException(
                        new Problem(table.toString(), "the list holds no row with the key " + key + ".", ""), null));
    }

    /** Decodes the row that the source answered; what it did not answer is as it was sent. */
    private Map<String, @Nullable Object> echo(
            TableRef table,
            Answered answered,
            Map<String, @Nullable Object> known,
            Map<String, @Nullable Object> assumed,
            RequestContext context) {
        try {
            JsonNode answer = answered.body().isBlank() ? MissingNode.getInstance() : BodyWriter.tree(answered.body());
            if (answer.isObject()) {
                return isItem(table.table(), answer)
                        ? rows.decode(table.table(), answered.body(), known)
                        : lookup.byKey(table, known, context).stream()
                                .findFirst()
                                .orElse(assumed);
            }
        } catch (JacksonException notJson) {
            // The source said that it did it; only its echo can't be read.
            return assumed;
        } catch (BitquarryException unreadable) {
            // Nor can the row be read again.
            return assumed;
        }
        return assumed;
    }

    /** An answer that does not hold the row's key is something else, such as the account behind a reviewer. */
    private static boolean isItem(TableDefinition table, JsonNode answer) {
        return table.key().stream()
                .filter(column -> !column.pointer().isEmpty())
                .noneMatch(column ->
                        answer.at(JsonPointer.compile(column.pointer())).isMissingNode());
    }

    private static IllegalStateException unfit(WriteRule rule) {
        return new IllegalStateException("a definition gives a verb the rule of another: " + rule);
    }
}
