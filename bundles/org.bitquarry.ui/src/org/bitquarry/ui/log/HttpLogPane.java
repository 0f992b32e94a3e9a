package org.bitquarry.ui.log;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bitquarry.model.exchange.HttpExchange;
import org.bitquarry.ui.parts.CopiedText;
import org.bitquarry.ui.parts.EmptyState;
import org.bitquarry.ui.parts.UiExecutor;
import org.bitquarry.workbench.core.Registration;
import org.bitquarry.workbench.core.log.HttpLog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

/** The log's table, or what belongs there while there is nothing in it. Belongs to the UI thread. */
final class HttpLogPane extends Composite {
    private final StackLayout pages = new StackLayout();
    private final HttpLog log;
    private final EmptyState empty;
    private final LogTree tree;

    HttpLogPane(Composite parent, HttpLog log) {
        super(parent, SWT.NONE);
        this.log = log;
        setLayout(pages);
        empty = new EmptyState(this, "The requests of your statements appear here.");
        empty.setData("test.id", "httplog.empty");
        tree = new LogTree(this, log);
        show();
        Registration changes = log.onChange(new UiExecutor(this).merging(this::show));
        addDisposeListener(gone -> changes.close());
    }

    private void show() {
        tree.showLog();
        Control wanted = log.statements().isEmpty() ? empty : tree;
        if (pages.topControl != wanted) {
            pages.topControl = wanted;
            layout();
        }
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

    boolean hasSelectedRequests() {
        return !selected().isEmpty();
    }

    private void copy(Function<HttpExchange, String> form, String between) {
        new CopiedText(selected().stream().map(form).collect(Collectors.joining(between))).put(getDisplay());
    }

    /** The requests that are selected, by themselves or with their statement. */
    private List<HttpExchange> selected() {
        return tree.selection().stream()
                .flatMap(HttpLogPane::requests)
                .distinct()
                .toList();
    }

    private static Stream<HttpExchange> requests(LogLine line) {
        return switch (line) {
            case LogLine.Statement statement -> statement.exchanges().stream();
            case LogLine.Request request -> Stream.of(request.exchange());
        };
    }

    @Override
    public boolean setFocus() {
        return pages.topControl == tree ? tree.setFocus() : empty.setFocus();
    }
}
