package org.bitquarry.ui.datasources;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bitquarry.connections.Category;
import org.bitquarry.connections.CategoryColour;
import org.bitquarry.connections.CategoryRules;
import org.bitquarry.ui.UiPlugin;
import org.bitquarry.ui.parts.FileWork;
import org.bitquarry.ui.parts.LineDialog;
import org.bitquarry.ui.parts.UiExecutor;
import org.bitquarry.ui.theme.Categories;
import org.bitquarry.ui.theme.Icons;
import org.bitquarry.ui.theme.Palette;
import org.bitquarry.workbench.core.WorkbenchCore;
import org.bitquarry.workbench.core.datasource.CategoryEdits;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.preference.PreferencePage;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Spinner;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPreferencePage;

/** What the categories of datasources mean: their colours, what they ask before, and how much a statement may send. */
public final class CategoriesPage extends PreferencePage implements IWorkbenchPreferencePage {
    private static final int GAP = 8;
    private static final int COLUMNS_WIDTH = 384;
    private static final int LINES = 7;
    private static final int CAP = 200;

    private final WorkbenchCore core = UiPlugin.core();
    private CategoryEdits edits = new CategoryEdits(core.categories().rules());
    private Table table;
    private Button remove;
    private Label name;
    private Combo colour;
    private Button confirm;
    private Button type;
    private Button capped;
    private Spinner cap;
    private boolean loading;

    /** Makes the page; the platform does. */
    public CategoriesPage() {
        super("Categories");
        setDescription("Colours and rules by which datasources are marked:");
    }

    @Override
    public void init(IWorkbench workbench) {
        // Everything that it needs is the application's state.
    }

    @Override
    protected Control createContents(Composite parent) {
        Composite body = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(GAP, GAP).applyTo(body);
        table(body);
        Composite buttons = new Composite(body, SWT.NONE);
        GridLayoutFactory.fillDefaults().applyTo(buttons);
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.BEGINNING).applyTo(buttons);
        wide(Form.push(buttons, "A&dd…", "categories.add", this::add));
        remove = Form.push(buttons, "&Remove", "categories.remove", this::remove);
        wide(remove);
        fields(body);
        Palette.onChange(table, this::fill);
        fill();
        table.setSelection(0);
        load();
        read();
        return body;
    }

    private static void wide(Control control) {
        GridDataFactory.fillDefaults().grab(true, false).applyTo(control);
    }

    private void table(Composite body) {
        Composite area = new Composite(body, SWT.NONE);
        table = new Table(area, SWT.BORDER | SWT.SINGLE | SWT.FULL_SELECTION);
        table.setData("test.id", "categories.table");
        table.setHeaderVisible(true);
        GridDataFactory.fillDefaults()
                .grab(true, true)
                .hint(COLUMNS_WIDTH, LINES * table.getItemHeight())
                .applyTo(area);
        TableColumnLayout columns = new TableColumnLayout();
        area.setLayout(columns);
        column(columns, "Category", 100);
        column(columns, "Commits", 84);
        column(columns, "Irreversible", 120);
        column(columns, "Cap", 76);
        table.addListener(SWT.Selection, event -> load());
    }

    private void column(TableColumnLayout columns, String title, int width) {
        TableColumn column = new TableColumn(table, SWT.NONE);
        column.setText(title);
        columns.setColumnData(column, new ColumnWeightData(width, width));
    }

    private void fields(Composite body) {
        Composite fields = new Composite(body, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, false).span(2, 1).applyTo(fields);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(GAP, GAP).applyTo(fields);
        name = new Label(fields, SWT.NONE);
        name.setData("test.id", "categories.name");
        GridDataFactory.fillDefaults().grab(true, false).span(2, 1).applyTo(name);
        new Label(fields, SWT.NONE).setText("C&olour:");
        colour = new Combo(fields, SWT.DROP_DOWN | SWT.READ_ONLY);
        colour.setData("test.id", "categories.colour");
        colour.setItems(
                Stream.of(CategoryColour.values()).map(CategoryColour::label).toArray(String[]::new));
        colour.addListener(
                SWT.Selection,
                event -> change(rules -> rules.withColour(CategoryColour.values()[colour.getSelectionIndex()])));
        confirm = check(
                fields,
                "Ask before each &commit and each change by SQL",
                () -> change(rules -> rules.withConfirmsCommits(confirm.getSelection())));
        confirm.setData("test.id", "categories.confirm");
        type = check(
                fields,
                "&Type the name before what can't be undone",
                () -> change(rules -> rules.withTypesForIrreversible(type.getSelection())));
        type.setData("test.id", "categories.type");
        Composite line = new Composite(fields, SWT.NONE);
        GridDataFactory.fillDefaults().span(2, 1).applyTo(line);
        GridLayoutFactory.fillDefaults().numColumns(3).spacing(GAP, 0).applyTo(line);
        capped = Form.check(line, "A statement sends at &most", "categories.capped", this::changeCap);
        cap = new Spinner(line, SWT.BORDER);
        cap.setData("test.id", "categories.cap");
        cap.setValues(CAP, CategoryRules.LEAST_CAP, CategoryRules.MOST_CAP, 0, 1, 100);
        cap.addListener(SWT.Modify, event -> changeCap());
        new Label(line, SWT.NONE).setText("requests");
        line.setToolTipText("Whatever the statement itself or the datasource allows");
    }

    private static Button check(Composite parent, String text, Runnable changed) {
        Button button = Form.check(parent, text, "", changed);
        GridDataFactory.fillDefaults().span(2, 1).applyTo(button);
        return button;
    }

    /** Another instance may have changed them since. */
    private void read() {
        UiExecutor ui = new UiExecutor(table);
        Job.createSystem("Read categories", monitor -> {
                    core.categories().refresh();
                    ui.later(() -> {
                        if (!edits.isChanged()) {
                            edits = new CategoryEdits(core.categories().rules());
                            fill();
                            load();
                        }
                    });
                })
                .schedule();
    }

    private void fill() {
        int selected = table.getSelectionIndex();
        table.removeAll();
        for (CategoryRules rules : edits.rules()) {
            TableItem line = new TableItem(table, SWT.NONE);
            line.setText(new String[] {
                rules.category().label(),
                rules.confirmsCommits() ? "Asks" : "–",
                rules.typesForIrreversible() ? "Name is typed" : "–",
                rules.requestCap().map(most -> most + " requests").orElse("–")
            });
            // As the explorer marks it; a word alone loses its colour where the line is selected.
            line.setImage(Icons.DATASOURCE.image(Categories.colour(rules)));
            line.setForeground(0, Categories.colour(rules).color());
        }
        table.setSelection(Math.min(Math.max(selected, 0), table.getItemCount() - 1));
    }

    private CategoryRules selected() {
        return edits.rules().get(Math.max(0, table.getSelectionIndex()));
    }

    private void load() {
        loading = true;
        CategoryRules rules = selected();
        String label = rules.category().label().replace("&", "&&");
        name.setText(rules.isStandard() ? label + " (can be changed, not removed)" : label);
        colour.select(rules.colour().ordinal());
        confirm.setSelection(rules.confirmsCommits());
        type.setSelection(rules.typesForIrreversible());
        capped.setSelection(rules.requestCap().isPresent());
        cap.setEnabled(rules.requestCap().isPresent());
        rules.requestCap().ifPresent(cap::setSelection);
        remove.setEnabled(!rules.isStandard());
        setMessage(uses(rules.category()), INFORMATION);
        loading = false;
    }

    private @org.jspecify.annotations.Nullable String uses(Category category) {
        long count = core.dataSources().profiles().stream()
                .filter(profile -> profile.category().filter(category::equals).isPresent())
                .count();
        return count == 0 || CategoryRules.of(category).isStandard()
                ? null
                : (count == 1 ? "1 datasource has" : count + " datasources have") + " the category " + category.label()
                        + "; removed, it is a plain label there.";
    }

    private void change(java.util.function.UnaryOperator<CategoryRules> change) {
        if (!loading) {
            edits.put(change.apply(selected()));
            fill();
            load();
        }
    }

    private void changeCap() {
        if (!loading) {
            Optional<Integer> most = capped.getSelection() ? Optional.of(cap.getSelection()) : Optional.empty();
            edits.put(selected().withRequestCap(most));
            cap.setEnabled(most.isPresent());
            fill();
        }
    }

    private void add() {
        new LineDialog(
                        getShell(),
                        "Add category",
                        "Label of the category, such as STAGING. It can't be changed later.",
                        "",
                        "Add",
                        edits::problem)
                .ask()
                .ifPresent(label -> {
                    edits.put(CategoryRules.of(new Category(label)));
                    fill();
                    table.setSelection(edits.rules().size() - 1);
                    load();
                });
    }

    private void remove() {
        edits.remove(selected().category());
        fill();
        load();
    }

    /** Brings back what everybody has, and only that. */
    @Override
    protected void performDefaults() {
        edits.reset();
        fill();
        load();
        super.performDefaults();
    }

    @Override
    public boolean performOk() {
        List<Runnable> writes = new ArrayList<>();
        edits.changed().forEach(rules -> writes.add(() -> core.categories().put(rules)));
        edits.removed().forEach(category -> writes.add(() -> core.categories().remove(category)));
        if (!writes.isEmpty()) {
            Control owner = getControl().getShell().getParent() instanceof org.eclipse.swt.widgets.Shell window
                    ? window
                    : getShell();
            FileWork.begin("Change categories", owner.getShell(), () -> writes.forEach(Runnable::run));
            edits = new CategoryEdits(edits.rules());
        }
        return true;
    }
}
