package org.bitquarry.ui.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.bitquarry.ui.theme.Categories;
import org.bitquarry.ui.theme.Icons;
import org.bitquarry.ui.theme.Palette;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;

/**
 * Above the text: what statements run against, and what can be done with them; below, a line in the colour of the
 * datasource's category. Belongs to the UI thread.
 */
final class SqlToolbar extends Composite {
    private static final String DEFAULT_SCHEMA = "Default schema";
    private static final int MARGIN = 4;
    private static final int GAP = 4;
    private static final int LINE = 2;
    private static final int WIDEST_COMBO = 140;
    private static final int PARTS = 9;

    private final Combo datasource;
    private final Combo schema;
    private final ToolItem run;
    private final ToolItem script;
    private final ToolItem stop;
    private final ToolItem plan;
    private final ToolItem lock;
    private final Label connected;
    private final Label category;
    private final Button connect;
    private final Label progress;
    private Optional<Palette> line = Optional.empty();

    /** What a person can ask for. */
    interface Actions {
        void run();

        void runScript();

        void stop();

        void plan();

        /** Wants to know the datasources and schemas as they are now. */
        void look();

        /** Wants the datasource connected. */
        void connect();

        /** Wants the place to stay, or to follow the explorer. */
        void lock(boolean locked);
    }

    SqlToolbar(Composite parent, Actions actions, Consumer<SessionPlace> choose) {
        super(parent, SWT.NONE);
        ToolBar bar = new ToolBar(this, SWT.FLAT);
        run = item(bar, "sql.run", "Run the selection or the statement at the caret (Ctrl+Enter)", actions::run);
        script = item(bar, "sql.script", "Run all statements, one after another (Alt+X)", actions::runScript);
        stop = item(bar, "sql.stop", "Stop (Ctrl+F2)", actions::stop);
        plan = item(bar, "sql.plan", "Tell the requests and send none (Ctrl+Shift+E)", actions::plan);
        bar.setData("test.id", "sql.tools");
        connected = new Label(this, SWT.NONE);
        datasource = combo("sql.datasource", "Datasource that the statements run against", actions);
        schema = combo("sql.schema", "Schema in which tables without a schema are looked for", actions);
        ToolBar place = new ToolBar(this, SWT.FLAT);
        lock = new ToolItem(place, SWT.CHECK);
        lock.setData("test.id", "sql.lock");
        lock.addListener(SWT.Selection, event -> actions.lock(lock.getSelection()));
        category = new Label(this, SWT.NONE);
        category.setData("test.id", "sql.category");
        // The theme would give it the colour of all labels again, whenever it styles the window.
        category.setData("org.eclipse.e4.ui.css.disabled", true);
        connect = new Button(this, SWT.PUSH);
        connect.setText("Connect");
        connect.setToolTipText("Connect the datasource; the first statement does so too");
        connect.setData("test.id", "sql.connect");
        connect.addListener(SWT.Selection, event -> actions.connect());
        progress = new Label(this, SWT.NONE);
        progress.setData("test.id", "sql.progress");
        datasource.addSelectionListener(SelectionListener.widgetSelectedAdapter(
                event -> choose.accept(new SessionPlace(datasource.getText(), Optional.empty()))));
        schema.addSelectionListener(SelectionListener.widgetSelectedAdapter(
                event -> choose.accept(new SessionPlace(datasource.getText(), chosenSchema()))));
        GridLayoutFactory.fillDefaults()
                .numColumns(PARTS)
                .margins(MARGIN, MARGIN)
                .spacing(GAP, 0)
                .applyTo(this);
        for (Control hidden : List.of(category, connect)) {
            GridDataFactory.swtDefaults()
                    .align(SWT.BEGINNING, SWT.CENTER)
                    .exclude(true)
                    .applyTo(hidden);
            hidden.setVisible(false);
        }
        addListener(SWT.Paint, this::paintLine);
        images();
        Palette.onChange(this, this::images);
        showBusy(false, Optional.empty());
    }

    private static ToolItem item(ToolBar bar, String testId, String toolTip, Runnable action) {
        ToolItem item = new ToolItem(bar, SWT.PUSH);
        item.setToolTipText(toolTip);
        item.setData("test.id", testId);
        item.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> action.run()));
        return item;
    }

    private Combo combo(String testId, String toolTip, Actions actions) {
        Combo combo = new Combo(this, SWT.READ_ONLY | SWT.DROP_DOWN);
        combo.setToolTipText(toolTip);
        combo.setData("test.id", testId);
        combo.addListener(SWT.FocusIn, event -> actions.look());
        combo.addListener(SWT.MouseDown, event -> actions.look());
        combo.setVisibleItemCount(20);
        GridDataFactory.fillDefaults()
                .align(SWT.FILL, SWT.CENTER)
                .hint(WIDEST_COMBO, SWT.DEFAULT)
                .applyTo(combo);
        return combo;
    }

    private void paintLine(Event event) {
        line.ifPresent(colour -> {
            event.gc.setBackground(colour.color());
            event.gc.fillRectangle(0, getSize().y - LINE, getSize().x, LINE);
        });
    }

    /** Shows what statements run against, among what could be chosen. */
    void show(PlaceLook look) {
        SessionPlace place = look.place();
        fill(datasource, look.datasources(), place.datasource());
        List<String> all = new ArrayList<>(List.of(DEFAULT_SCHEMA));
        all.addAll(look.schemas());
        fill(schema, all, place.schema().orElse(DEFAULT_SCHEMA));
        connected.setImage((look.connected() ? Icons.DATASOURCE_CONNECTED : Icons.DATASOURCE).image());
        connected.setToolTipText(look.connected() ? "Connected" : "Not connected; the first statement connects");
        lock.setSelection(look.locked());
        lock.setImage((look.locked() ? Icons.LOCK : Icons.UNLOCK).image());
        lock.setToolTipText(
                look.locked()
                        ? "Locked: keeps this datasource and schema. Press to follow the explorer's selection"
                        : "Follows what is selected in the explorer. Press to keep this datasource and schema");
        line = look.category().map(Categories::colour);
        category.setText(look.category()
                .map(rules -> rules.category().label().replace("&", "&&"))
                .orElse(""));
        line.ifPresent(colour -> category.setForeground(colour.color()));
        turn(category, line.isPresent());
        turn(connect, !look.connected() && !place.datasource().isEmpty());
        layout();
        redraw();
    }

    private static void turn(Control control, boolean visible) {
        ((GridData) control.getLayoutData()).exclude = !visible;
        control.setVisible(visible);
    }

    private static void fill(Combo combo, List<String> items, String chosen) {
        List<String> shown = new ArrayList<>(items);
        if (!chosen.isEmpty() && shown.stream().noneMatch(chosen::equals)) {
            shown.add(chosen);
        }
        if (!List.of(combo.getItems()).equals(shown)) {
            combo.setItems(shown.toArray(String[]::new));
        }
        if (!combo.getText().equals(chosen)) {
            combo.select(shown.indexOf(chosen));
        }
    }

    /**
     * Shows whether a statement is at work: then it can be stopped, and no other begun.
     *
     * @param words which of several statements it is
     */
    void showBusy(boolean busy, Optional<String> words) {
        String shown = words.orElse("");
        if (!progress.getText().equals(shown)) {
            progress.setText(shown);
            layout();
        }
        run.setEnabled(!busy);
        script.setEnabled(!busy);
        plan.setEnabled(!busy);
        stop.setEnabled(busy);
    }

    private Optional<String> chosenSchema() {
        return schema.getSelectionIndex() <= 0 ? Optional.empty() : Optional.of(schema.getText());
    }

    private void images() {
        Map.of(run, Icons.RUN, script, Icons.RUN_SCRIPT, stop, Icons.STOP, plan, Icons.PLAN)
                .forEach((item, icon) -> {
                    item.setImage(icon.image());
                    item.setDisabledImage(icon.disabledImage());
                });
    }

    /** Returns where further tools go. */
    ToolBar tools() {
        return (ToolBar) getChildren()[0];
    }
}
