package org.bitquarry.ui.grid;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.bitquarry.model.plan.RequestPlan;
import org.bitquarry.workbench.core.edit.Condition;
import org.bitquarry.workbench.core.inspect.PathColumn;

/**
 * Filters the rows of a grid by the row of fields: those that are here at once, and where a person wants it at the source,
 * which then sends no others. For use on the UI thread.
 */
final class GridFilter {
    private final GridTable grid;
    private final GridArea area;
    private final FilterRow row;
    private final GridArranging arranging;
    private final Supplier<Optional<Requery>> source;
    private final Consumer<String> hint;
    private Map<Integer, Condition> conditions = Map.of();
    private Optional<RequestPlan> cost = Optional.empty();
    private Runnable changed = () -> {
        // Nobody shows it yet.
    };
    private Runnable typed = () -> {
        // Nobody keeps it yet.
    };

    GridFilter(
            GridTable grid,
            GridArea area,
            FilterRow row,
            GridArranging arranging,
            Supplier<Optional<Requery>> source,
            Consumer<String> hint) {
        this.grid = grid;
        this.area = area;
        this.row = row;
        this.arranging = arranging;
        this.source = source;
        this.hint = hint;
        row.on(this::filter, this::enter, hint);
        grid.filteredAtSource(this::isAtSource);
    }

    /** Runs the action when there is something else to say of the filter. */
    void onChange(Runnable action) {
        changed = action;
    }

    /** Returns why what is being typed isn't read as a condition. */
    Optional<String> trouble() {
        return row.trouble();
    }

    /** Opens the row of fields at the selected column; when it is open, ends the filter and closes it. */
    void toggle() {
        if (row.getVisible()) {
            row.clear();
            area.show(row, false);
            grid.table.setFocus();
        } else {
            area.show(row, true);
            row.place();
            row.focus(grid.selected().map(CellPlace::column));
        }
    }

    /** Forgets what is wanted of columns that were added, as others take their place. */
    void forgetAdded() {
        row.forget(grid.rows().rows().columns().size());
    }

    /** Opens the row of fields with texts that a person typed earlier; the keyboard stays where it is. */
    void restore(Map<Integer, String> texts) {
        area.show(row, true);
        row.fill(texts);
    }

    /** Returns what stands in the row of fields, by index of the column. */
    Map<Integer, String> texts() {
        return row.texts();
    }

    /** Runs the action after a person typed something else into the row. */
    void onType(Runnable action) {
        typed = action;
    }

    private void filter(Map<Integer, Condition> now) {
        typed.run();
        if (now.equals(conditions)) {
            return;
        }
        conditions = now;
        cost = Optional.empty();
        arranging.filter(now);
        if (now.isEmpty() && isAtSource()) {
            atSource();
        } else if (isAtSource() && !isWhatTheSourceSends()) {
            hint.accept("Enter asks the source for these rows.");
        } else if (!isAtSource()
                && now.keySet().stream().anyMatch(this::isOfSource)
                && !grid.rows().rows().isComplete()) {
            source.get().ifPresent(requery -> requery.plan(view(requery), plan -> take(now, plan)));
        }
        changed.run();
    }

    private void take(Map<Integer, Condition> of, RequestPlan plan) {
        if (of.equals(conditions)) {
            cost = Optional.of(plan);
            changed.run();
        }
    }

    private void enter() {
        if (isAtSource()) {
            atSource();
        } else {
            grid.table.setFocus();
        }
    }

    /** Asks the source for the rows that meet the conditions. */
    void atSource() {
        source.get().ifPresent(requery -> requery.read(view(requery), hint));
        cost = Optional.empty();
        changed.run();
    }

    private boolean isWhatTheSourceSends() {
        return source.get()
                .filter(requery -> requery.view().equals(view(requery)))
                .isPresent();
    }

    private SourceView view(Requery requery) {
        List<String> sql = conditions.entrySet().stream()
                .filter(entry -> isOfSource(entry.getKey()))
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> entry.getValue()
                        .sql(grid.rows().columns().get(entry.getKey()).name()))
                .toList();
        return requery.view().where(sql);
    }

    /** The source knows nothing of a column that was added here. */
    private boolean isOfSource(int column) {
        return grid.rows().parts().added(column).isEmpty();
    }

    private boolean isAtSource() {
        return source.get()
                .filter(requery -> !requery.view().conditions().isEmpty())
                .isPresent();
    }

    /** Returns what the line below the rows says of the filter; empty while there is none. */
    Optional<String> words() {
        if (conditions.isEmpty()) {
            return Optional.empty();
        }
        String match = FooterText.number(grid.rows().count() - grid.rows().addedCount()) + " match";
        String here = conditions.keySet().stream()
                .flatMap(column -> grid.rows().parts().added(column).stream())
                .map(PathColumn::name)
                .sorted()
                .collect(Collectors.joining(", "));
        return Optional.of(match
                + (isAtSource() ? ", filtered by the statement" : "")
                + (here.isEmpty() ? "" : ", " + here + " filtered here"));
    }

    /** Returns the words of the action that asks the source; empty where it can't be asked, or has nothing to add. */
    Optional<String> offer() {
        boolean some = !conditions.isEmpty() && !isAtSource();
        return cost.filter(plan -> some).map(plan -> {
            long requests = plan.expectedRequests();
            String where = plan.checkedLocally().isEmpty() ? "Filter at the source" : "Filter in the statement";
            return where + " (≈" + FooterText.number(requests) + (requests == 1 ? " request" : " requests")
                    + (plan.isOpen() ? " or more)" : ")");
        });
    }
}
