package org.bitquarry.ui.datasources;

import java.util.List;
import java.util.Optional;
import org.bitquarry.connections.ConnectionProfile;
import org.bitquarry.connections.ConnectionProperty;
import org.bitquarry.connections.PropertyProblem;
import org.bitquarry.ui.parts.LineTips;
import org.bitquarry.workbench.core.datasource.DataSourceDraft;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.jface.viewers.Viewer;
import org.eclipse.jface.viewers.ViewerFilter;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;

/** The properties that only experts change, as the catalogue declares them: name, value, default, and what it means. */
final class PropertiesPage extends DraftPage {
    private static final int MARGIN = 12;
    private static final int TABLE_HEIGHT = 190;

    private TableViewer table;
    private Hint description;

    PropertiesPage(DataSourceDraft draft) {
        super("properties", "Advanced", "The defaults suit most people. Press Enter to change a value.", draft);
    }

    @Override
    public void createControl(Composite parent) {
        Composite body = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).margins(MARGIN, MARGIN).applyTo(body);
        Composite area = new Composite(body, SWT.NONE);
        GridDataFactory.fillDefaults()
                .grab(true, true)
                .span(2, 1)
                .hint(SWT.DEFAULT, TABLE_HEIGHT)
                .applyTo(area);
        table = new TableViewer(area, SWT.BORDER | SWT.SINGLE | SWT.FULL_SELECTION);
        table.getTable().setData("test.id", "datasource.properties");
        table.getTable().setHeaderVisible(true);
        table.setContentProvider(ArrayContentProvider.getInstance());
        TableColumnLayout layout = new TableColumnLayout();
        area.setLayout(layout);
        column(layout, "Property", 28, new Named());
        TableViewerColumn values = column(layout, "Value", 34, new Valued());
        values.setEditingSupport(new PropertyEditing(table, draft(), this::check));
        column(layout, "Default", 38, new Defaulted());
        LineTips.enableFor(table);
        PropertyEditing.startWithKeys(table);
        table.addFilter(new MeansSomething());
        table.setInput(DataSourceDraft.advanced());
        description = new Hint(body, "datasource.properties.hint");
        table.addSelectionChangedListener(event -> describe());
        table.getTable().select(0);
        setControl(body);
    }

    private static ConnectionProperty property(Object element) {
        return (ConnectionProperty) element;
    }

    /** Lets those through that are used as the others are, and those that were set nevertheless. */
    private final class MeansSomething extends ViewerFilter {
        @Override
        public boolean select(Viewer viewer, Object parent, Object element) {
            ConnectionProfile profile = draft().profile();
            ConnectionProperty property = property(element);
            return profile.uses(property) || profile.properties().containsKey(property.name());
        }
    }

    private final class Named extends ColumnLabelProvider {
        @Override
        public String getText(Object element) {
            return property(element).name();
        }

        @Override
        public String getToolTipText(Object element) {
            return property(element).description();
        }
    }

    private final class Valued extends ColumnLabelProvider {
        @Override
        public String getText(Object element) {
            return draft().profile().properties().getOrDefault(property(element).name(), "");
        }
    }

    private static final class Defaulted extends ColumnLabelProvider {
        @Override
        public String getText(Object element) {
            return property(element).defaultValue().orElse("");
        }
    }

    private TableViewerColumn column(TableColumnLayout layout, String title, int weight, ColumnLabelProvider labels) {
        TableViewerColumn column = new TableViewerColumn(table, SWT.NONE);
        column.getColumn().setText(title);
        column.setLabelProvider(labels);
        layout.setColumnData(column.getColumn(), new ColumnWeightData(weight));
        return column;
    }

    @Override
    void load() {
        table.refresh();
        if (table.getStructuredSelection().isEmpty()) {
            table.getTable().select(0);
        }
        describe();
    }

    private void describe() {
        Optional<ConnectionProperty> selected = Optional.ofNullable(
                        table.getStructuredSelection().getFirstElement())
                .map(PropertiesPage::property);
        problems().stream()
                .findFirst()
                .map(PropertyProblem::sentence)
                .ifPresentOrElse(
                        description::complain,
                        () -> description.explain(
                                selected.map(ConnectionProperty::description).orElse("")));
    }

    private List<PropertyProblem> problems() {
        return draft().problems(DataSourceDraft.advanced());
    }

    @Override
    void check() {
        load();
        super.check();
    }

    @Override
    Optional<String> firstProblem() {
        return problems().stream().findFirst().map(PropertyProblem::sentence);
    }
}
