package org.bitquarry.ui.log;

import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bitquarry.model.exchange.HttpExchange;
import org.bitquarry.ui.parts.CopiedText;
import org.bitquarry.ui.parts.EmptyState;
import org.bitquarry.ui.parts.UiExecutor;
import org.bitquarry.ui.theme.Palette;
import org.bitquarry.workbench.core.Registration;
import org.bitquarry.workbench.core.export.ExportOutcome;
import org.bitquarry.workbench.core.log.HttpLog;
import org.bitquarry.workbench.core.log.LogFilter;
import org.bitquarry.workbench.core.log.LoggedStatement;
import org.bitquarry.workbench.core.log.StatementLog;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

/**
 * The log: a filter above its table, the details of what is selected beside it, how much it holds below; or what belongs
 * there while there is nothing in it. Belongs to the UI thread.
 */
final class HttpLogPane extends Composite {
    /** The rows that a request brings are shown before it. */
    private static final Duration BEHIND_ROWS = Duration.ofMillis(200);

    private static final int[] WEIGHTS = {60, 40};
    private static final int WIDE = 1_000;
    private static final int HIGH = 320;

    private final StackLayout pages = new StackLayout();
    private final HttpLog log;
    private final UiExecutor ui;
    private final EmptyState empty;
    private final Composite full;
    private final LogFilterBar filter;
    private final Composite below;
    private final StackLayout found = new StackLayout();
    private final EmptyState nothing;
    private final SashForm sash;
    private final LogTree tree;
    private final DetailsPane details;
    private final LogFoot foot;
    private LogFilter shown = LogFilter.NONE;
    private Optional<Boolean> wanted = Optional.empty();

    HttpLogPane(Composite parent, HttpLog log) {
        super(parent, SWT.NONE);
        this.log = log;
        this.ui = new UiExecutor(this);
        setLayout(pages);
        empty = new EmptyState(this, "The requests of your statements appear here.");
        empty.setData("test.id", "httplog.empty");
        full = new Composite(this, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(full);
        filter = new LogFilterBar(full, this::filter);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(filter);
        below = new Composite(full, SWT.NONE);
        below.setLayout(found);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(below);
        nothing = new EmptyState(below, "No request is like that.").with("Show all", "httplog.showall", filter::reset);
        nothing.setData("test.id", "httplog.nothing");
        sash = new SashForm(below, SWT.HORIZONTAL | SWT.SMOOTH);
        tree = new LogTree(sash);
        details = new DetailsPane(sash, ZoneId.systemDefault());
        sash.setWeights(WEIGHTS);
        sash.addListener(SWT.Resize, event -> turn());
        foot = new LogFoot(full);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(foot);
        tree.viewer()
                .addSelectionChangedListener(
                        event -> details.show(tree.selection().stream().findFirst()));
        tree.viewer().addDoubleClickListener(event -> {
            if (sash.getMaximizedControl() != null) {
                toggleDetails();
            }
        });
        filter.onLeave(tree::setFocus);
        follow();
        Registration changes = log.onChange(ui.merging(BEHIND_ROWS, this::follow));
        addDisposeListener(gone -> changes.close());
    }

    /** Shows what has come since. */
    private void follow() {
        List<StatementLog> all = log.statements();
        filter.offer(all);
        shown = shown.in(filter.datasource());
        List<LoggedStatement> lines = shown.of(all);
        tree.follow(lines);
        details.follow();
        foot.size(log.size(), log.limits());
        turn(below, found, lines.isEmpty() ? nothing : sash);
        turn(this, pages, all.isEmpty() ? empty : full);
    }

    private void filter() {
        shown = filter.filter();
        List<LoggedStatement> lines = shown.of(log.statements());
        tree.replace(lines);
        turn(below, found, lines.isEmpty() ? nothing : sash);
    }

    /** Details stand beside the table, or below it, or nowhere where there is no room for both. */
    private void turn() {
        boolean low = sash.getSize().y < HIGH;
        sash.setOrientation(low || sash.getSize().x >= WIDE ? SWT.HORIZONTAL : SWT.VERTICAL);
        boolean room = wanted.orElse(!low || sash.getSize().x >= WIDE);
        if (room == (sash.getMaximizedControl() != null)) {
            sash.setMaximizedControl(room ? null : tree);
        }
    }

    /** Shows the details where they were not, or takes them away. */
    void toggleDetails() {
        wanted = Optional.of(sash.getMaximizedControl() != null);
        turn();
    }

    private static void turn(Composite of, StackLayout pages, Control wanted) {
        if (pages.topControl != wanted) {
            pages.topControl = wanted;
            of.layout();
        }
    }

    /** Adds a tool beside the filter. */
    void add(IAction action) {
        filter.add(action);
    }

    LogTree tree() {
        return tree;
    }

    void clear() {
        log.clear();
    }

    void copyAddresses() {
        copy(HttpExchange::url, "\n");
    }

    void copyCurl() {
        copy(exchange -> new CurlCommand(exchange).text(), "\n\n");
    }

    /** Puts all that is known of the selected lines on the clipboard. */
    void copyDetails() {
        String text = tree.selection().stream()
                .map(line -> DetailsText.of(line, ZoneId.systemDefault()).text())
                .collect(Collectors.joining("\n"));
        new CopiedText(text).put(getDisplay());
    }

    boolean hasSelectedRequests() {
        return selected().findAny().isPresent();
    }

    /** Asks for a file and writes all requests that are shown into it. */
    void exportShown() {
        HarExport.ask(getShell()).ifPresent(file -> export(file, shown.of(log.statements())));
    }

    /** Asks for a file and writes the selected requests into it. */
    void exportSelected() {
        HarExport.ask(getShell()).ifPresent(file -> export(file, selectedByStatement()));
    }

    /** Writes requests into a file and says below the log how that went. */
    void export(Path file, List<LoggedStatement> statements) {
        new HarExport(statements).write(file, outcome -> ui.later(() -> tell(outcome)));
    }

    private void tell(ExportOutcome outcome) {
        switch (outcome) {
            case ExportOutcome.Written written ->
                foot.say(
                        (written.rows() == 1 ? "1 request" : written.rows() + " requests") + " written to "
                                + written.file() + ".",
                        Palette.DEV);
            case ExportOutcome.Failed failed -> foot.say("⚠ " + failed.problem().text(), Palette.ERROR);
            case ExportOutcome.Stopped stopped -> foot.say("Stopped; no file was written.", Palette.SECONDARY);
            case ExportOutcome.Partly part -> throw new IllegalStateException("all of it was asked for");
            case ExportOutcome.Made made -> throw new IllegalStateException("a file was asked for");
        }
    }

    private void copy(Function<HttpExchange, String> form, String between) {
        List<HttpExchange> exchanges =
                selected().map(LogLine.Request::exchange).distinct().toList();
        new CopiedText(exchanges.stream().map(form).collect(Collectors.joining(between))).put(getDisplay());
    }

    /** The requests that are selected, by themselves or with their statement. */
    private Stream<LogLine.Request> selected() {
        return tree.selection().stream()
                .flatMap(line -> switch (line) {
                    case LogLine.Statement statement -> statement.lines().stream();
                    case LogLine.Request request -> Stream.of(request);
                })
                .distinct();
    }

    private List<LoggedStatement> selectedByStatement() {
        Map<StatementLog, List<HttpExchange>> byStatement = new LinkedHashMap<>();
        selected().forEach(line -> byStatement
                .computeIfAbsent(line.log(), statement -> new ArrayList<>())
                .add(line.exchange()));
        return byStatement.entrySet().stream()
                .map(entry -> new LoggedStatement(entry.getKey(), entry.getValue()))
                .toList();
    }

    @Override
    public boolean setFocus() {
        return pages.topControl == full ? tree.setFocus() : empty.setFocus();
    }
}
