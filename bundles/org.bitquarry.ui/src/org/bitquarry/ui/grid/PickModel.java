package org.bitquarry.ui.grid;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bitquarry.model.table.TextForm;
import org.bitquarry.workbench.core.Registration;
import org.bitquarry.workbench.core.query.LoadState;
import org.bitquarry.workbench.core.query.QueryJob;
import org.bitquarry.workbench.core.query.QueryPhase;
import org.bitquarry.workbench.core.query.QueryResult;
import org.bitquarry.workbench.core.query.ResultRows;

/**
 * What a list to choose from shows at a moment: rows that were read, narrowed down by what was typed, and what can be done
 * about those that are not here. For use on the UI thread.
 */
final class PickModel {
    private static final int MORE_ROWS = 100;

    private final Function<String, QueryJob> reading;
    private final Runnable changed;
    private String typed = "";
    private String search = "";
    private QueryJob job;
    private Registration registration;

    /**
     * Begins to read.
     *
     * @param reading returns the job, begun already, that reads choices with a part of their words
     * @param changed is told, in any thread, when there is something else to show
     */
    PickModel(Function<String, QueryJob> reading, Runnable changed) {
        this.reading = reading;
        this.changed = changed;
        this.job = reading.apply("");
        this.registration = job.onChange(changed);
    }

    /** Narrows the list down to what holds a text. */
    void type(String text) {
        typed = text;
        if (!search.isEmpty() && !text.strip().startsWith(search)) {
            follow("");
        }
    }

    private void follow(String part) {
        registration.close();
        search = part;
        job = reading.apply(part);
        registration = job.onChange(changed);
        changed.run();
    }

    /** Ends what is still coming. */
    void close() {
        registration.close();
        if (job.phase().isBusy()) {
            job.stop();
        }
    }

    /** Returns the values that are shown, then what can be done. */
    List<PickEntry> entries() {
        List<PickEntry> entries = new ArrayList<>(values());
        String part = typed.strip();
        boolean more =
                rows().filter(rows -> rows.state() instanceof LoadState.Parked).isPresent();
        if (job.phase().isBusy()) {
            entries.add(new PickEntry.Action("Stop", job::stop));
        } else if (failed().isPresent() || job.phase() == QueryPhase.STOPPED) {
            entries.add(new PickEntry.Action("Read again", () -> follow(search)));
        } else if (more && !part.isEmpty() && !part.equals(search)) {
            entries.add(new PickEntry.Action("Look for “" + part + "” at the source", () -> follow(part)));
        } else if (more) {
            entries.add(new PickEntry.Action("Load more", () -> job.loadMore(MORE_ROWS)));
        }
        return entries;
    }

    private List<PickEntry.Value> values() {
        return rows().map(rows -> IntStream.range(0, rows.loaded())
                        .mapToObj(row -> value(rows, row))
                        .flatMap(Optional::stream)
                        .filter(value -> typed.isBlank() || value.contains(typed))
                        .sorted(Comparator.comparingInt(value -> value.distance(typed)))
                        .toList())
                .orElse(List.of());
    }

    private static Optional<PickEntry.Value> value(ResultRows rows, int row) {
        String words = IntStream.range(1, rows.columns().size())
                .mapToObj(column -> Optional.ofNullable(rows.value(row, column)))
                .flatMap(Optional::stream)
                .map(word -> word.toString().strip().lines().findFirst().orElse(""))
                .filter(word -> !word.isEmpty())
                .distinct()
                .collect(Collectors.joining(" · "));
        boolean isId = rows.columns()
                .getFirst()
                .origin()
                .filter(origin -> origin.column().form() == TextForm.UUID)
                .isPresent();
        return Optional.ofNullable(rows.value(row, 0)).map(found -> new PickEntry.Value(found, words, isId));
    }

    private Optional<ResultRows> rows() {
        return job.result().filter(QueryResult.Rows.class::isInstance).map(result -> ((QueryResult.Rows) result)
                .rows());
    }

    private Optional<String> failed() {
        return Stream.concat(job.failure().stream(), rows().map(ResultRows::state).flatMap(LoadState::trouble).stream())
                .map(failure -> failure.problem().text())
                .findFirst();
    }

    /** Returns how far it is, or why nothing came, in a sentence. */
    String status() {
        int shown = values().size();
        if (failed().isPresent()) {
            return failed().get() + " You can type the value.";
        }
        if (job.phase() == QueryPhase.STOPPED) {
            return "Stopped. You can type the value.";
        }
        if (job.phase().isBusy()) {
            return rows().filter(rows -> rows.loaded() > 0).isPresent() ? shown + " so far…" : "Reading…";
        }
        boolean more =
                rows().filter(rows -> rows.state() instanceof LoadState.Parked).isPresent();
        if (shown == 0) {
            return more ? "Not among the first that were read." : "Nothing here holds that. You can type the value.";
        }
        return shown == 1 ? "1 to choose" : shown + " to choose" + (more ? ", more at the source" : "");
    }
}
