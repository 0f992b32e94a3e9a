package org.bitquarry.ui.sql;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CopyOnWriteArrayList;
import org.bitquarry.engine.ResultColumn;
import org.bitquarry.engine.SelectAddition;
import org.bitquarry.engine.SqlAdditions;
import org.bitquarry.engine.StatementText;
import org.bitquarry.ui.grid.CellPlace;
import org.bitquarry.ui.grid.GridStatement;
import org.bitquarry.ui.grid.ResultGrid;
import org.bitquarry.ui.parts.UiExecutor;
import org.bitquarry.workbench.core.Registration;
import org.bitquarry.workbench.core.edit.GridRows;
import org.bitquarry.workbench.core.inspect.JsonCall;
import org.bitquarry.workbench.core.inspect.JsonPath;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.source.SourceViewer;
import org.jspecify.annotations.Nullable;

/** The statement of a result as it stands in the text of its session. Belongs to the UI thread. */
final class StatementParts implements GridStatement {
    private static final String ANOTHER =
            "The text of the statement is another one than these rows are of. Run it again.";
    private static final String READING = "The statement is being read.";

    private final SqlText text;
    private final ResultTab tab;
    private final ResultGrid grid;
    private final UiExecutor ui;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    /** The statement as it ran, and as it became when something was added; the newest first. */
    private final List<Version> versions = new ArrayList<>();
    /** Why columns of the statement can't be selected from; empty where they can. */
    private final Map<Asked, Optional<String>> answers = new HashMap<>();

    private Optional<SqlStep> known = Optional.empty();

    StatementParts(SqlText text, ResultTab tab) {
        this.text = text;
        this.tab = tab;
        this.grid = tab.grid();
        this.ui = new UiExecutor(grid);
    }

    /**
     * A text of the statement that selects what the rows have.
     *
     * @param columns the names of what it selects
     */
    private record Version(String statement, List<String> columns) {
        Version with(SelectAddition.Insertion more, String alias) {
            List<String> wider = new ArrayList<>(columns);
            wider.add(alias);
            return new Version(
                    new StringBuilder(statement)
                            .insert(more.offset(), more.text())
                            .toString(),
                    List.copyOf(wider));
        }
    }

    private record Asked(Version version, int column) {}

    /** Where a version stands in the text now. */
    private record Standing(Version version, int offset) {}

    @Override
    public Optional<String> refusal(int column) {
        Optional<Standing> standing = standing();
        return standing.isEmpty()
                ? Optional.of(ANOTHER)
                : answer(new Asked(standing.get().version(), source(column)));
    }

    /** Added columns show parts of what a statement selects. */
    private int source(int column) {
        return grid.rows().map(rows -> rows.parts().source(column)).orElse(column);
    }

    private Optional<String> answer(Asked asked) {
        Optional<String> answer = answers.get(asked);
        if (answer == null) {
            answers.put(asked, Optional.of(READING));
            Job reading = Job.createSystem("Read a statement", monitor -> {
                SelectAddition found = SqlAdditions.adding(
                        asked.version().statement(), asked.version().columns(), asked.column(), words -> words, "Part");
                ui.execute(() -> {
                    answers.put(asked, refused(found));
                    changed();
                });
            });
            reading.schedule();
        }
        return answers.getOrDefault(asked, Optional.empty());
    }

    private static Optional<String> refused(SelectAddition found) {
        return switch (found) {
            case SelectAddition.Insertion possible -> Optional.empty();
            case SelectAddition.Refused(String reason) -> Optional.of(reason);
        };
    }

    private Optional<Standing> standing() {
        SqlStep step = tab.step();
        if (known.filter(step::equals).isEmpty()) {
            known = Optional.of(step);
            versions.clear();
            answers.clear();
        }
        if (versions.isEmpty()) {
            grid.rows()
                    .map(rows -> rows.rows().columns().stream()
                            .map(ResultColumn::name)
                            .toList())
                    .ifPresent(
                            columns -> versions.add(new Version(step.statement().text(), columns)));
        }
        return versions.stream()
                .flatMap(version -> standing(version, step.statement().offset()).stream())
                .findFirst();
    }

    private Optional<Standing> standing(Version version, int ran) {
        StatementText wanted =
                new StatementText(version.statement(), ran, version.statement().length(), 1);
        OptionalInt found = find(wanted, text.text());
        return found.isPresent()
                ? text.statementAt(found.getAsInt())
                        .filter(now -> now.text().equals(version.statement()))
                        .map(now -> new Standing(version, now.offset()))
                : Optional.empty();
    }

    /** Returns where a statement stands in a text: where it stood or the next one before, else the first one. */
    static OptionalInt find(StatementText statement, String text) {
        int before = text.lastIndexOf(statement.text(), Math.min(statement.offset(), text.length()));
        int found = before >= 0 ? before : text.indexOf(statement.text());
        return found >= 0 ? OptionalInt.of(found) : OptionalInt.empty();
    }

    @Override
    public void add(CellPlace cell, JsonPath path) {
        Optional<GridRows> rows = grid.rows();
        Optional<Standing> standing = standing();
        if (rows.isEmpty() || standing.isEmpty()) {
            return;
        }
        Version version = standing.get().version();
        int source = source(cell.column());
        JsonPath whole = rows.get().parts().whole(cell.column(), path);
        @Nullable Object value = rows.get().value(cell.row(), source);
        if (value instanceof String json) {
            Job reading = Job.createSystem("Add to the statement", monitor -> {
                Optional<JsonCall> call = JsonCall.of(json, whole);
                Optional<SelectAddition> addition = call.map(part -> SqlAdditions.adding(
                        version.statement(), version.columns(), source, part::over, part.alias(version.columns())));
                ui.execute(() -> addition.ifPresent(found -> take(version, found, call.orElseThrow())));
            });
            reading.schedule();
        }
    }

    private void take(Version version, SelectAddition found, JsonCall call) {
        switch (found) {
            case SelectAddition.Insertion more -> {
                Optional<Standing> still =
                        standing().filter(now -> now.version().equals(version));
                if (still.isEmpty()) {
                    grid.hint(ANOTHER);
                    return;
                }
                String alias = call.alias(version.columns());
                versions.addFirst(version.with(more, alias));
                insert(still.get().offset() + more.offset(), more.text());
                grid.hint(alias + " is in the statement now. Run it again to see its column.");
            }
            case SelectAddition.Refused(String reason) -> grid.hint(reason);
        }
    }

    /** One step for Undo. The caret follows, and nothing is selected: what is selected would run alone. */
    private void insert(int offset, String more) {
        SourceViewer viewer = text.viewer();
        viewer.getRewriteTarget().beginCompoundChange();
        try {
            viewer.getDocument().replace(offset, 0, more);
        } catch (BadLocationException impossible) {
            throw new IllegalStateException(impossible);
        } finally {
            viewer.getRewriteTarget().endCompoundChange();
        }
        text.show(offset + more.length(), 0, false);
    }

    /** Is told that the text changed. */
    void changed() {
        listeners.forEach(Runnable::run);
    }

    @Override
    public Registration onChange(Runnable action) {
        listeners.add(action);
        return () -> listeners.remove(action);
    }
}
