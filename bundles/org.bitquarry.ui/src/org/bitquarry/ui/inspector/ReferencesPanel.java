package org.bitquarry.ui.inspector;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bitquarry.engine.ColumnOrigin;
import org.bitquarry.model.error.BitquarryException;
import org.bitquarry.model.plan.RequestPlan;
import org.bitquarry.model.table.TableRef;
import org.bitquarry.ui.CommandIds;
import org.bitquarry.ui.UiPlugin;
import org.bitquarry.ui.parts.Commands;
import org.bitquarry.ui.parts.ShortText;
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
import org.eclipse.swt.graphics.Point;
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

    private static final int NARROWEST = 60;
    private static final int NAME = 0;
    private static final int WHERE = 1;
    private static final int COST = 2;
    private static final String WHOLE = "whole.";

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
        tree.addListener(SWT.Resize, event -> fitColumns());
        tree.addListener(SWT.MouseMove, event -> hover(event.x, event.y));
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
        Optional<TableRef> table = table(cell);
        Optional<String> datasource = cell.datasource();
        row.setText("Row %,d".formatted(cell.place().row() + 1)
                + table.map(known -> " of " + known).orElse(""));
        if (table.isEmpty() || datasource.isEmpty()) {
            seen = Optional.empty();
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

    /** A computed value, or a column that a person added, stands in the row of its neighbours' table where they have but one. */
    private static Optional<TableRef> table(Inspected cell) {
        return cell.rows()
                .edits()
                .map(StagedEdits::table)
                .or(() -> cell.result().origin().map(ColumnOrigin::table))
                .or(() -> only(cell.rows().columns().stream()
                        .flatMap(column -> column.origin().stream())
                        .map(ColumnOrigin::table)
                        .distinct()
                        .toList()));
    }

    private static Optional<TableRef> only(List<TableRef> tables) {
        return tables.size() == 1 ? Optional.of(tables.getFirst()) : Optional.empty();
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
        tree.setToolTipText(null);
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
            boolean severalWays = found.stream()
                            .filter(other -> other.link().target().equals(link.target()))
                            .count()
                    > 1;
            item.setData(link);
            item.setData(WHOLE + NAME, named(link, from, severalWays));
            item.setData(WHOLE + WHERE, compared(link));
            item.setData(WHOLE + COST, one.cost());
            item.setText(COST, one.cost());
            item.setImage(icon.image());
        }
        group.setExpanded(true);
    }

    /**
     * GTK's own measure is taken before the lines are opened, and too narrow. Where there is no room for all, what is compared
     * gives way, and is told by resting the pointer only: the names say most, and the costs decide.
     */
    private void fitColumns() {
        int costs = wish(COST);
        int room = Math.max(INDENT + NARROWEST, tree.getClientArea().width - costs);
        int wished = wish(NAME) + INDENT;
        boolean compared = room - wished >= NARROWEST;
        int names = Math.min(room, compared ? wished : room);
        int where = compared ? Math.min(room - names, wish(WHERE)) : 0;
        int[] widths = {names, where, costs};
        for (int column = 0; column < widths.length; column++) {
            tree.getColumn(column).setWidth(widths[column]);
        }
        lines().forEach(item -> {
            item.setText(NAME, ShortText.within(names - INDENT - PADDING / 2, whole(item, NAME)));
            item.setText(WHERE, compared ? ShortText.begin(where - PADDING, whole(item, WHERE)) : "");
        });
    }

    private Stream<TreeItem> lines() {
        return Stream.of(tree.getItems()).flatMap(group -> Stream.of(group.getItems()));
    }

    private int wish(int column) {
        GC gc = new GC(tree);
        try {
            int widest = lines().map(item -> whole(item, column))
                    .mapToInt(text -> gc.textExtent(text).x)
                    .max()
                    .orElse(0);
            return Math.max(gc.textExtent(tree.getColumn(column).getText()).x, widest) + PADDING;
        } finally {
            gc.dispose();
        }
    }

    private static String whole(TreeItem item, int column) {
        return item.getData(WHOLE + column) instanceof String whole ? whole : "";
    }

    private void hover(int x, int y) {
        @Nullable TreeItem item = tree.getItem(new Point(x, y));
        String whole = item == null ? "" : (whole(item, NAME) + "\n" + whole(item, WHERE)).strip();
        if (!whole.equals(tree.getToolTipText())) {
            tree.setToolTipText(whole.isEmpty() ? null : whole);
        }
    }

    private static String compared(RowLink link) {
        return link.bound().stream()
                .map(bound -> bound.column() + " = " + bound.value())
                .collect(Collectors.joining(", "));
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
