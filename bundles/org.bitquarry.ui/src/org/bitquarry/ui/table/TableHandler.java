package org.bitquarry.ui.table;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.expressions.IEvaluationContext;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExecutableExtension;
import org.eclipse.ui.ISources;
import org.eclipse.ui.handlers.HandlerUtil;
import org.jspecify.annotations.Nullable;

/** Reads the table of the active editor anew, counts its rows, or stops what runs. {@code plugin.xml} says which. */
public final class TableHandler extends AbstractHandler implements IExecutableExtension {
    private enum Verb {
        REFRESH,
        COUNT,
        STOP
    }

    private @Nullable Verb verb;

    @Override
    public void setInitializationData(IConfigurationElement element, String property, @Nullable Object data) {
        verb = Verb.valueOf(String.valueOf(data));
    }

    /** There is nothing to stop while nothing runs. */
    @Override
    public void setEnabled(Object context) {
        setBaseEnabled(verb != Verb.STOP
                || context instanceof IEvaluationContext evaluation
                        && evaluation.getVariable(ISources.ACTIVE_EDITOR_NAME) instanceof TableEditor editor
                        && editor.isBusy());
    }

    @Override
    public @Nullable Object execute(ExecutionEvent event) {
        Verb wanted = verb;
        if (wanted != null && HandlerUtil.getActiveEditor(event) instanceof TableEditor editor) {
            switch (wanted) {
                case REFRESH -> editor.refresh();
                case COUNT -> editor.count();
                case STOP -> editor.stop();
            }
        }
        return null;
    }
}
