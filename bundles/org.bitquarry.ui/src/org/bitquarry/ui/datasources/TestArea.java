package org.bitquarry.ui.datasources;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.bitquarry.ui.parts.CopiedText;
import org.bitquarry.ui.parts.ReadText;
import org.bitquarry.ui.parts.UiExecutor;
import org.bitquarry.ui.theme.Icons;
import org.bitquarry.ui.theme.Palette;
import org.bitquarry.workbench.core.datasource.ReportText;
import org.bitquarry.workbench.core.datasource.TestJob;
import org.eclipse.e4.ui.services.IStylingEngine;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.PlatformUI;

/** A button that tests a connection, and the result beside it. One button begins and stops. Belongs to the UI thread. */
final class TestArea extends Composite {
    private static final int MARGIN = 12;
    private static final int DETAIL_LINES = 4;
    private static final int HEADLINE_WIDTH = 360;

    private final String idle;
    private final Supplier<TestJob> tests;
    private final Optional<Consumer<ReportText>> elsewhere;
    private final Button button;
    private final Label icon;
    private final Label headline;
    private final StyledText details;
    private final Button more;
    private final Button copy;
    private final UiExecutor executor;
    private Optional<TestJob> running = Optional.empty();
    private Optional<ReportText> shown = Optional.empty();

    /** Takes each test from a supplier, which makes a job that nobody has scheduled; shows its first lines below. */
    TestArea(Composite parent, String idle, Supplier<TestJob> tests) {
        this(parent, idle, tests, Optional.empty());
    }

    /** Leaves what lies below the headline to somebody else. */
    TestArea(Composite parent, String idle, Supplier<TestJob> tests, Consumer<ReportText> elsewhere) {
        this(parent, idle, tests, Optional.of(elsewhere));
    }

    private TestArea(Composite parent, String idle, Supplier<TestJob> tests, Optional<Consumer<ReportText>> elsewhere) {
        super(parent, SWT.NONE);
        this.idle = idle;
        this.tests = tests;
        this.elsewhere = elsewhere;
        this.executor = new UiExecutor(this);
        GridLayoutFactory.fillDefaults()
                .numColumns(5)
                .margins(MARGIN, MARGIN / 2)
                .applyTo(this);
        button = Form.push(this, "&Test connection", "datasource.test", this::press);
        icon = new Label(this, SWT.NONE);
        icon.setData("test.id", "datasource.test.icon");
        headline = new Label(this, SWT.WRAP);
        headline.setData("test.id", "datasource.test.headline");
        GridDataFactory.fillDefaults()
                .align(SWT.FILL, SWT.CENTER)
                .grab(true, false)
                .hint(HEADLINE_WIDTH, SWT.DEFAULT)
                .applyTo(headline);
        more = Form.push(this, "&Details…", "datasource.test.more", this::more);
        copy = Form.push(this, "Co&py", "datasource.test.copy", this::copy);
        details = ReadText.in(this, "datasource.test.details");
        GridDataFactory.fillDefaults()
                .grab(true, false)
                .span(5, 1)
                .hint(1, DETAIL_LINES * details.getLineHeight())
                .exclude(elsewhere.isPresent())
                .applyTo(details);
        showDetails(false);
        say(idle, "secondary");
        Palette.onChange(this, () -> shown.ifPresent(this::decorate));
        addListener(SWT.Dispose, event -> stop());
    }

    private void press() {
        if (running.isPresent()) {
            stop();
        } else {
            begin();
        }
    }

    /** Begins a test. */
    void begin() {
        TestJob job = tests.get();
        running = Optional.of(job);
        button.setText("&Stop");
        icon.setImage(null);
        showDetails(false);
        say("Asking…", "secondary");
        job.onOutcome(report -> executor.execute(() -> {
            if (running.filter(job::equals).isPresent()) {
                show(report);
            }
        }));
        job.schedule();
    }

    /** Ends a test that is running. */
    void stop() {
        running.ifPresent(TestJob::stop);
    }

    /** Shows a result, and forgets the test that is running. */
    void show(ReportText report) {
        running = Optional.empty();
        shown = Optional.of(report);
        button.setText("&Test connection");
        details.setText(String.join("\n", report.details()));
        elsewhere.ifPresent(place -> place.accept(report));
        showDetails(true);
        decorate(report);
    }

    /** Takes a result away: what it told about was changed since. */
    void outdated() {
        if (running.isEmpty() && shown.isPresent()) {
            shown = Optional.empty();
            icon.setImage(null);
            showDetails(false);
            say(idle, "secondary");
        }
    }

    /** Their place stays, so that nothing moves when a result comes. */
    private void showDetails(boolean visible) {
        details.setVisible(visible && elsewhere.isEmpty());
        copy.setVisible(visible);
        more.setVisible(visible
                && elsewhere.isEmpty()
                && shown.filter(report -> !report.tables().isEmpty()).isPresent());
    }

    private void decorate(ReportText report) {
        icon.setImage(
                switch (report.outcome()) {
                    case WELL -> Icons.SUCCESS.image();
                    case LIMITED -> Icons.WARNING.image();
                    case FAILED -> Icons.ERROR.image();
                    case STOPPED -> Icons.STOP.image();
                });
        say(report.headline(), report.outcome() == ReportText.Outcome.FAILED ? "problem" : "");
    }

    private void say(String line, String cssClass) {
        headline.setText(line.replace("&", "&&"));
        PlatformUI.getWorkbench().getService(IStylingEngine.class).setClassname(headline, cssClass);
        layout();
    }

    private void more() {
        shown.ifPresent(report -> new ReportDialog(getShell(), report).open());
    }

    private void copy() {
        shown.ifPresent(report -> new CopiedText(report.fullText()).put(getDisplay()));
    }
}
