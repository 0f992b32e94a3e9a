package org.bitquarry.ui.sql;

import java.util.Optional;
import org.bitquarry.connections.ConnectionProfile;
import org.bitquarry.ui.UiPlugin;
import org.bitquarry.ui.commit.StatementConsent;
import org.bitquarry.ui.grid.ResultGrid;
import org.bitquarry.ui.parts.TableTopic;
import org.bitquarry.ui.status.StatusSource;
import org.bitquarry.workbench.core.Registration;
import org.bitquarry.workbench.core.WorkbenchCore;
import org.bitquarry.workbench.core.query.ScratchText;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jface.text.IFindReplaceTarget;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.contexts.IContextService;
import org.eclipse.ui.part.EditorPart;
import org.jspecify.annotations.Nullable;

/** The editor of an SQL session. It is never dirty: its text is kept as it is typed. */
public final class SqlEditorPart extends EditorPart {
    private static final String CONTEXT = "org.bitquarry.ui.context.sql";

    private final WorkbenchCore core = UiPlugin.core();
    private SqlPane pane;
    private String id;

    @Override
    public void init(IEditorSite site, IEditorInput input) throws PartInitException {
        if (!(input instanceof SqlEditorInput session)) {
            throw new PartInitException("An SQL session has a text of its own, not " + input.getName() + ".");
        }
        id = session.id();
        setSite(site);
        setInput(session);
        setPartName(session.name());
    }

    @Override
    public void createPartControl(Composite parent) {
        ScratchText scratch = core.scratchTexts()
                .find(id)
                .orElseGet(() -> new ScratchText(id, getPartName(), "", Optional.empty(), "", 0, true));
        scratch = scratch.withOpen(true);
        core.scratchTexts().put(scratch);
        pane = new SqlPane(
                parent,
                new CoreSqlSource(core, new StatementConsent(parent)),
                core.clock(),
                scratch,
                core.scratchTexts()::put);
        getSite().getService(IContextService.class).activateContext(CONTEXT);
        new SqlCommands(getSite(), pane).activate();
        getSite().setSelectionProvider(pane.text().viewer().getSelectionProvider());
    }

    @Override
    public void setFocus() {
        pane.setFocus();
    }

    /** Returns what is shown; for this package and its tests. */
    SqlPane pane() {
        return pane;
    }

    @Override
    public <T> @Nullable T getAdapter(Class<T> adapter) {
        if (adapter == StatusSource.class) {
            return adapter.cast(new Status());
        }
        if (adapter == ResultGrid.class) {
            return adapter.cast(pane.results().selected().map(ResultTab::grid).orElse(null));
        }
        if (adapter == ConnectionProfile.class) {
            return adapter.cast(
                    core.dataSources().profile(pane.place().datasource()).orElse(null));
        }
        if (adapter == TableTopic.class) {
            return adapter.cast(pane.topic().orElse(null));
        }
        if (adapter == IFindReplaceTarget.class) {
            return adapter.cast(pane.text().viewer().getFindReplaceTarget());
        }
        return super.getAdapter(adapter);
    }

    /** The text is kept when the whole window closes, and forgotten by nobody when only this editor does. */
    @Override
    public void dispose() {
        if (!getSite().getWorkbenchWindow().getWorkbench().isClosing()) {
            core.scratchTexts().close(id);
        }
        super.dispose();
    }

    @Override
    public boolean isDirty() {
        return false;
    }

    @Override
    public boolean isSaveAsAllowed() {
        return false;
    }

    @Override
    public void doSave(IProgressMonitor monitor) {
        // There is nothing to save: the text is kept.
    }

    @Override
    public void doSaveAs() {
        // Is not allowed.
    }

    private final class Status implements StatusSource {
        @Override
        public Optional<String> text() {
            return pane.status();
        }

        @Override
        public Registration onChange(Runnable action) {
            return pane.onChange(action);
        }
    }
}
