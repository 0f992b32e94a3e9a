package org.bitquarry.ui.docs;

import java.util.Optional;
import java.util.stream.Stream;
import org.bitquarry.ui.CommandIds;
import org.bitquarry.ui.PartIds;
import org.bitquarry.ui.parts.Commands;
import org.bitquarry.ui.parts.TableTopic;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.handlers.HandlerUtil;
import org.jspecify.annotations.Nullable;

/**
 * Shows the page of the table that is meant: the selected one, else that of the active part. Where no table is meant, the guide's page
 * about the active part is shown.
 */
public final class TableDocumentationHandler extends AbstractHandler {
    @Override
    public @Nullable Object execute(ExecutionEvent event) throws ExecutionException {
        IWorkbenchPage page = HandlerUtil.getActiveWorkbenchWindowChecked(event).getActivePage();
        Optional<TableTopic> topic = selected(page.getSelection()).or(() -> of(page.getActivePart()));
        if (topic.isEmpty()) {
            new Commands(page.getWorkbenchWindow()).run(CommandIds.GUIDE);
            return null;
        }
        try {
            if (page.showView(PartIds.DOCUMENTATION, null, IWorkbenchPage.VIEW_VISIBLE)
                    instanceof DocumentationView view) {
                topic.ifPresent(view::show);
            }
        } catch (PartInitException refused) {
            throw new ExecutionException("The documentation can't be shown", refused);
        }
        return null;
    }

    private static Optional<TableTopic> selected(@Nullable ISelection selection) {
        return selection instanceof IStructuredSelection objects
                ? Stream.of(objects.toArray())
                        .flatMap(object -> of(object).stream())
                        .findFirst()
                : Optional.empty();
    }

    private static Optional<TableTopic> of(@Nullable Object object) {
        return Optional.ofNullable(Adapters.adapt(object, TableTopic.class));
    }
}
