package org.bitquarry.ui.grid;

import java.util.Map;
import java.util.Optional;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.expressions.IEvaluationContext;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExecutableExtension;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.ISources;
import org.eclipse.ui.commands.IElementUpdater;
import org.eclipse.ui.handlers.HandlerUtil;
import org.eclipse.ui.menus.UIElement;
import org.jspecify.annotations.Nullable;

/** Does something to the grid that has the keyboard, else to that of the active part. {@code plugin.xml} says what. */
public final class GridHandler extends AbstractHandler implements IExecutableExtension, IElementUpdater {
    private @Nullable GridVerb verb;

    @Override
    public void setInitializationData(IConfigurationElement element, String property, @Nullable Object data) {
        verb = GridVerb.valueOf(String.valueOf(data));
    }

    @Override
    public @Nullable Object execute(ExecutionEvent event) {
        GridVerb wanted = verb;
        if (wanted != null) {
            grid(HandlerUtil.getActivePart(event)).ifPresent(wanted::run);
        }
        return null;
    }

    @Override
    public void setEnabled(Object context) {
        setBaseEnabled(context instanceof IEvaluationContext evaluation
                && grid(evaluation.getVariable(ISources.ACTIVE_PART_NAME)).isPresent());
    }

    /** Says in the menu what undo and redo mean at this moment. */
    @Override
    @SuppressWarnings("rawtypes") // as the platform declares it
    public void updateElement(UIElement element, Map parameters) {
        @Nullable GridVerb known = verb;
        if (known != null) {
            UndoWords.of(known, GridFocus.focused(Display.getCurrent())).ifPresent(element::setText);
        }
    }

    private static Optional<ResultGrid> grid(@Nullable Object part) {
        return GridFocus.focused(Display.getCurrent())
                .or(() -> Optional.ofNullable(part).map(active -> Adapters.adapt(active, ResultGrid.class)));
    }
}
