package org.bitquarry.ui.commit;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.expressions.IEvaluationContext;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExecutableExtension;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.ISources;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;
import org.jspecify.annotations.Nullable;

/** Previews, commits or discards the pending edits of the active part. {@code plugin.xml} says which. */
public final class CommitHandler extends AbstractHandler implements IExecutableExtension {
    private @Nullable CommitVerb verb;
    private boolean asked;

    @Override
    public void setInitializationData(IConfigurationElement element, String property, @Nullable Object data) {
        verb = CommitVerb.valueOf(String.valueOf(data));
    }

    @Override
    public @Nullable Object execute(ExecutionEvent event) {
        CommitVerb wanted = verb;
        // The window's: the shell that was active last may be that of a dialog that is gone.
        @Nullable IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindow(event);
        CommitScope.of(HandlerUtil.getActivePart(event))
                .filter(CommitScope::finish)
                .ifPresent(scope -> {
                    if (wanted != null && window != null) {
                        run(wanted, scope, window.getShell());
                    }
                });
        return null;
    }

    private static void run(CommitVerb verb, CommitScope scope, Shell shell) {
        if (scope.edits().isEmpty()) {
            scope.report("Nothing is pending.");
        } else {
            verb.run(scope, shell);
        }
    }

    /**
     * The platform answers each change of the state by asking again, in a context where another part is active: without
     * the guard the two answers would chase each other until the stack is full.
     */
    @Override
    public void setEnabled(Object context) {
        if (asked) {
            return;
        }
        asked = true;
        try {
            setBaseEnabled(context instanceof IEvaluationContext evaluation
                    && CommitScope.of(evaluation.getVariable(ISources.ACTIVE_PART_NAME))
                            .filter(CommitScope::isPending)
                            .isPresent());
        } finally {
            asked = false;
        }
    }
}
