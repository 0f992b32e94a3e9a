package org.bitquarry.ui.guide;

import java.util.function.Consumer;
import org.bitquarry.ui.UiPlugin;
import org.bitquarry.ui.parts.Commands;
import org.bitquarry.ui.parts.UiExecutor;
import org.bitquarry.workbench.core.Registration;
import org.bitquarry.workbench.core.edit.PendingChanges;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.commands.IExecutionListener;
import org.eclipse.core.commands.NotHandledException;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.part.ViewPart;
import org.jspecify.annotations.Nullable;

/** Leads through the main job in two minutes: each step can be done for the person, and is marked whoever did it. */
public final class TourView extends ViewPart {
    private TourPane pane;

    @Override
    public void createPartControl(Composite parent) {
        pane = new TourPane(parent, TourStep.all(), this::perform);
        UiExecutor ui = new UiExecutor(pane);
        ICommandService commands = getSite().getService(ICommandService.class);
        IExecutionListener listener = new Ran(command -> ui.execute(() -> pane.ran(command)));
        commands.addExecutionListener(listener);
        PendingChanges pending = UiPlugin.core().pendingChanges();
        Registration changes = pending.onChange(ui.merging(() -> {
            if (!pending.pending().isEmpty()) {
                pane.changed();
            }
        }));
        pane.addDisposeListener(gone -> {
            commands.removeExecutionListener(listener);
            changes.close();
        });
    }

    /** The table's commands belong to the editor, which is in front once it is asked to be. */
    private boolean perform(TourStep step) {
        if (getSite().getPage().getActiveEditor() != null) {
            getSite().getPage().activate(getSite().getPage().getActiveEditor());
        }
        return new Commands(getSite().getWorkbenchWindow()).run(step.command(), step.values());
    }

    @Override
    public void setFocus() {
        pane.setFocus();
    }

    /** Tells which commands ended well. */
    private record Ran(Consumer<String> ran) implements IExecutionListener {
        @Override
        public void postExecuteSuccess(String command, @Nullable Object value) {
            ran.accept(command);
        }

        @Override
        public void preExecute(String command, ExecutionEvent event) {
            // Only what ended well counts.
        }

        @Override
        public void postExecuteFailure(String command, ExecutionException failure) {
            // The step stays to be done.
        }

        @Override
        public void notHandled(String command, NotHandledException failure) {
            // The step stays to be done.
        }
    }
}
