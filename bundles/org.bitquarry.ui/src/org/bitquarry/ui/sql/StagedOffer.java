package org.bitquarry.ui.sql;

import java.util.Optional;
import org.bitquarry.ui.PartIds;
import org.bitquarry.workbench.core.query.QueryResult;
import org.bitquarry.workbench.core.query.RunSummary;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Link;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells how many rows a statement staged, and leads to them. Takes no room when it staged none. Belongs to the UI thread. */
final class StagedOffer {
    private static final Logger LOG = LoggerFactory.getLogger(StagedOffer.class);
    private static final int MARGIN = 8;

    private final Link link;

    StagedOffer(Composite parent) {
        link = new Link(parent, SWT.NONE);
        link.setData("test.id", "sql.staged");
        link.addListener(SWT.Selection, event -> open());
        GridDataFactory.fillDefaults()
                .grab(true, false)
                .indent(MARGIN, 0)
                .exclude(true)
                .applyTo(link);
        link.setVisible(false);
    }

    /** Shows what a statement staged; hides itself for any other one. */
    void show(Optional<QueryResult> result) {
        Optional<QueryResult.Staged> staged =
                result.filter(QueryResult.Staged.class::isInstance).map(QueryResult.Staged.class::cast);
        link.setText(staged.map(StagedOffer::words).orElse(""));
        link.setVisible(staged.isPresent());
        ((GridData) link.getLayoutData()).exclude = staged.isEmpty();
        link.getParent().layout();
    }

    private static String words(QueryResult.Staged staged) {
        String refused = staged.refused().isEmpty() ? "" : " " + String.join(" ", staged.refused());
        return (RunSummary.counted(staged.staged(), "row") + " staged; nothing was sent." + refused).replace("&", "&&")
                + " <a>Open Pending Changes</a>";
    }

    private static void open() {
        IWorkbenchPage page =
                PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage();
        try {
            page.showView(PartIds.PENDING_CHANGES);
        } catch (PartInitException failure) {
            LOG.error("The view of pending changes can't be opened", failure);
        }
    }
}
