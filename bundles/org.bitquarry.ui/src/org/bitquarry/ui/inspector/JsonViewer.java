package org.bitquarry.ui.inspector;

import java.util.Optional;
import org.bitquarry.ui.parts.CopiedText;
import org.bitquarry.ui.parts.UiExecutor;
import org.bitquarry.ui.theme.Palette;
import org.bitquarry.workbench.core.inspect.JsonPath;
import org.bitquarry.workbench.core.inspect.JsonValue;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.layout.RowLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;

/** A value as the tree that its JSON is, with the way to what is selected. */
final class JsonViewer implements ValueViewer {
    private static final int GAP = 4;
    private static final String ADD = "Add as column";
    private static final String REMOVE = "Remove the column";

    private final Composite all;
    private final StackLayout stack = new StackLayout();
    private final Composite page;
    private final JsonTree tree;
    private final Label broken;
    private final Label path;
    private final Composite buttons;
    private final Button copyPath;
    private final Button copyValue;
    private final Button column;
    private final StatementPart statement;
    private Optional<Inspected> cell = Optional.empty();
    private final UiExecutor ui;
    private int asked;

    JsonViewer(Composite parent) {
        all = new Composite(parent, SWT.NONE);
        all.setLayout(stack);
        ui = new UiExecutor(all);
        broken = new Label(all, SWT.WRAP);
        broken.setData("test.id", "inspector.json.broken");
        broken.setForeground(Palette.ERROR.color());
        page = new Composite(all, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(GAP, GAP).applyTo(page);
        tree = new JsonTree(page, this::selected);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(tree.control());
        path = new Label(page, SWT.NONE);
        path.setData("test.id", "inspector.json.path");
        path.setForeground(Palette.SECONDARY.color());
        GridDataFactory.fillDefaults().grab(true, false).applyTo(path);
        buttons = new Composite(page, SWT.NONE);
        buttons.setLayout(
                RowLayoutFactory.fillDefaults().wrap(true).spacing(GAP).create());
        GridDataFactory.fillDefaults().grab(true, false).applyTo(buttons);
        copyPath = button("Copy path", "inspector.json.copypath", this::copyPath);
        copyValue = button("Copy value", "inspector.json.copyvalue", this::copyValue);
        column = button(ADD, "inspector.json.column", this::column);
        statement = new StatementPart(page, button(StatementPart.ADD, StatementPart.ID, this::select));
        Menu menu = new Menu(tree.control());
        MenuItem part = item(menu, ADD, this::column);
        MenuItem selecting = item(menu, StatementPart.ADD, this::select);
        menu.addListener(SWT.Show, event -> {
            part.setText(column.getText());
            part.setEnabled(column.isEnabled());
            selecting.setEnabled(statement.isPossible());
        });
        item(menu, "Copy path", this::copyPath);
        item(menu, "Copy value\tCtrl+C", this::copyValue);
        tree.control().setMenu(menu);
        stack.topControl = page;
        selected();
        Palette.onChange(all, () -> {
            broken.setForeground(Palette.ERROR.color());
            path.setForeground(Palette.SECONDARY.color());
        });
    }

    private Button button(String words, String id, Runnable action) {
        Button button = new Button(buttons, SWT.PUSH);
        button.setText(words);
        button.setData("test.id", id);
        button.addListener(SWT.Selection, event -> action.run());
        return button;
    }

    private static MenuItem item(Menu menu, String words, Runnable action) {
        MenuItem item = new MenuItem(menu, SWT.PUSH);
        item.setText(words);
        item.addListener(SWT.Selection, event -> action.run());
        return item;
    }

    /** Makes what is selected a column of the grid, or ends that. */
    private void column() {
        part().ifPresent(way -> cell.ifPresent(known -> known.cursor().added().ifPresent(added -> {
            int source = known.place().column();
            if (added.isAdded(source, way)) {
                added.remove(source, way);
            } else {
                added.add(source, way);
            }
        })));
    }

    /** Lets the statement of the rows select what is selected. */
    private void select() {
        part().ifPresent(way -> cell.ifPresent(known -> statement.add(known, way)));
    }

    /** Returns the way to what can be a column: a part, and one with a place of its own. */
    private Optional<JsonPath> part() {
        return tree.selected()
                .filter(node -> node.stretch().isEmpty())
                .map(JsonNode::path)
                .filter(way -> !way.steps().isEmpty());
    }

    private boolean isColumn() {
        return part().flatMap(way -> cell.flatMap(known -> known.cursor()
                        .added()
                        .filter(added -> added.isAdded(known.place().column(), way))))
                .isPresent();
    }

    private void copyPath() {
        tree.selected().ifPresent(found -> new CopiedText(pathText(found.path())).put(all.getDisplay()));
    }

    private void copyValue() {
        tree.selected().ifPresent(found -> new CopiedText(found.value().text()).put(all.getDisplay()));
    }

    private static String pathText(JsonPath found) {
        return found.pointer().isEmpty() ? "/" : found.pointer();
    }

    private void selected() {
        Optional<JsonNode> found = tree.selected();
        path.setText(
                found.map(node -> pathText(node.path()).replace("&", "&&")).orElse("Select a line to see its path."));
        path.setToolTipText(path.getText());
        copyPath.setEnabled(found.isPresent());
        copyValue.setEnabled(found.isPresent());
        String words = isColumn() ? REMOVE : ADD;
        if (!words.equals(column.getText())) {
            column.setText(words);
            page.layout(true, true);
        }
        column.setEnabled(part().isPresent() && cell.isPresent());
        statement.show(cell, part().isPresent());
    }

    @Override
    public Composite control() {
        return all;
    }

    @Override
    public void show(Inspected now, String text) {
        cell = Optional.of(now);
        int serial = ++asked;
        Job reading = Job.createSystem("Read JSON", monitor -> {
            JsonValue.Read read = JsonValue.read(text);
            ui.execute(() -> {
                if (serial == asked) {
                    take(read);
                }
            });
        });
        reading.schedule();
    }

    @Override
    public void again(Inspected now) {
        cell = Optional.of(now);
        selected();
    }

    @Override
    public void forget() {
        asked++;
        cell = Optional.empty();
        tree.clear();
        selected();
    }

    private void take(JsonValue.Read read) {
        switch (read) {
            case JsonValue.Read.Whole(JsonValue value) -> {
                tree.show(value);
                stack.topControl = page;
            }
            case JsonValue.Read.Broken(String problem) -> {
                broken.setText(problem + " Text shows it as it is.");
                stack.topControl = broken;
            }
        }
        all.layout();
        selected();
    }
}
