package org.bitquarry.ui.log;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bitquarry.ui.parts.FilterKeys;
import org.bitquarry.workbench.core.log.LogFilter;
import org.bitquarry.workbench.core.log.StatementLog;
import org.bitquarry.workbench.core.log.StatusClass;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.ToolBarManager;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;

/** The fields above the log by which requests are found. Belongs to the UI thread. */
final class LogFilterBar extends Composite {
    private static final int MARGIN = 4;
    private static final int GAP = 8;
    private static final int PATIENCE_MILLIS = 150;
    private static final List<String> METHODS = List.of("GET", "POST", "PUT", "DELETE");
    private static final String ASKED = "Words of a statement, an address or a problem";
    private static final String ALL_DATASOURCES = "All datasources";

    private final Text words;
    private final Combo status;
    private final Combo method;
    private final Combo datasource;
    private final ToolBarManager tools = new ToolBarManager(SWT.FLAT);
    private final Runnable changed;
    private List<StatementLog> offered = List.of();
    /** One of the chosen datasource, whose name it follows. */
    private Optional<StatementLog> chosen = Optional.empty();

    LogFilterBar(Composite parent, Runnable changed) {
        super(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults()
                .numColumns(5)
                .margins(MARGIN, MARGIN)
                .spacing(GAP, 0)
                .applyTo(this);
        words = new Text(this, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
        words.setMessage(ASKED);
        words.setToolTipText(ASKED);
        words.setData("test.id", "httplog.filter");
        FilterKeys.on(words);
        GridDataFactory.fillDefaults()
                .grab(true, false)
                .align(SWT.FILL, SWT.CENTER)
                .applyTo(words);
        status = combo(
                "httplog.status",
                "Status",
                Stream.of(StatusClass.values()).map(StatusClass::label).toList());
        method = combo(
                "httplog.method",
                "Method",
                Stream.concat(Stream.of("Any method"), METHODS.stream()).toList());
        datasource = combo("httplog.datasource", "Datasource", List.of(ALL_DATASOURCES));
        Stream.of(status, method).forEach(combo -> combo.addListener(SWT.Selection, event -> changedAtLast()));
        datasource.addListener(SWT.Selection, event -> {
            choose();
            changedAtLast();
        });
        // However long their names are: the field of words is what people need most.
        GridDataFactory.swtDefaults()
                .hint(datasource.computeSize(SWT.DEFAULT, SWT.DEFAULT).x, SWT.DEFAULT)
                .applyTo(datasource);
        tools.createControl(this);
        addDisposeListener(gone -> tools.dispose());
        this.changed = changed;
        Runnable later = this::changedAtLast;
        words.addListener(SWT.Modify, event -> getDisplay().timerExec(PATIENCE_MILLIS, later));
    }

    /** Adds what can be done with the log, at the end of the line. */
    void add(IAction action) {
        tools.add(action);
        tools.update(true);
        layout();
    }

    private void changedAtLast() {
        if (!isDisposed()) {
            changed.run();
        }
    }

    private Combo combo(String testId, String name, List<String> items) {
        Combo combo = new Combo(this, SWT.READ_ONLY);
        combo.setItems(items.toArray(String[]::new));
        combo.select(0);
        combo.setData("test.id", testId);
        combo.getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent event) {
                event.result = name;
            }
        });
        return combo;
    }

    /** Offers the datasources of the log; a chosen one stays, also under another name. */
    void offer(List<StatementLog> statements) {
        offered = statements;
        List<String> names = Stream.concat(
                        Stream.of(ALL_DATASOURCES),
                        Stream.concat(chosen.stream(), statements.stream())
                                .map(StatementLog::datasource)
                                .distinct()
                                .sorted())
                .toList();
        if (!names.equals(List.of(datasource.getItems()))) {
            datasource.setItems(names.toArray(String[]::new));
            datasource.select(Math.max(0, datasource().map(names::indexOf).orElse(0)));
            layout();
        }
    }

    private void choose() {
        String name = datasource.getText();
        chosen = datasource.getSelectionIndex() == 0
                ? Optional.empty()
                : Stream.concat(chosen.stream(), offered.stream())
                        .filter(statement -> statement.datasource().equals(name))
                        .findFirst();
    }

    /** Returns the chosen datasource by its name of the moment; empty for all. */
    Optional<String> datasource() {
        return chosen.map(StatementLog::datasource);
    }

    LogFilter filter() {
        return new LogFilter(
                LogFilter.of(words.getText()).words(),
                StatusClass.values()[Math.max(0, status.getSelectionIndex())],
                Optional.of(method.getText()).filter(name -> method.getSelectionIndex() > 0),
                datasource());
    }

    /** Shows everything again. */
    void reset() {
        words.setText("");
        status.select(0);
        method.select(0);
        datasource.select(0);
        choose();
        changedAtLast();
    }

    /** Runs an action when a person goes on from the field of words into what it found. */
    void onLeave(Runnable action) {
        words.addListener(SWT.KeyDown, event -> {
            if (event.keyCode == SWT.ARROW_DOWN) {
                action.run();
            }
        });
    }

    @Override
    public boolean setFocus() {
        return words.setFocus();
    }
}
