package org.bitquarry.ui.datasources;

import java.util.ArrayList;
import java.util.List;
import org.bitquarry.connections.ConnectionProperty;
import org.bitquarry.connections.PropertyType;
import org.bitquarry.workbench.core.datasource.DataSourceDraft;
import org.eclipse.jface.viewers.CellEditor;
import org.eclipse.jface.viewers.ColumnViewerEditor;
import org.eclipse.jface.viewers.ColumnViewerEditorActivationEvent;
import org.eclipse.jface.viewers.ColumnViewerEditorActivationStrategy;
import org.eclipse.jface.viewers.ComboBoxCellEditor;
import org.eclipse.jface.viewers.EditingSupport;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerEditor;
import org.eclipse.jface.viewers.TextCellEditor;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;

/** Changes a property's value in the table: a list where it has values, a text elsewhere. An empty text unsets it. */
final class PropertyEditing extends EditingSupport {
    private static final int VALUE_COLUMN = 1;

    private final Table table;
    private final DataSourceDraft draft;
    private final Runnable changed;

    PropertyEditing(TableViewer viewer, DataSourceDraft draft, Runnable changed) {
        super(viewer);
        this.table = viewer.getTable();
        this.draft = draft;
        this.changed = changed;
    }

    /** Lets Enter and F2 begin to edit the selected property, besides a double click. */
    static void startWithKeys(TableViewer viewer) {
        TableViewerEditor.create(
                viewer,
                new ColumnViewerEditorActivationStrategy(viewer) {
                    @Override
                    protected boolean isEditorActivationEvent(ColumnViewerEditorActivationEvent event) {
                        return event.eventType == ColumnViewerEditorActivationEvent.PROGRAMMATIC
                                || event.eventType == ColumnViewerEditorActivationEvent.TRAVERSAL
                                || event.eventType == ColumnViewerEditorActivationEvent.MOUSE_CLICK_SELECTION;
                    }
                },
                ColumnViewerEditor.DEFAULT);
        viewer.getTable().addListener(SWT.KeyDown, event -> {
            Object selected = viewer.getStructuredSelection().getFirstElement();
            boolean begins = event.keyCode == SWT.CR || event.keyCode == SWT.KEYPAD_CR || event.keyCode == SWT.F2;
            if (begins && selected != null) {
                event.doit = false;
                viewer.editElement(selected, VALUE_COLUMN);
            }
        });
        // Else Enter presses the default button of the dialog.
        viewer.getTable().addListener(SWT.Traverse, event -> {
            event.doit = event.detail != SWT.TRAVERSE_RETURN;
        });
    }

    @Override
    protected boolean canEdit(Object element) {
        return true;
    }

    @Override
    protected CellEditor getCellEditor(Object element) {
        ConnectionProperty property = (ConnectionProperty) element;
        if (property.type() == PropertyType.SWITCH || property.type() == PropertyType.CHOICE) {
            return new ComboBoxCellEditor(table, choices(property).toArray(String[]::new), SWT.READ_ONLY);
        }
        TextCellEditor editor = new TextCellEditor(table);
        ((Text) editor.getControl()).setMessage(property.defaultValue().orElse(""));
        editor.getControl().setData("test.id", "datasource.properties.value");
        return editor;
    }

    private static List<String> choices(ConnectionProperty property) {
        List<String> choices = new ArrayList<>(List.of(""));
        choices.addAll(property.type() == PropertyType.SWITCH ? List.of("true", "false") : property.values());
        return choices;
    }

    private String text(ConnectionProperty property) {
        return draft.profile().properties().getOrDefault(property.name(), "");
    }

    @Override
    protected Object getValue(Object element) {
        ConnectionProperty property = (ConnectionProperty) element;
        return switch (property.type()) {
            case SWITCH, CHOICE -> choices(property).indexOf(text(property));
            case TEXT, NUMBER, DATE, URL -> text(property);
        };
    }

    @Override
    protected void setValue(Object element, Object value) {
        ConnectionProperty property = (ConnectionProperty) element;
        draft.set(
                property,
                value instanceof Integer index ? choices(property).get(Math.max(0, index)) : String.valueOf(value));
        getViewer().update(element, null);
        changed.run();
    }
}
