package org.bitquarry.ui.grid;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.bitquarry.engine.ColumnOrigin;
import org.bitquarry.model.exchange.ExchangeListener;
import org.bitquarry.model.table.TableRef;
import org.bitquarry.ui.export.ExportDialog;
import org.bitquarry.ui.export.ExportOffer;
import org.bitquarry.ui.parts.CopiedText;
import org.bitquarry.ui.parts.UiExecutor;
import org.bitquarry.workbench.core.edit.RowsSnapshot;
import org.bitquarry.workbench.core.export.ExportFormat;
import org.bitquarry.workbench.core.export.ExportJob;
import org.bitquarry.workbench.core.export.ExportOutcome;
import org.bitquarry.workbench.core.export.ExportTarget;
import org.bitquarry.workbench.core.export.RowSource;
import org.bitquarry.workbench.core.export.WriterOptions;
import org.bitquarry.workbench.core.inspect.PathColumns;
import org.bitquarry.workbench.core.query.QueryJob;
import org.bitquarry.workbench.core.query.RowsView;

/** Takes rows out of a grid as they are shown: visible columns, in their order, and what is pending. */
final class GridExport {
    private final GridTable grid;
    private final Consumer<String> hint;

    /** @param hint says below the rows how it went */
    GridExport(GridTable grid, Consumer<String> hint) {
        this.grid = grid;
        this.hint = hint;
    }

    /** Asks what shall be exported and where to, and does it. */
    void ask(QueryJob job) {
        new ExportDialog(grid.table.getShell(), offer(job)).ask().ifPresent(this::run);
    }

    /** Copies the selected rows and columns in a format that is text. */
    void copyAs(ExportFormat format) {
        if (grid.selected().isPresent()) {
            int[] rows = grid.selectedRows();
            RowsSnapshot shown = grid.rows().snapshot();
            RowSource selected = context -> shown.open(rows);
            run(new ExportJob(
                    "Copy as " + format.title(),
                    format,
                    WriterOptions.standard(),
                    new ExportTarget.ToText(ExportDialog.MOST_PASTED),
                    selected.showing(grid.selectedColumns()),
                    ExchangeListener.NONE));
        }
    }

    private ExportOffer offer(QueryJob job) {
        RowsSnapshot shown = grid.rows().snapshot();
        RowsView view = grid.rows().rows();
        int[] columns = grid.visibleColumns();
        RowSource loaded = context -> shown.open();
        PathColumns parts = grid.rows().parts();
        RowSource anew = context -> parts.widen(job.rereading().open(context));
        boolean changes = grid.rows().edits().filter(edits -> !edits.isEmpty()).isPresent();
        return new ExportOffer(
                name(),
                selection(shown),
                page(shown),
                new ExportOffer.Part(words(shown), loaded.showing(columns)),
                Optional.of(new ExportOffer.All(view.size(), job.rereading(), anew.showing(columns), changes))
                        .filter(all -> !view.isComplete()));
    }

    private String words(RowsSnapshot shown) {
        boolean some = shown.count() < grid.rows().rows().loaded();
        return FooterText.number(shown.count()) + (some ? " that meet the filter" : "");
    }

    private Optional<ExportOffer.Part> selection(RowsSnapshot shown) {
        int[] rows = grid.selectedRows();
        int[] columns = grid.selectedColumns();
        RowSource selected = context -> shown.open(rows);
        return Optional.of(new ExportOffer.Part(
                        counted(rows.length, "row") + " × " + counted(columns.length, "column"),
                        selected.showing(columns)))
                .filter(part -> rows.length > 0);
    }

    /** Rows are loaded by pages of one length: the one that holds the selected row, else the first. */
    private Optional<ExportOffer.Part> page(RowsSnapshot shown) {
        int count = shown.count();
        int at = IntStream.of(grid.selectedRows()).findFirst().orElse(0);
        int from = at / ResultGrid.MORE_ROWS * ResultGrid.MORE_ROWS;
        int to = Math.min(from + ResultGrid.MORE_ROWS, count);
        int[] rows = IntStream.range(from, to).toArray();
        RowSource page = context -> shown.open(rows);
        return Optional.of(new ExportOffer.Part(
                        "rows " + FooterText.number(from + 1L) + "–" + FooterText.number(to),
                        page.showing(grid.visibleColumns())))
                .filter(part -> count > ResultGrid.MORE_ROWS);
    }

    private static String counted(int count, String what) {
        return count == 1 ? "1 " + what : FooterText.number(count) + " " + what + "s";
    }

    /** The one table that is shown, else what everything is called. */
    private String name() {
        List<TableRef> tables = grid.rows().columns().stream()
                .flatMap(column -> column.origin().stream())
                .map(ColumnOrigin::table)
                .distinct()
                .toList();
        return tables.size() == 1
                ? tables.getFirst().schema().name() + "."
                        + tables.getFirst().table().name()
                : "rows";
    }

    private void run(ExportJob job) {
        UiExecutor ui = new UiExecutor(grid.table);
        Runnable progress = ui.merging(() -> {
            if (job.outcome().isEmpty()) {
                hint.accept(job.getName() + ": " + FooterText.number(job.rows()) + " rows so far.");
            }
        });
        job.onRow(progress);
        job.onOutcome(outcome -> ui.later(() -> tell(job, outcome)));
        job.schedule();
    }

    private void tell(ExportJob job, ExportOutcome outcome) {
        hint.accept(
                switch (outcome) {
                    case ExportOutcome.Written written -> rows(written.rows()) + " written to " + written.file() + ".";
                    case ExportOutcome.Partly part -> part.text();
                    case ExportOutcome.Made made -> {
                        new CopiedText(made.text()).put(grid.table.getDisplay());
                        yield rows(made.rows()) + " copied.";
                    }
                    case ExportOutcome.Failed failed -> failed.problem().text();
                    case ExportOutcome.Stopped stopped -> job.getName() + ": stopped; no file was written.";
                });
    }

    private static String rows(long count) {
        return count == 1 ? "1 row" : FooterText.number(count) + " rows";
    }
}
