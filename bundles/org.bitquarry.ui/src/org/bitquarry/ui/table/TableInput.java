package org.bitquarry.ui.table;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bitquarry.ui.grid.SourceView;
import org.bitquarry.ui.theme.Icons;
import org.bitquarry.workbench.core.edit.EditTarget;
import org.bitquarry.workbench.core.layout.TableViews;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IMemento;
import org.eclipse.ui.IPersistableElement;
import org.jspecify.annotations.Nullable;

/**
 * A table by its names only, so that an editor comes back at the next start before anything is connected.
 *
 * @param target the table
 * @param where conditions in SQL that its rows meet, whatever else is filtered; empty for all rows
 */
public record TableInput(EditTarget target, String where) implements IEditorInput, IPersistableElement {
    private static final String DATASOURCE = "datasource";
    private static final String SCHEMA = "schema";
    private static final String TABLE = "table";
    private static final String WHERE = "where";

    /** All rows of a table. */
    public TableInput(EditTarget target) {
        this(target, "");
    }

    /** Reads what {@link #saveState} wrote. */
    static Optional<TableInput> from(IMemento memento) {
        @Nullable String datasource = memento.getString(DATASOURCE);
        @Nullable String schema = memento.getString(SCHEMA);
        @Nullable String table = memento.getString(TABLE);
        @Nullable String where = memento.getString(WHERE);
        return datasource == null || schema == null || table == null
                ? Optional.empty()
                : Optional.of(new TableInput(new EditTarget(datasource, schema, table), where == null ? "" : where));
    }

    /** Returns what the table is called where it is kept how a person wants to see it. */
    String key() {
        return TableViews.key(target, where);
    }

    /** Returns the statement that reads the table. */
    String sql(SourceView view) {
        List<String> all = where.isEmpty()
                ? view.conditions()
                : Stream.concat(Stream.of(where), view.conditions().stream()).toList();
        return view.where(all).sql(from());
    }

    /** Returns the statement that counts its rows. */
    String countSql() {
        return "SELECT COUNT(*) FROM " + from() + (where.isEmpty() ? "" : " WHERE " + where);
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
        String name = target.schema() + "." + target.table();
        return where.isEmpty() ? name : name + " (" + where.replace("\"", "") + ")";
    }

    @Override
    public String getToolTipText() {
        return where.isEmpty() ? target.toString() : target + " where " + where;
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
        memento.putString(WHERE, where);
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
