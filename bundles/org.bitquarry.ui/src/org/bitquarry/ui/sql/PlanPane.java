package org.bitquarry.ui.sql;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.bitquarry.model.plan.PlannedRequest;
import org.bitquarry.model.plan.RequestPlan;
import org.bitquarry.ui.parts.EmptyState;
import org.bitquarry.ui.theme.Icons;
import org.bitquarry.ui.theme.Palette;
import org.bitquarry.workbench.core.query.RunSummary;
import org.eclipse.e4.ui.css.swt.dom.WidgetElement;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.layout.TreeColumnLayout;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeColumn;
import org.eclipse.swt.widgets.TreeItem;

/** The requests that a statement would send, what is left to do here, and how to spend fewer. Belongs to the UI thread. */
final class PlanPane extends Composite {
    private static final int MARGIN = 8;
    private static final String[] COLUMNS = {"Request", "Purpose", "Expected", "Needs"};
    private static final int[] SHARES = {5, 3, 1, 2};
    private static final int NARROWEST = 80;
    private static final int EXPECTED = 2;
    private static final Pattern PARAMETER = Pattern.compile("&(?=[a-z_]+=)");

    private final StackLayout pages = new StackLayout();
    private final Composite asked;
    private final Label headline;
    private final Tree tree;
    private Optional<RequestPlan> plan = Optional.empty();

    PlanPane(Composite parent) {
        super(parent, SWT.NONE);
        WidgetElement.setCSSClass(this, "page");
        setLayout(pages);
        EmptyState empty = new EmptyState(this, "Ask for the plan of a statement with Ctrl+Shift+E.");
        empty.setData("test.id", "sql.plan.empty");
        pages.topControl = empty;
        asked = new Composite(this, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(asked);
        headline = new Label(asked, SWT.NONE);
        headline.setData("test.id", "sql.plan.headline");
        GridDataFactory.fillDefaults()
                .grab(true, false)
                .indent(MARGIN, MARGIN / 2)
                .applyTo(headline);
        Composite columns = new Composite(asked, SWT.NONE);
        TreeColumnLayout shares = new TreeColumnLayout();
        columns.setLayout(shares);
        tree = new Tree(columns, SWT.FULL_SELECTION | SWT.SINGLE);
        tree.setData("test.id", "sql.plan.tree");
        tree.setHeaderVisible(true);
        for (int column = 0; column < COLUMNS.length; column++) {
            TreeColumn made = new TreeColumn(tree, column == EXPECTED ? SWT.RIGHT : SWT.LEFT);
            made.setText(COLUMNS[column]);
            shares.setColumnData(made, new ColumnWeightData(SHARES[column], NARROWEST));
        }
        GridDataFactory.fillDefaults().grab(true, true).indent(0, MARGIN / 2).applyTo(columns);
        Palette.onChange(this, () -> plan.ifPresent(this::show));
    }

    void show(RequestPlan next) {
        plan = Optional.of(next);
        headline.setText(headline(next));
        tree.setRedraw(false);
        tree.removeAll();
        next.requests().forEach(this::request);
        notes("Checked here, after the answers", next.checkedLocally(), Icons.FILTER);
        notes("How to spend fewer requests", next.advice(), Icons.INFO);
        for (TreeItem item : tree.getItems()) {
            item.setExpanded(true);
        }
        tree.setRedraw(true);
        pages.topControl = asked;
        layout(true, true);
    }

    private static String headline(RequestPlan plan) {
        long expected = plan.expectedRequests();
        String requests = expected == 0
                ? "No request"
                : (plan.isOpen() ? "At least " : "About ") + RunSummary.counted(expected, "request");
        boolean irreversible = plan.requests().stream().anyMatch(PlannedRequest::irreversible);
        return requests + " expected; nothing was sent." + (irreversible ? " What this does can't be undone." : "");
    }

    /** What is asked for stands below, one parameter a line: a URL as a whole is seldom readable. */
    private void request(PlannedRequest request) {
        int query = request.target().indexOf('?');
        TreeItem item = new TreeItem(tree, SWT.NONE);
        item.setImage((request.irreversible() ? Icons.WARNING : Icons.WEB).image());
        item.setText(new String[] {
            request.method() + " "
                    + (query < 0 ? request.target() : request.target().substring(0, query)),
            request.purpose(),
            count(request),
            String.join(", ", request.scopes())
        });
        if (query >= 0) {
            PARAMETER.splitAsStream(request.target().substring(query + 1)).forEach(line -> child(item, line));
        }
        request.body().ifPresent(body -> body.lines().forEach(line -> child(item, line)));
    }

    private static String count(PlannedRequest request) {
        if (request.open()) {
            return request.count() == 1 ? "unknown" : "≥ " + request.count();
        }
        return request.count() == 1 ? "1" : "≈ " + request.count();
    }

    private static void child(TreeItem parent, String line) {
        TreeItem child = new TreeItem(parent, SWT.NONE);
        child.setText(line);
        child.setForeground(Palette.SECONDARY.color());
    }

    private void notes(String title, List<String> notes, Icons icon) {
        if (!notes.isEmpty()) {
            TreeItem group = new TreeItem(tree, SWT.NONE);
            group.setImage(icon.image());
            group.setText(title);
            group.setForeground(Palette.SECONDARY.color());
            for (String note : notes) {
                TreeItem item = new TreeItem(group, SWT.NONE);
                item.setText(note);
            }
        }
    }
}
