package org.bitquarry.ui.export;

import java.nio.file.Path;
import java.util.Optional;
import org.bitquarry.model.exchange.ExchangeListener;
import org.bitquarry.ui.parts.TitledDialog;
import org.bitquarry.ui.parts.UiExecutor;
import org.bitquarry.workbench.core.export.ExportFormat;
import org.bitquarry.workbench.core.export.ExportJob;
import org.bitquarry.workbench.core.export.ExportTarget;
import org.bitquarry.workbench.core.query.Rereading;
import org.bitquarry.workbench.core.work.RequestJob;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.jspecify.annotations.Nullable;

/** Asks which rows go where, in which format. What is asked of the source is told before anything is sent. */
public final class ExportDialog extends TitledDialog {
    /** The characters that the clipboard is given at most; other programs choke on more. */
    public static final int MOST_PASTED = 16_000_000;

    private final ExportOffer offer;
    private @Nullable RowsChoice rows;
    private @Nullable FormatChoice format;
    private @Nullable TargetChoice target;
    private @Nullable RequestJob planning;
    private Optional<ExportJob> chosen = Optional.empty();

    public ExportDialog(Shell parent, ExportOffer offer) {
        super(parent, "Export " + offer.name());
        this.offer = offer;
    }

    /** Returns the export that a person asked for, not yet scheduled; empty when it was cancelled. */
    public Optional<ExportJob> ask() {
        open();
        return chosen;
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setData("test.id", "export");
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Composite area = (Composite) super.createDialogArea(parent);
        ExportForm form = new ExportForm(area);
        RowsChoice whichRows = new RowsChoice(form, offer);
        FormatChoice whichFormat = new FormatChoice(form, this::formatChanged);
        TargetChoice whereTo = new TargetChoice(form, offer.name(), this::check);
        rows = whichRows;
        format = whichFormat;
        target = whereTo;
        whereTo.formatIs(whichFormat.format());
        whichRows.setFocus();
        offer.all().ifPresent(all -> estimate(all.statement(), whichRows, new UiExecutor(area)));
        return area;
    }

    /** Preparing may connect; the dialog doesn't wait for it. */
    private void estimate(Rereading statement, RowsChoice shown, UiExecutor ui) {
        RequestJob job = new RequestJob(
                "Estimate the export",
                statement.exchanges(),
                context -> {
                    var plan = statement.plan(context);
                    ui.execute(() -> shown.cost(plan));
                },
                problem -> ui.execute(() -> shown.refused(problem)));
        job.setSystem(true);
        planning = job;
        job.schedule();
    }

    private void formatChanged(ExportFormat now) {
        if (target != null) {
            target.formatIs(now);
        }
        check();
    }

    /** A file that is there is named, and replaced when a person goes on. */
    private void check() {
        @Nullable TargetChoice whereTo = target;
        @Nullable Button export = getButton(IDialogConstants.OK_ID);
        if (whereTo == null || export == null) {
            return;
        }
        export.setEnabled(whereTo.isClipboard() || path(whereTo).isPresent());
        whereTo.say(new FilePlace(true, ""));
        if (!whereTo.isClipboard()) {
            path(whereTo)
                    .ifPresentOrElse(
                            file -> look(whereTo, file, export),
                            () -> whereTo.say(new FilePlace(false, "Name a file.")));
        }
    }

    private static Optional<Path> path(TargetChoice target) {
        return FilePlace.read(target.file());
    }

    private void look(TargetChoice whereTo, Path file, Button export) {
        UiExecutor ui = new UiExecutor(getShell());
        Job looking = Job.createSystem("Look for a file", monitor -> {
            FilePlace place = FilePlace.of(file);
            ui.execute(() -> {
                if (!whereTo.isClipboard() && path(whereTo).equals(Optional.of(file))) {
                    whereTo.say(place);
                    export.setEnabled(place.possible());
                }
            });
        });
        looking.schedule();
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, IDialogConstants.OK_ID, "Export", true).setData("test.id", "export.export");
        createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false)
                .setData("test.id", "export.cancel");
        check();
    }

    @Override
    protected void okPressed() {
        if (rows != null && format != null && target != null) {
            chosen = job(rows, format, target);
        }
        if (chosen.isPresent()) {
            super.okPressed();
        }
    }

    private Optional<ExportJob> job(RowsChoice which, FormatChoice how, TargetChoice where) {
        Optional<ExportTarget> place = where.isClipboard()
                ? Optional.of(new ExportTarget.ToText(MOST_PASTED))
                : path(where).map(file -> new ExportTarget.ToFile(file, how.encoding(), where.keepsPart()));
        ExchangeListener told =
                offer.all().map(all -> all.statement().exchanges()).orElse(ExchangeListener.NONE);
        return place.map(
                to -> new ExportJob("Export " + offer.name(), how.format(), how.options(), to, which.rows(), told));
    }

    @Override
    public boolean close() {
        if (planning != null) {
            planning.stop();
        }
        return super.close();
    }
}
