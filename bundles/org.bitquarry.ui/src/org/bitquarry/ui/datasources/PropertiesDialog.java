package org.bitquarry.ui.datasources;

import java.util.List;
import org.bitquarry.connections.ConnectionProfile;
import org.bitquarry.ui.parts.CopiedText;
import org.bitquarry.ui.parts.FileWork;
import org.bitquarry.ui.parts.TitledDialog;
import org.bitquarry.ui.parts.UiExecutor;
import org.bitquarry.ui.theme.Palette;
import org.bitquarry.workbench.core.WorkbenchCore;
import org.bitquarry.workbench.core.datasource.DataSourceFacts;
import org.bitquarry.workbench.core.datasource.DataSourceFacts.Fact;
import org.bitquarry.workbench.core.datasource.DataSourceFacts.Property;
import org.bitquarry.workbench.core.datasource.DataSourceFacts.State;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;

/** Shows all that is known of a datasource; of a secret only where it is kept. */
final class PropertiesDialog extends TitledDialog {
    private static final int EDIT = IDialogConstants.CLIENT_ID;
    private static final int COPY = EDIT + 1;
    private static final Point SIZE = new Point(820, 620);
    private static final int GAP = 8;
    private static final int ROW_GAP = 4;
    private static final String[] HEADS = {"Property", "Value", "Default", "Category"};
    private static final int[] SHARES = {22, 40, 24, 14};

    private final WorkbenchCore core;
    private final ConnectionProfile profile;
    private final Runnable edit;
    private Composite general;
    private Table table;
    private Label description;
    private List<Property> properties = List.of();
    private String asText = "";

    /** Runs {@code edit} after it was closed, when the person wants that. */
    PropertiesDialog(Shell parent, WorkbenchCore core, ConnectionProfile profile, Runnable edit) {
        super(parent, "Properties of " + profile.name(), SIZE);
        this.core = core;
        this.profile = profile;
        this.edit = edit;
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Composite area = (Composite) super.createDialogArea(parent);
        general = new Composite(area, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(general);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(GAP, ROW_GAP).applyTo(general);
        fact(new Fact("Name", profile.name()));
        Composite middle = new Composite(area, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(middle);
        table = new Table(middle, SWT.BORDER | SWT.SINGLE | SWT.FULL_SELECTION);
        table.setData("test.id", "properties.table");
        table.setHeaderVisible(true);
        TableColumnLayout columns = new TableColumnLayout();
        middle.setLayout(columns);
        for (int i = 0; i < HEADS.length; i++) {
            TableColumn column = new TableColumn(table, SWT.NONE);
            column.setText(HEADS[i]);
            columns.setColumnData(column, new ColumnWeightData(SHARES[i]));
        }
        description = new Label(area, SWT.WRAP);
        description.setData("test.id", "properties.description");
        GridDataFactory.fillDefaults()
                .grab(true, false)
                .hint(1, 2 * table.getItemHeight())
                .applyTo(description);
        table.addListener(SWT.Selection, event -> describe());
        Palette.onChange(table, this::fill);
        read();
        return area;
    }

    private void read() {
        UiExecutor ui = new UiExecutor(table);
        FileWork.begin("Read the properties of " + profile.name(), getShell(), () -> {
            DataSourceFacts facts = DataSourceFacts.of(core.dataSources(), core.categories(), profile);
            ui.execute(() -> show(facts));
        });
    }

    private void show(DataSourceFacts facts) {
        for (Control old : general.getChildren()) {
            old.dispose();
        }
        facts.general().forEach(this::fact);
        properties = facts.properties();
        asText = text(facts);
        fill();
        general.getParent().layout(true, true);
    }

    private void fact(Fact fact) {
        Label name = new Label(general, SWT.RIGHT);
        name.setText(fact.name() + ":");
        GridDataFactory.fillDefaults().align(SWT.END, SWT.CENTER).applyTo(name);
        Text value = new Text(general, SWT.READ_ONLY | SWT.SINGLE);
        value.setData("test.id", "properties." + fact.name());
        value.setText(fact.value());
        value.addListener(SWT.Resize, event -> value.setToolTipText(isCut(value) ? fact.value() : null));
        Palette.VIEW.ground(value);
        GridDataFactory.fillDefaults().grab(true, false).hint(1, SWT.DEFAULT).applyTo(value);
    }

    private static boolean isCut(Text value) {
        return value.computeSize(SWT.DEFAULT, SWT.DEFAULT).x > value.getSize().x;
    }

    private void fill() {
        int selected = Math.max(0, table.getSelectionIndex());
        table.removeAll();
        for (Property property : properties) {
            TableItem item = new TableItem(table, SWT.NONE);
            item.setText(new String[] {property.name(), valueInWords(property), property.usual(), property.category()});
            switch (property.state()) {
                case SET -> item.setForeground(Palette.TEXT.color());
                case USUAL, UNUSED -> item.setForeground(Palette.SECONDARY.color());
                case MISSING -> item.setForeground(Palette.ERROR.color());
            }
        }
        if (!properties.isEmpty()) {
            table.setSelection(selected);
        }
        describe();
    }

    private static String valueInWords(Property property) {
        return switch (property.state()) {
            case SET -> property.value();
            case USUAL -> "";
            case UNUSED -> property.value().isEmpty() ? "–" : property.value();
            case MISSING -> property.value().isEmpty() ? "Missing" : property.value();
        };
    }

    private void describe() {
        int index = table.getSelectionIndex();
        if (index >= 0) {
            Property property = properties.get(index);
            String unused = property.state() == State.UNUSED && property.value().isEmpty()
                    ? " Means nothing for this datasource as it is."
                    : "";
            description.setText((property.description() + unused).replace("&", "&&"));
        }
    }

    private static String text(DataSourceFacts facts) {
        StringBuilder text = new StringBuilder();
        facts.general().forEach(fact -> text.append(fact.name())
                .append(": ")
                .append(fact.value())
                .append('\n'));
        facts.properties().stream()
                .filter(property -> property.state() == State.SET || property.state() == State.MISSING)
                .forEach(property -> text.append(property.name())
                        .append(": ")
                        .append(valueInWords(property))
                        .append('\n'));
        return text.toString();
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, COPY, "Co&py", false).setData("test.id", "properties.copy");
        createButton(parent, EDIT, "&Edit datasource…", false).setData("test.id", "properties.edit");
        createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CLOSE_LABEL, true);
    }

    @Override
    protected void buttonPressed(int button) {
        switch (button) {
            case EDIT -> {
                close();
                edit.run();
            }
            case COPY -> new CopiedText(asText).put(getShell().getDisplay());
            default -> super.buttonPressed(button);
        }
    }
}
