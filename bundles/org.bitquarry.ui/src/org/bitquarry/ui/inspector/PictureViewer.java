package org.bitquarry.ui.inspector;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.bitquarry.model.error.Problem;
import org.bitquarry.ui.UiPlugin;
import org.bitquarry.ui.notify.TellingBrowser;
import org.bitquarry.ui.parts.UiExecutor;
import org.bitquarry.ui.theme.Icons;
import org.bitquarry.ui.theme.Palette;
import org.bitquarry.workbench.core.inspect.Picture;
import org.bitquarry.workbench.core.inspect.PictureJob;
import org.bitquarry.workbench.core.inspect.PictureOutcome;
import org.bitquarry.workbench.core.inspect.ValueForm;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.SWTException;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;

/** The picture that an address leads to. It is loaded when a person asks for it, never before. */
final class PictureViewer implements ValueViewer {
    private static final int GAP = 4;
    /** So many small ones are kept, so that going through rows loads each once. */
    private static final int KEPT = 24;

    private static final int SMALL = 128 * 1_024;

    private final PictureSource source;
    private final Composite all;
    private final StackLayout stack = new StackLayout();
    private final Composite page;
    private final PictureCanvas canvas;
    private final Label facts;
    private final PictureNotice notice;
    private final UiExecutor ui;
    private final Map<URI, Shown> kept = new LinkedHashMap<>();
    private Optional<Inspected> cell = Optional.empty();
    private Optional<URI> address = Optional.empty();
    private Optional<PictureJob> loading = Optional.empty();

    /** A picture whose pixels are read. */
    private record Shown(ImageData pixels, Picture picture) {}

    PictureViewer(Composite parent, PictureSource source) {
        this.source = source;
        all = new Composite(parent, SWT.NONE);
        all.setLayout(stack);
        ui = new UiExecutor(all);
        notice = new PictureNotice(
                all,
                () -> address.ifPresent(where -> new TellingBrowser(UiPlugin.browser(), all.getShell()).open(where)));
        page = new Composite(all, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, GAP).applyTo(page);
        canvas = new PictureCanvas(page);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(canvas);
        facts = new Label(page, SWT.WRAP);
        facts.setData("test.id", "inspector.picture.facts");
        facts.setForeground(Palette.SECONDARY.color());
        GridDataFactory.fillDefaults().grab(true, false).applyTo(facts);
        stack.topControl = notice;
        all.addListener(SWT.Dispose, event -> loading.ifPresent(PictureJob::stop));
        Palette.onChange(all, () -> facts.setForeground(Palette.SECONDARY.color()));
    }

    @Override
    public Composite control() {
        return all;
    }

    @Override
    public void show(Inspected now, String text) {
        cell = Optional.of(now);
        Optional<URI> next = ValueForm.address(text);
        if (!next.equals(address)) {
            finish();
        }
        address = next;
        Optional<Shown> known = next.map(kept::get);
        if (known.isPresent()) {
            show(known.get());
        } else if (loading.isEmpty()) {
            offer();
        }
    }

    @Override
    public void forget() {
        finish();
        cell = Optional.empty();
        address = Optional.empty();
    }

    /** A picture that nobody waits for any more is not loaded to its end. */
    @Override
    public void finish() {
        loading.ifPresent(PictureJob::stop);
        loading = Optional.empty();
    }

    private void offer() {
        String where = address.map(URI::getHost).orElse("");
        say(
                Icons.WEB,
                "Not loaded: a picture at " + where + ".",
                "It is asked for without your credential.",
                "Load picture",
                this::load);
    }

    private void load() {
        Optional<PictureJob> job = cell.flatMap(known -> address.flatMap(where -> source.job(known, where)));
        if (job.isEmpty()) {
            say(
                    Icons.DATASOURCE_OFFLINE,
                    "The datasource is not connected.",
                    "Connect it: pictures come the same way as its rows.",
                    "Load picture",
                    this::load);
            return;
        }
        PictureJob started = job.get();
        loading = job;
        say(Icons.LOADING, started.getName() + "…", "", "Stop", started::stop);
        started.onOutcome(outcome -> {
            // Pixels are read in the job's thread.
            Optional<Shown> read = read(outcome);
            ui.execute(() -> {
                if (loading.filter(started::equals).isPresent()) {
                    loading = Optional.empty();
                    take(outcome, read);
                }
            });
        });
        started.schedule();
    }

    private static Optional<Shown> read(PictureOutcome outcome) {
        try {
            return outcome instanceof PictureOutcome.Loaded(Picture picture)
                    ? Optional.of(new Shown(new ImageData(picture.open()), picture))
                    : Optional.empty();
        } catch (SWTException broken) {
            return Optional.empty();
        }
    }

    private void take(PictureOutcome outcome, Optional<Shown> read) {
        switch (outcome) {
            case PictureOutcome.Loaded loaded ->
                read.ifPresentOrElse(
                        this::keep, () -> problem(new Problem("Show the picture", "its pixels can't be read.", "")));
            case PictureOutcome.Failed(Problem problem) -> problem(problem);
            case PictureOutcome.Stopped stopped -> offer();
        }
    }

    private void problem(Problem problem) {
        String cameBack = problem.cameBack();
        String sentence = cameBack.isEmpty() ? "" : Character.toUpperCase(cameBack.charAt(0)) + cameBack.substring(1);
        say(Icons.ERROR, sentence, problem.remedy(), "Try again", this::load);
    }

    private void keep(Shown shown) {
        if (shown.picture().size() <= SMALL) {
            address.ifPresent(where -> kept.put(where, shown));
            if (kept.size() > KEPT) {
                kept.remove(kept.keySet().iterator().next());
            }
        }
        show(shown);
    }

    private void show(Shown shown) {
        String words = shown.picture().facts()
                + address.map(where -> " · from " + where.getHost()).orElse("");
        facts.setText(words.replace("&", "&&"));
        page.layout();
        facts.setToolTipText(address.map(URI::toString).orElse(null));
        canvas.show(shown.pixels(), "Picture, " + words);
        front(page);
    }

    private void say(Icons icon, String what, String more, String words, Runnable action) {
        canvas.clear();
        notice.say(icon, what, more, Optional.of(words), action);
        front(notice);
    }

    private void front(Control top) {
        if (stack.topControl != top) {
            stack.topControl = top;
            all.layout();
        }
    }
}
