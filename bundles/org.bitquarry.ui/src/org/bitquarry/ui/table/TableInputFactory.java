package org.bitquarry.ui.table;

import org.eclipse.core.runtime.IAdaptable;
import org.eclipse.ui.IElementFactory;
import org.eclipse.ui.IMemento;
import org.jspecify.annotations.Nullable;

/** Brings the inputs of table editors back at the next start. */
public final class TableInputFactory implements IElementFactory {
    static final String ID = "org.bitquarry.ui.table.input";

    @Override
    public @Nullable IAdaptable createElement(IMemento memento) {
        return TableInput.from(memento).orElse(null);
    }
}
