package org.bitquarry.ui.sql;

import java.nio.file.Path;
import java.util.Optional;
import org.bitquarry.connections.ConnectionProfile;
import org.bitquarry.ui.UiPlugin;
import org.bitquarry.ui.commit.StatementConsent;
import org.bitquarry.ui.cost.StatementCost;
import org.bitquarry.ui.grid.ResultGrid;
import org.bitquarry.ui.outline.OutlinePage;
import org.bitquarry.ui.parts.TableTopic;
import org.bitquarry.ui.parts.UiExecutor;
import org.bitquarry.ui.status.StatusSource;
import org.bitquarry.workbench.core.Registration;
import org.bitquarry.workbench.core.WorkbenchCore;
import org.bitquarry.workbench.core.datasource.DataSourceEvent;
import org.bitquarry.workbench.core.query.ScratchText;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jface.text.IFindReplaceTarget;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.contexts.IContextService;
import org.eclipse.ui.part.EditorPart;
import org.eclipse.ui.views.contentoutline.IContentOutlinePage;
import org.jspecify.annotations.Nullable;

/**
 * The editor of an SQL session. Closing never asks: the text is kept as it is typed. It is dirty while the session belongs to
 * a file that holds another text.
 */
public final class SqlEditorPart extends EditorPart {
    private static final String CONTEXT = "org.bitquarry.ui.context.sql";

    private final WorkbenchCore core = UiPlugin.core();
    private SqlPane pane;
    private String id;
    private boolean unsaved;

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
        StatementCost cost = new StatementCost(parent);
        pane = new SqlPane(
                parent,
                new CoreSqlSource(core, new StatementConsent(parent, core.dataSources()), cost)
                        .staging(StageMode.of(id)),
                core.clock(),
                scratch,
                this::keep);
        new StageToggle(pane.tools(), StageMode.of(id));
        cost.onPlan(pane.runner()::want);
        pane.file().onAsk(this::askForPlace);
        followNames();
        getSite().getService(IContextService.class).activateContext(CONTEXT);
        new SqlCommands(getSite(), pane).activate();
        new ExplorerFollower(getSite().getPage(), pane).activate();
        Listener look = event -> pane.file().look();
        Shell window = getSite().getShell();
        window.addListener(SWT.Activate, look);
        pane.addDisposeListener(gone -> window.removeListener(SWT.Activate, look));
        keep(scratch);
        getSite().setSelectionProvider(pane.text().viewer().getSelectionProvider());
        new SqlTextMenu(pane.text().viewer().getTextWidget(), getSite());
    }

    private void followNames() {
        UiExecutor ui = new UiExecutor(pane);
        Registration events = core.dataSources().onChange(event -> {
            if (event instanceof DataSourceEvent.Renamed renamed) {
                ui.execute(() -> pane.rename(renamed.before(), renamed.profile().name()));
            }
        });
        pane.addDisposeListener(gone -> events.close());
    }

    private void keep(ScratchText now) {
        core.scratchTexts().put(now);
        if (!now.title().equals(getPartName())) {
            setInputWithNotify(new SqlEditorInput(id, now.title()));
            setPartName(now.title());
        }
        setTitleToolTip(now.file().map(file -> file.path().toString()).orElse(now.title()));
        if (unsaved != now.isUnsaved()) {
            unsaved = now.isUnsaved();
            firePropertyChange(PROP_DIRTY);
        }
    }

    private Optional<Path> askForPlace(String name) {
        FileDialog dialog = new FileDialog(getSite().getShell(), SWT.SAVE);
        dialog.setText("Save SQL");
        dialog.setFileName(name);
        dialog.setFilterExtensions(SqlFileChoice.PATTERNS);
        dialog.setFilterNames(SqlFileChoice.NAMES);
        dialog.setOverwrite(true);
        return Optional.ofNullable(dialog.open()).map(Path::of);
    }

    @Override
    public void setFocus() {
        pane.setFocus();
        pane.file().look();
    }

    /** Takes a text where there is none yet, and runs it when that is wanted; says no where a person has begun to write. */
    public boolean begin(String sql, boolean run) {
        if (!pane.text().text().isBlank()) {
            return false;
        }
        pane.replaceText(sql);
        if (run) {
            pane.runScript();
        }
        pane.setFocus();
        return true;
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
        if (adapter == IContentOutlinePage.class) {
            return adapter.cast(new OutlinePage(pane.text()));
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
        return unsaved;
    }

    /** What was typed is kept in the session until it is saved. */
    @Override
    public boolean isSaveOnCloseNeeded() {
        return false;
    }

    @Override
    public boolean isSaveAsAllowed() {
        return true;
    }

    /** Returns at once; a line above the text says why it can't be done. */
    @Override
    public void doSave(IProgressMonitor monitor) {
        pane.file().save();
    }

    @Override
    public void doSaveAs() {
        pane.file().saveAs();
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
