package org.bitquarry.ui.sql;

import org.eclipse.core.runtime.IAdaptable;
import org.eclipse.ui.IElementFactory;
import org.eclipse.ui.IMemento;
import org.jspecify.annotations.Nullable;

/** Makes a session's input from what the workbench remembered. */
public final class SqlInputFactory implements IElementFactory {
    static final String ID = "org.bitquarry.ui.sql.input";

    @Override
    public @Nullable IAdaptable createElement(IMemento memento) {
        String id = memento.getString(SqlEditorInput.ID);
        String name = memento.getString(SqlEditorInput.NAME);
        return id == null || name == null ? null : new SqlEditorInput(id, name);
    }
}
