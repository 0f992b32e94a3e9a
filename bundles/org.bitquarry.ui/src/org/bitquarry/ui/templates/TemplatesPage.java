package org.bitquarry.ui.templates;

import java.util.List;
import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.viewers.ColumnLayoutData;
import org.eclipse.jface.viewers.ColumnPixelData;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.texteditor.templates.TemplatePreferencePage;

/** Where people change the snippets, and make their own. */
@SuppressWarnings("deprecation") // the page takes no other registry and store
public final class TemplatesPage extends TemplatePreferencePage {
    /** Of name, context, description, and whether a name that stands alone is written out at once. */
    private static final List<ColumnLayoutData> WIDTHS = List.of(
            new ColumnPixelData(84), new ColumnPixelData(0), new ColumnWeightData(1, 180), new ColumnPixelData(100));

    public TemplatesPage() {
        SqlTemplates templates = SqlTemplates.kept();
        setPreferenceStore(templates.preferences());
        setTemplateStore(templates.store());
        setContextTypeRegistry(templates.contexts());
    }

    @Override
    public void init(IWorkbench workbench) {
        setDescription("Type a name in an SQL session and press Ctrl+Space; Tab goes from field to field.");
    }

    /** Its maker gives it the platform's word again. */
    @Override
    public void setTitle(String title) {
        super.setTitle("SQL snippets");
    }

    /** All of them are SQL: their words have the room, and the first one is shown. */
    @Override
    protected Control createContents(Composite parent) {
        Control contents = super.createContents(parent);
        Table table = getTableViewer().getTable();
        TableColumn[] columns = table.getColumns();
        TableColumnLayout layout = new TableColumnLayout();
        for (int index = 0; index < columns.length; index++) {
            layout.setColumnData(columns[index], WIDTHS.get(index));
        }
        table.getParent().setLayout(layout);
        Object first = getTableViewer().getElementAt(0);
        if (first != null) {
            getTableViewer().setSelection(new StructuredSelection(first));
        }
        return contents;
    }

    @Override
    protected boolean isShowFormatterSetting() {
        return false;
    }
}
