package org.bitquarry.ui.inspector;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bitquarry.connections.ConnectionProfile;
import org.bitquarry.engine.ColumnOrigin;
import org.bitquarry.model.error.BitquarryException;
import org.bitquarry.model.plan.RequestPlan;
import org.bitquarry.model.table.TableRef;
import org.bitquarry.ui.CommandIds;
import org.bitquarry.ui.UiPlugin;
import org.bitquarry.ui.parts.ActiveDataSource;
import org.bitquarry.ui.parts.Commands;
import org.bitquarry.ui.parts.UiExecutor;
import org.bitquarry.ui.theme.Icons;
import org.bitquarry.ui.theme.Palette;
import org.bitquarry.workbench.core.datasource.DataSource;
import org.bitquarry.workbench.core.edit.StagedEdits;
import org.bitquarry.workbench.core.inspect.RowLink;
import org.bitquarry.workbench.core.inspect.RowLinks;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeColumn;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.IWorkbenchPartSite;
import org.jspecify.annotations.Nullable;

/** What the row of a cell leads to: the rows that it points at, and those that point at it. Nothing is sent before one is opened. */
final class ReferencesPanel implements InspectorPanel {
    private static final int MARGIN = 8;
    private static final int GAP = 4;
    private static final int PADDING = 16;
    /** Of a line below its group, with its picture. */
    private static final int INDENT = 60;

    private final IWorkbenchPartSite site;
    private final Composite all;
    private final Label row;
    private final Label nothing;
    private final Tree tree;
    private final Button open;
    private final UiExecutor ui;
    private Optional<Seen> seen = Optional.empty();
    private int asked;

    /** For which row references are shown; its values decide where they lead. */
    private record Seen(String datasource, TableRef table, List<@Nullable Object> values) {}

    /** A reference and what a look at it costs. */
    private record Found(RowLink link, String cost) {}

    ReferencesPanel(Composite parent, IWorkbenchPartSite site) {
        this.site = site;
        all = new Composite(parent, SWT.NONE);
        all.setData("test.id", "inspector.references");
        GridLayoutFactory.fillDefaults()
                .margins(MARGIN, MARGIN)
                .spacing(GAP, GAP)
                .applyTo(all);
        ui = new UiExecutor(all);
        row = new Label(all, SWT.NONE);
        row.setFont(JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT));
        GridDataFactory.fillDefaults().grab(true, false).applyTo(row);
        nothing = new Label(all, SWT.WRAP);
        nothing.setData("test.id", "inspector.references.nothing");
        GridDataFactory.fillDefaults().grab(true, false).exclude(true).applyTo(nothing);
        tree = new Tree(all, SWT.BORDER | SWT.FULL_SELECTION);
        tree.setData("test.id", "inspector.references.tree");
        tree.setHeaderVisible(true);
        Palette.WINDOW.ground(tree);
        for (String head : List.of("Rows", "Where", "A look costs")) {
            new TreeColumn(tree, SWT.NONE).setText(head);
        }
        GridDataFactory.fillDefaults().grab(true, true).hint(MARGIN, MARGIN).applyTo(tree);
        open = new Button(all, SWT.PUSH);
        open.setText("Open rows");
        open.setData("test.id", "inspector.references.open");
        open.addListener(SWT.Selection, event -> selected().ifPresent(this::open));
        tree.addListener(SWT.DefaultSelection, event -> selected().ifPresent(this::open));
        tree.addListener(SWT.Selection, event -> open.setEnabled(selected().isPresent()));
        Palette.onChange(all, () -> {
            Palette.WINDOW.ground(tree);
            seen = Optional.empty();
        });
    }

    @Override
    public Composite control() {
        return all;
    }

    @Override
    public void show(Inspected cell) {
        Optional<TableRef> table = cell.rows().edits().map(StagedEdits::table).or(() -> cell.result()
                .origin()
                .map(ColumnOrigin::table));
        Optional<String> datasource = cell.rows()
                .edits()
                .map(edits -> edits.target().datasource())
                .or(() -> ActiveDataSource.in(site.getWorkbenchWindow()).map(ConnectionProfile::name));
        row.setText("Row %,d".formatted(cell.place().row() + 1)
                + table.map(known -> " of " + known).orElse(""));
        if (table.isEmpty() || datasource.isEmpty()) {
            nothing("This value is computed: its row leads nowhere.");
            return;
        }
        List<@Nullable Object> values = new ArrayList<>();
        for (int column = 0; column < cell.rows().columns().size(); column++) {
            values.add(isKey(cell, column) ? cell.at(column).value() : null);
        }
        Seen next = new Seen(datasource.get(), table.get(), values);
        if (!seen.filter(next::equals).isPresent()) {
            seen = Optional.of(next);
            look(next, values(cell, table.get()));
        }
    }

    /** Other values may be long, and don't decide anything. */
    private static boolean isKey(Inspected cell, int column) {
        Object value = cell.at(column).value();
        return !(value instanceof String text) || text.length() < 1_000;
    }

    private static Function<String, Optional<Object>> values(Inspected cell, TableRef table) {
        Map<String, Object> known = new HashMap<>();
        IntStream.range(0, cell.rows().columns().size()).forEach(index -> cell.at(index)
                .result()
                .origin()
                .filter(origin -> origin.table().equals(table))
                .ifPresent(origin -> Optional.ofNullable(cell.at(index).value())
                        .ifPresent(value -> known.put(origin.column().name(), value))));
        Map<String, Object> kept = Map.copyOf(known);
        return name -> Optional.ofNullable(kept.get(name));
    }

    private void look(Seen wanted, Function<String, Optional<Object>> values) {
        int serial = ++asked;
        Optional<DataSource> live = UiPlugin.core().dataSources().connected(wanted.datasource());
        if (live.isEmpty()) {
            seen = Optional.empty();
            nothing("Connect " + wanted.datasource() + " to see what this row leads to.");
            return;
        }
        Job finding = Job.createSystem("Find references", monitor -> {
            RowLinks links = new RowLinks(live.get().catalog());
            List<Found> up = priced(links.parents(wanted.table(), values), live.get());
            List<Found> down = priced(links.children(wanted.table(), values), live.get());
            ui.execute(() -> {
                if (serial == asked) {
                    fill(wanted.table(), up, down);
                }
            });
        });
        finding.schedule();
    }

    private static List<Found> priced(List<RowLink> links, DataSource live) {
        return links.stream().map(link -> new Found(link, cost(link, live))).toList();
    }

    private static String cost(RowLink link, DataSource live) {
        try {
            RequestPlan plan = link.cost(live.connector());
            long requests = plan.expectedRequests();
            return (plan.isOpen() ? "≥ " : "") + requests + (requests == 1 ? " request" : " requests");
        } catch (BitquarryException unknown) {
            return "not known";
        }
    }

    private void fill(TableRef from, List<Found> up, List<Found> down) {
        if (up.isEmpty() && down.isEmpty()) {
            nothing("No column of this row points elsewhere, and no table points at it.");
            return;
        }
        message(Optional.empty());
        tree.setRedraw(false);
        tree.removeAll();
        group("This row belongs to", Icons.KEY, from, up);
        group("Belongs to this row", Icons.REFERENCE, from, down);
        fitColumns();
        tree.setRedraw(true);
        open.setEnabled(selected().isPresent());
    }

    private void group(String title, Icons icon, TableRef from, List<Found> found) {
        if (found.isEmpty()) {
            return;
        }
        TreeItem group = new TreeItem(tree, SWT.NONE);
        group.setText(title);
        group.setForeground(Palette.SECONDARY.color());
        for (Found one : found) {
            TreeItem item = new TreeItem(group, SWT.NONE);
            RowLink link = one.link();
            String where = link.bound().stream()
                    .map(bound -> bound.column() + " = " + bound.value())
                    .reduce((a, b) -> a + ", " + b)
                    .orElse("");
            boolean severalWays = found.stream()
                            .filter(other -> other.link().target().equals(link.target()))
                            .count()
                    > 1;
            item.setText(new String[] {named(link, from, severalWays), where, one.cost()});
            item.setImage(icon.image());
            item.setData(link);
        }
        group.setExpanded(true);
    }

    /** GTK's own measure is taken before the lines are opened, and too narrow. */
    private void fitColumns() {
        GC gc = new GC(tree);
        try {
            for (int column = 0; column < tree.getColumnCount(); column++) {
                int index = column;
                int widest = Stream.of(tree.getItems())
                        .flatMap(group -> Stream.of(group.getItems()))
                        .mapToInt(item -> gc.textExtent(item.getText(index)).x)
                        .max()
                        .orElse(0);
                int head = gc.textExtent(tree.getColumn(column).getText()).x;
                tree.getColumn(column).setWidth(Math.max(head, widest + (column == 0 ? INDENT : 0)) + PADDING);
            }
        } finally {
            gc.dispose();
        }
    }

    private static String named(RowLink link, TableRef from, boolean severalWays) {
        TableRef target = link.target();
        String table = target.schema().equals(from.schema()) ? target.table().name() : target.toString();
        return severalWays ? table + " · " + link.relation().column().name() : table;
    }

    private void nothing(String words) {
        asked++;
        tree.removeAll();
        open.setEnabled(false);
        message(Optional.of(words));
    }

    private void message(Optional<String> words) {
        nothing.setText(words.orElse(""));
        nothing.setVisible(words.isPresent());
        tree.setVisible(words.isEmpty());
        open.setVisible(words.isEmpty());
        ((GridData) nothing.getLayoutData()).exclude = words.isEmpty();
        ((GridData) tree.getLayoutData()).exclude = words.isPresent();
        all.layout();
    }

    private Optional<RowLink> selected() {
        TreeItem[] items = tree.getSelection();
        return items.length == 1 && items[0].getData() instanceof RowLink link ? Optional.of(link) : Optional.empty();
    }

    private void open(RowLink link) {
        seen.ifPresent(known -> new Commands(site)
                .run(
                        CommandIds.OPEN_TABLE,
                        Map.of(
                                CommandIds.DATASOURCE, known.datasource(),
                                CommandIds.SCHEMA, link.target().schema().name(),
                                CommandIds.TABLE, link.target().table().name(),
                                CommandIds.WHERE, link.sql())));
    }
}
