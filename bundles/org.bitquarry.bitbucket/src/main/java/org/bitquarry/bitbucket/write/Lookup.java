package org.bitquarry.bitbucket.write;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import org.bitquarry.model.change.RowChange;
import org.bitquarry.model.change.RowOutcome;
import org.bitquarry.model.error.BitquarryException;
import org.bitquarry.model.error.NotFoundException;
import org.bitquarry.model.error.Problem;
import org.bitquarry.model.error.RequestRejectedException;
import org.bitquarry.model.exchange.RequestContext;
import org.bitquarry.model.scan.Operand;
import org.bitquarry.model.scan.Predicate;
import org.bitquarry.model.scan.ScanRequest;
import org.bitquarry.model.table.Column;
import org.bitquarry.model.table.PathTemplate;
import org.bitquarry.model.table.TableDefinition;
import org.bitquarry.model.table.TableRef;
import org.bitquarry.model.table.WriteRule;
import org.jspecify.annotations.Nullable;

/** Looks rows up around a write: before one that could overwrite, and after one whose answer was lost. */
final class Lookup {
    private static final int CONFLICT = 409;

    private final RowSource rows;

    Lookup(RowSource rows) {
        this.rows = rows;
    }

    /** Says which open row a POST would overwrite in silence. */
    Optional<BitquarryException> taken(RowChange.Insert insert, WriteRule.Post post, RequestContext context) {
        if (post.uniqueAmongOpen().isEmpty()) {
            return Optional.empty();
        }
        TableDefinition table = insert.table().table();
        List<Predicate> filter = new ArrayList<>(equal(parentKey(table), insert.values()));
        filter.addAll(equal(post.uniqueAmongOpen(), insert.values()));
        table.changeable()
                .ifPresent(open -> filter.add(new Predicate.In(
                        open.column(), open.values().stream().map(Operand::of).toList(), false)));
        return overwritten(insert, "an open row", post.uniqueAmongOpen(), filter, context);
    }

    /** Says which row a PUT would change instead of making one. */
    Optional<BitquarryException> taken(RowChange.Insert insert, WriteRule.PartialPut put, RequestContext context) {
        List<String> path = PathTemplate.of(put.path()).columnVariables();
        List<String> key =
                insert.table().table().key().stream().map(Column::name).toList();
        // Where the path names no row there is only one.
        return overwritten(insert, "a row", path.isEmpty() ? key : path, equal(path, insert.values()), context);
    }

    /** Says which file an upload would replace; it can't be told where the whole key is not known before. */
    Optional<BitquarryException> taken(RowChange.Insert insert, WriteRule.Upload upload, RequestContext context) {
        List<Column> columns = insert.table().table().key();
        List<String> key = columns.stream().map(Column::name).toList();
        return columns.stream()
                        .anyMatch(column ->
                                column.assumed().isEmpty() && insert.values().get(column.name()) == null)
                ? Optional.empty()
                : overwritten(insert, "a row", key, equal(key, insert.values()), context);
    }

    private Optional<BitquarryException> overwritten(
            RowChange.Insert insert,
            String what,
            List<String> columns,
            List<Predicate> filter,
            RequestContext context) {
        return find(insert.table(), filter, context).stream()
                .findFirst()
                .map(row -> overwritten(insert, what, columns, row));
    }

    private static BitquarryException overwritten(
            RowChange.Insert insert, String what, List<String> unique, Map<String, @Nullable Object> row) {
        TableDefinition table = insert.table().table();
        String key = table.key().stream()
                .map(column -> column.name() + " " + row.get(column.name()))
                .reduce((a, b) -> a + ", " + b)
                .orElse("");
        String columns = String.join(", ", unique);
        return new RequestRejectedException(
                new Problem(
                        "INSERT " + insert.table(),
                        what + " with the same " + columns + " exists already (" + key + ").",
                        "Bitbucket would overwrite it instead of making a new one: change that row."),
                CONFLICT,
                Map.of(unique.getFirst(), List.of("taken by " + key)));
    }

    RowOutcome afterInsert(RowChange.Insert insert, BitquarryException error, RequestContext context) {
        TableDefinition table = insert.table().table();
        List<String> identifying = new ArrayList<>(parentKey(table));
        table.key().stream()
                .map(Column::name)
                .filter(name -> insert.values().get(name) != null)
                .forEach(identifying::add);
        if (table.inserts() instanceof WriteRule.Post post) {
            identifying.addAll(post.uniqueAmongOpen());
        }
        if (identifying.size() == parentKey(table).size()) {
            return new RowOutcome.Unknown(error, "The new row can't be told from others: look before you try again.");
        }
        return after(error, () -> {
            boolean there = !find(insert.table(), equal(identifying, insert.values()), context)
                    .isEmpty();
            String what = String.join(", ", identifying);
            return new RowOutcome.Unknown(
                    error,
                    there
                            ? "A row with that " + what + " exists now."
                            : "No row with that " + what + " exists: it was most likely not made.");
        });
    }

    RowOutcome afterUpdate(RowChange.Update update, BitquarryException error, RequestContext context) {
        return after(error, () -> {
            List<Map<String, @Nullable Object>> found = byKey(update.table(), update.key(), context);
            if (found.isEmpty()) {
                return new RowOutcome.Unknown(error, "The row can't be found any more.");
            }
            Map<String, @Nullable Object> row = found.getFirst();
            boolean done = update.values().entrySet().stream()
                    .allMatch(entry -> Objects.equals(entry.getValue(), row.get(entry.getKey())));
            return done
                    ? new RowOutcome.Applied(row)
                    : new RowOutcome.Unknown(
                            error, "The row still holds its old values: it was most likely not changed.");
        });
    }

    RowOutcome afterDelete(RowChange.Delete delete, BitquarryException error, RequestContext context) {
        return after(
                error,
                () -> byKey(delete.table(), delete.key(), context).isEmpty()
                        ? new RowOutcome.Applied(Map.of())
                        : new RowOutcome.Unknown(error, "The row is still there."));
    }

    /** Tells whether a row is not there any more; what can't be read is not known to be gone. */
    boolean isGone(TableRef table, Map<String, @Nullable Object> key, RequestContext context) {
        try {
            return byKey(table, key, context).isEmpty();
        } catch (NotFoundException absent) {
            return true;
        } catch (BitquarryException unreadable) {
            return false;
        }
    }

    private static RowOutcome after(BitquarryException error, java.util.function.Supplier<RowOutcome> look) {
        try {
            return look.get();
        } catch (BitquarryException unreadable) {
            return new RowOutcome.Unknown(error, "");
        }
    }

    List<Map<String, @Nullable Object>> byKey(
            TableRef table, Map<String, @Nullable Object> key, RequestContext context) {
        return find(table, equal(List.copyOf(key.keySet()), key), context);
    }

    private List<Map<String, @Nullable Object>> find(TableRef table, List<Predicate> filter, RequestContext context) {
        return rows.rows(ScanRequest.of(table).withFilter(filter).withLimit(0, OptionalLong.of(1)), context);
    }

    private static List<String> parentKey(TableDefinition table) {
        return table.parentKey().stream().map(Column::name).toList();
    }

    private static List<Predicate> equal(List<String> columns, Map<String, @Nullable Object> values) {
        return columns.stream()
                .flatMap(name ->
                        Optional.ofNullable(values.get(name)).map(value -> Predicate.equal(name, value)).stream())
                .distinct()
                .toList();
    }
}
