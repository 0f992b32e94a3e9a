package org.bitquarry.workbench.core.edit;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.bitquarry.model.change.RowChange;
import org.bitquarry.model.change.RowOutcome;
import org.bitquarry.model.table.Column;
import org.bitquarry.model.table.TableRef;
import org.jspecify.annotations.Nullable;

/**
 * The pending edits of one table, by row and column, whatever is on the screen. Every change of them is journalled
 * before anybody hears of it. Thread-safe: a person edits on one thread while a commit settles rows on another; a row
 * that is being sent can't be edited. Methods that can refuse return the reason as a sentence, empty when they did it.
 */
public final class StagedEdits {
    private final EditTarget target;
    private final TableRef table;
    private final EditRules rules;
    private final List<String> keyColumns;
    private final EditBook book;
    private final AtomicLong lastSerial = new AtomicLong();

    /** Begins without edits, on a datasource whose credential nobody knows. */
    public StagedEdits(EditTarget target, TableRef table, boolean readOnlyDatasource, Journal journal) {
        this(target, table, readOnlyDatasource, journal, Permissions.UNKNOWN);
    }

    /** Begins without edits. */
    public StagedEdits(
            EditTarget target, TableRef table, boolean readOnlyDatasource, Journal journal, Permissions permissions) {
        this.target = target;
        this.table = table;
        this.rules = new EditRules(
                table.table(),
                readOnlyDatasource,
                verb -> permissions.missingScopes(target.datasource(), table.table(), verb));
        this.keyColumns = Stream.concat(table.table().parentKey().stream(), table.table().key().stream())
                .map(Column::name)
                .distinct()
                .toList();
        this.book = new EditBook(Secrets.keptOutOf(journal, table.table()));
    }

    /** Returns the table by its names. */
    public EditTarget target() {
        return target;
    }

    /** Returns the table. */
    public TableRef table() {
        return table;
    }

    /** Returns the names of the columns that make up a {@link RowId.Existing}: the parent's key and the row's own. */
    public List<String> keyColumns() {
        return keyColumns;
    }

    /** Tells whether nothing at all may be written. */
    public boolean isReadOnlyDatasource() {
        return rules.readOnlyDatasource();
    }

    /** Returns how many rows hold a secret, which no journal keeps. */
    public int rowsWithSecrets() {
        return (int) rows().stream()
                .filter(row -> Secrets.areIn(table.table(), row.edit().values()))
                .count();
    }

    /** Tells a listener of every change until it is removed. */
    public void addListener(EditListener listener) {
        book.addListener(listener);
    }

    /** Ends {@link #addListener}. */
    public void removeListener(EditListener listener) {
        book.removeListener(listener);
    }

    /** Returns a row with its pending edit, if it has one. */
    public Optional<PendingRow> row(RowId row) {
        return book.row(row);
    }

    /** Returns all pending rows in the order in which their edits began. */
    public List<PendingRow> rows() {
        return book.rows();
    }

    /** Returns the new rows in their order. */
    public List<RowId.Added> added() {
        return book.state().added();
    }

    /** Tells whether nothing is pending. */
    public boolean isEmpty() {
        return book.state().edits().isEmpty();
    }

    /** Returns why a cell can't be edited, as a clause for "read-only: …". */
    public Optional<String> readOnlyReason(SourceRow row, String column) {
        return rules.cell(row, column, book.state().edit(row.id()), book.isSending(row.id()));
    }

    /** Returns why no row can be added, as a clause. */
    public Optional<String> whyNoInsert() {
        return rules.add();
    }

    /** Returns why a row can't be deleted, as a clause. */
    public Optional<String> whyNoDelete(SourceRow row) {
        return rules.row(row, book.isSending(row.id()));
    }

    /**
     * Does several changes that a person knows as one act; undo takes them back together. The changes are made under the
     * lock of the edits, so they must be quick.
     *
     * @param words what undo calls the act: a noun with its number, such as "paste of 6 cells"
     */
    public void together(String words, Consumer<EditBatch> changes) {
        book.change(before -> {
            EditBatch batch =
                    new EditBatch(table.table(), rules, before, words, book::isSending, lastSerial::incrementAndGet);
            changes.accept(batch);
            return batch;
        });
    }

    private <T> T one(String words, Function<EditBatch, T> change) {
        AtomicReference<@Nullable T> result = new AtomicReference<>();
        together(words, batch -> result.set(change.apply(batch)));
        return Objects.requireNonNull(result.get());
    }

    /** Sets a cell to a value that its column can hold; the value that was read takes the change away. */
    public Optional<String> set(SourceRow row, String column, @Nullable Object value) {
        return one(actOn(column, value), batch -> batch.set(row, column, value));
    }

    /** Keeps in a cell what a person typed; see {@link EditBatch#type}. */
    public Optional<String> type(SourceRow row, String column, @Nullable Object typed) {
        return one(actOn(column, typed), batch -> batch.type(row, column, typed));
    }

    private static String actOn(String column, @Nullable Object value) {
        return (value == null ? "NULL in " : "change of ") + column;
    }

    /**
     * Adds a row with values; those of columns that can't be given are left out.
     *
     * @throws IllegalStateException when {@link #whyNoInsert} has a reason
     */
    public RowId.Added add(Map<String, @Nullable Object> values) {
        return one("new row", batch -> batch.add(values));
    }

    /** Adds a copy of a row as it is now, without its key and without what the server computes. */
    public RowId.Added duplicate(SourceRow row) {
        return one("copy of a row", batch -> batch.duplicate(row));
    }

    /** Marks a row as deleted, or takes the mark away; a new row is dropped. */
    public Optional<String> toggleDelete(SourceRow row) {
        return one("deletion of a row", batch -> batch.toggleDelete(row));
    }

    /** Takes back what was typed into a cell. */
    public void revert(RowId row, String column) {
        together("revert of " + column, batch -> batch.revert(row, column));
    }

    /** Takes back all of a row; a new row is dropped. */
    public void revert(RowId row) {
        together("revert of a row", batch -> batch.revert(row));
    }

    /** Takes back everything that is not being sent at this moment. */
    public void revertAll() {
        together("revert of all", EditBatch::revertAll);
    }

    /** Returns what undo would take back, such as "paste of 6 cells"; empty when nothing, and while rows are being sent. */
    public Optional<String> undone() {
        return book.undone();
    }

    /** Returns what redo would do again; empty when nothing, and while rows are being sent. */
    public Optional<String> redone() {
        return book.redone();
    }

    /** Takes the last step back; reaches no further than the last commit. */
    public void undo() {
        book.undo();
    }

    /** Does again what was taken back. */
    public void redo() {
        book.redo();
    }

    /** Returns what is wrong with a pending cell, as a sentence; said also of cells of a new row that need a value. */
    public Optional<String> problem(RowId row, String column) {
        return book.state()
                .edit(row)
                .flatMap(edit -> ValueRules.problem(edit, table.table().requireColumn(column)));
    }

    /** Returns all that is wrong with a pending row. */
    public List<CellProblem> problems(RowId row) {
        return book.state()
                .edit(row)
                .map(edit -> ValueRules.problems(table.table(), row, edit))
                .orElse(List.of());
    }

    /** Returns all that is wrong with pending cells, before anything is sent; nothing is sent while there is any. */
    public List<CellProblem> problems() {
        return book.state().edits().entrySet().stream()
                .flatMap(pending -> ValueRules.problems(table.table(), pending.getKey(), pending.getValue()).stream())
                .toList();
    }

    /** Returns the sentence that says what is wrong with a pending row, before anything is sent. */
    public Optional<String> problem(RowId row) {
        return problems(row).stream().map(CellProblem::text).findFirst();
    }

    /** Returns what a commit would send, in order; rows whose outcome is unknown wait for {@link #sendAgain}. */
    public List<StagedChange> changes() {
        return ChangeOrder.sorted(rows().stream()
                .filter(row -> !(row.trouble().orElse(null) instanceof Trouble.Unknown))
                .map(row -> new StagedChange(this, row.id(), RowChanges.of(table, row.id(), row.edit())))
                .toList());
    }

    /** Returns what a commit would send for one row; empty when nothing of it is pending. */
    public Optional<StagedChange> change(RowId row) {
        return row(row).map(pending -> new StagedChange(this, row, RowChanges.of(table, row, pending.edit())));
    }

    /**
     * Stages what a statement wants, or what takes a commit back, in one step of the history.
     *
     * @param words what undo calls the act: a noun with its number, such as "paste of 6 cells"
     * @param changes of this table
     * @return what is staged now, and what could not be
     */
    public Staging stage(String words, List<RowChange> changes) {
        ChangeStaging staging = new ChangeStaging(this, rules, lastSerial::incrementAndGet);
        book.change(words, now -> staging.onto(now, changes));
        Staging staged = staging.result();
        staged.rows().stream()
                .filter(row -> trouble(row) instanceof Trouble.Failed)
                .forEach(row -> book.settle(row, Optional.empty()));
        return staged;
    }

    /** Lets the next commit send a row whose last outcome is unknown. */
    public void sendAgain(RowId row) {
        book.settle(row, Optional.empty());
    }

    /** Ends a conflict: keeps what was typed, on top of what the source holds now. */
    public void keepMine(RowId row) {
        if (trouble(row) instanceof Trouble.Conflict conflict
                && !conflict.theirs().isEmpty()) {
            book.change("resolution of a conflict", now -> now.edit(row)
                    .map(edit -> now.with(row, edit.rebased(conflict.theirs())))
                    .orElse(now));
            book.settle(row, Optional.empty());
            book.tell(row, RowEdit.Kind.CHANGED, conflict.theirs());
        }
    }

    /**
     * Ends a conflict: the values that a person decided on go on top of what the source holds now. A row of which nothing
     * is left to send is pending no more; one that was to be deleted still is.
     */
    public void merge(RowId row, Map<String, @Nullable Object> values) {
        if (trouble(row) instanceof Trouble.Conflict conflict
                && !conflict.theirs().isEmpty()) {
            Optional<RowEdit> merged = book.state().edit(row).map(edit -> edit.merged(conflict.theirs(), values));
            if (merged.filter(edit -> !edit.isIdle()).isEmpty()) {
                book.close(row, conflict.theirs());
                return;
            }
            book.change("merge of a row", now -> now.with(row, merged.get()));
            book.settle(row, Optional.empty());
            book.tell(row, RowEdit.Kind.CHANGED, conflict.theirs());
        }
    }

    /** Returns why a row that someone else deleted can't be made anew, as a clause. */
    public Optional<String> whyNotAnew(RowId row) {
        Optional<RowEdit> edit = book.state().edit(row).filter(found -> found.kind() == RowEdit.Kind.CHANGED);
        return edit.isEmpty()
                ? Optional.of("it was to be deleted")
                : rules.add().or(() -> ValueRules.problems(table.table(), row, anew(edit.get())).stream()
                        .map(CellProblem::text)
                        .findFirst());
    }

    /** Ends the conflict over a row that is gone: it becomes a new one with what was read of it and what was typed. */
    public Optional<RowId.Added> makeAnew(RowId row) {
        if (!(trouble(row) instanceof Trouble.Conflict) || whyNotAnew(row).isPresent()) {
            return Optional.empty();
        }
        RowId.Added made = new RowId.Added(lastSerial.incrementAndGet());
        Optional<RowEdit> edit = book.state().edit(row);
        book.change("making of a row anew", now -> edit.map(
                        known -> now.without(row).with(made, anew(known)))
                .orElse(now));
        book.tell(row, RowEdit.Kind.DELETED, Map.of());
        return Optional.of(made);
    }

    private RowEdit anew(RowEdit edit) {
        return new RowEdit(RowEdit.Kind.NEW, Map.of(), rules.insertable(edit.base(), edit.values()));
    }

    /** Ends a conflict: drops what was typed; listeners get the row as the source holds it now. */
    public void takeTheirs(RowId row) {
        if (trouble(row) instanceof Trouble.Conflict conflict) {
            book.close(row, conflict.theirs());
        }
    }

    /** Notes that a row is about to be sent; returns when that is on the disk. Not for the UI thread. */
    public void sending(RowId row) {
        book.sending(row);
    }

    /** Notes what became of a row that was sent, or was to be sent. */
    public void settled(RowId row, RowOutcome outcome) {
        if (outcome instanceof RowOutcome.Applied applied) {
            book.close(row, applied.row());
        } else {
            book.settle(row, Trouble.of(outcome));
        }
    }

    /** Notes that a row can't be sent as it is, and why. */
    public void refuse(RowId row, String reason) {
        book.settle(row, Optional.of(new Trouble.Failed(reason)));
    }

    /** Notes that a row was not sent after all. */
    public void notSent(RowId row) {
        book.settle(row, Optional.empty());
    }

    /** Takes up what a journal kept. For a table that nobody edited yet. */
    public void restore(List<JournalEntry> entries) {
        book.restore(entries);
        added().forEach(row -> lastSerial.accumulateAndGet(row.serial(), Math::max));
        rows().stream()
                .filter(row -> row.trouble().isEmpty() && row.edit().values().containsValue(LostSecret.LOST))
                .forEach(row -> problem(row.id()).ifPresent(reason -> refuse(row.id(), reason)));
    }

    private @Nullable Trouble trouble(RowId row) {
        return book.row(row).flatMap(PendingRow::trouble).orElse(null);
    }
}
