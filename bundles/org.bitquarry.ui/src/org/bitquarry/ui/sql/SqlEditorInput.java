package org.bitquarry.ui.sql;

import org.bitquarry.ui.theme.Icons;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IMemento;
import org.eclipse.ui.IPersistableElement;
import org.jspecify.annotations.Nullable;

/**
 * A session by the id of its text, which is all that the workbench remembers of it.
 *
 * @param id of the text
 * @param name as the tab shows it
 */
record SqlEditorInput(String id, String name) implements IEditorInput, IPersistableElement {
    static final String ID = "id";
    static final String NAME = "name";

    @Override
    public boolean exists() {
        return true;
    }

    @Override
    public ImageDescriptor getImageDescriptor() {
        return Icons.SQL.descriptor();
    }

    @Override
    public String getName() {
        return name;
    }

    @Override
    public IPersistableElement getPersistable() {
        return this;
    }

    @Override
    public String getToolTipText() {
        return name;
    }

    @Override
    public String getFactoryId() {
        return SqlInputFactory.ID;
    }

    @Override
    public void saveState(IMemento memento) {
        memento.putString(ID, id);
        memento.putString(NAME, name);
    }

    @Override
    public <T> @Nullable T getAdapter(Class<T> adapter) {
        return null;
    }
}
