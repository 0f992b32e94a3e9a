package org.bitquarry.ui.table;

import java.util.Optional;
import org.bitquarry.ui.grid.SourceView;
import org.bitquarry.ui.theme.Icons;
import org.bitquarry.workbench.core.edit.EditTarget;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IMemento;
import org.eclipse.ui.IPersistableElement;
import org.jspecify.annotations.Nullable;

/**
 * A table by its names only, so that an editor comes back at the next start before anything is connected.
 *
 * @param target the table
 */
public record TableInput(EditTarget target) implements IEditorInput, IPersistableElement {
    private static final String DATASOURCE = "datasource";
    private static final String SCHEMA = "schema";
    private static final String TABLE = "table";

    /** Reads what {@link #saveState} wrote. */
    static Optional<TableInput> from(IMemento memento) {
        @Nullable String datasource = memento.getString(DATASOURCE);
        @Nullable String schema = memento.getString(SCHEMA);
        @Nullable String table = memento.getString(TABLE);
        return datasource == null || schema == null || table == null
                ? Optional.empty()
                : Optional.of(new TableInput(new EditTarget(datasource, schema, table)));
    }

    /** Returns the statement that reads the table. */
    String sql(SourceView view) {
        return view.sql(from());
    }

    /** Returns the statement that counts its rows. */
    String countSql() {
        return "SELECT COUNT(*) FROM " + from();
    }

    private String from() {
        return quoted(target.schema()) + '.' + quoted(target.table());
    }

    private static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    @Override
    public boolean exists() {
        return true;
    }

    @Override
    public ImageDescriptor getImageDescriptor() {
        return Icons.TABLE.descriptor();
    }

    @Override
    public String getName() {
        return target.schema() + "." + target.table();
    }

    @Override
    public String getToolTipText() {
        return target.toString();
    }

    @Override
    public IPersistableElement getPersistable() {
        return this;
    }

    @Override
    public void saveState(IMemento memento) {
        memento.putString(DATASOURCE, target.datasource());
        memento.putString(SCHEMA, target.schema());
        memento.putString(TABLE, target.table());
    }

    @Override
    public String getFactoryId() {
        return TableInputFactory.ID;
    }

    @Override
    public <T> @Nullable T getAdapter(Class<T> type) {
        return null;
    }
}
