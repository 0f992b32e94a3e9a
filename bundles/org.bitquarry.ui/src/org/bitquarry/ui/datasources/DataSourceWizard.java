package org.bitquarry.ui.datasources;

import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.bitquarry.connections.ConnectionProfile;
import org.bitquarry.model.error.Problem;
import org.bitquarry.ui.UiPlugin;
import org.bitquarry.ui.browser.WebBrowser;
import org.bitquarry.ui.preferences.StorageQuestion;
import org.bitquarry.workbench.core.WorkbenchCore;
import org.bitquarry.workbench.core.datasource.DataSourceDraft;
import org.bitquarry.workbench.core.datasource.ReportText;
import org.bitquarry.workbench.core.datasource.SaveJob;
import org.bitquarry.workbench.core.datasource.SaveOutcome;
import org.bitquarry.workbench.core.datasource.SecretPlace;
import org.bitquarry.workbench.core.datasource.TestJob;
import org.bitquarry.workbench.core.work.AttemptJob;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.jface.wizard.IWizardPage;
import org.eclipse.jface.wizard.Wizard;

/**
 * Describes a new datasource, or changes one. At the end it saves and connects; what fails then is told in the dialog,
 * which stays open. Belongs to the UI thread.
 */
final class DataSourceWizard extends Wizard {
    private final WorkbenchCore core;
    private final WebBrowser browser;
    private final DataSourceDraft draft;
    private final SafetyPage safety;
    private Optional<Consumer<ReportText>> report = Optional.empty();
    private String start = "";

    private DataSourceWizard(WorkbenchCore core, DataSourceDraft draft, String title, boolean connectAtFirst) {
        this.core = core;
        this.browser = UiPlugin.browser();
        this.draft = draft;
        this.safety = new SafetyPage(draft, core.categories(), connectAtFirst);
        setWindowTitle(title);
        setNeedsProgressMonitor(true);
    }

    /** Describes a new datasource. The profiles must have been read before. */
    static DataSourceWizard ofNew(WorkbenchCore core, String group) {
        DataSourceDraft draft = DataSourceDraft.ofNew(core.dataSources());
        draft.group(group);
        return ofNew(core, draft);
    }

    /** Describes a new datasource, of which something is known already. */
    static DataSourceWizard ofNew(WorkbenchCore core, DataSourceDraft draft) {
        return new DataSourceWizard(core, draft, "Register datasource", true);
    }

    /** Changes a datasource. The profiles must have been read before. */
    static DataSourceWizard of(WorkbenchCore core, ConnectionProfile existing) {
        DataSourceDraft draft = DataSourceDraft.of(core.dataSources(), existing);
        boolean connected = core.dataSources().connected(existing.name()).isPresent();
        return new DataSourceWizard(core, draft, "Edit datasource " + existing.name(), connected);
    }

    /** Returns what is described, as it is now. */
    ConnectionProfile profile() {
        return draft.profile();
    }

    boolean isEdit() {
        return draft.isEdited();
    }

    /** Tells who shows what fails at the end. */
    void reportTo(Consumer<ReportText> shown) {
        report = Optional.of(shown);
    }

    /** Opens with the page on which people sign in, instead of the first. */
    DataSourceWizard atSignIn() {
        start = CredentialsPage.ID;
        return this;
    }

    @Override
    public IWizardPage getStartingPage() {
        return start.isEmpty() ? super.getStartingPage() : getPage(start);
    }

    @Override
    public void addPages() {
        addPage(new SourcePage(draft, groups()));
        addPage(new CredentialsPage(draft, new SignInPlace(browser, core.httpLog())));
        addPage(new PropertiesPage(draft));
        addPage(safety);
    }

    private String[] groups() {
        return core.dataSources().profiles().stream()
                .map(ConnectionProfile::group)
                .filter(group -> !group.isEmpty())
                .distinct()
                .toArray(String[]::new);
    }

    /** Returns a number that grows with each change of what a test looks at. */
    int revision() {
        return draft.revision();
    }

    /** Makes a job that tests exactly what the wizard holds. */
    TestJob test() {
        return TestJob.of(draft.snapshot(), core.httpLog());
    }

    @Override
    public boolean performFinish() {
        SaveJob job = new SaveJob(draft.snapshot(), safety.isConnectWanted(), core.httpLog());
        await(job);
        return switch (job.outcome().orElseGet(() -> new SaveOutcome.Stopped(Optional.empty()))) {
            case SaveOutcome.Done done -> true;
            case SaveOutcome.OnlySaved only -> {
                draft.saved(only.profile());
                tell(failed("Saved, but: ", only.problem()));
                yield false;
            }
            case SaveOutcome.SecretsNotKept notKept -> {
                draft.saved(notKept.profile());
                yield asked(notKept.problem());
            }
            case SaveOutcome.Refused refused -> {
                tell(failed("Not saved: ", refused.problem()));
                yield false;
            }
            case SaveOutcome.Stopped stopped -> {
                stopped.saved().ifPresent(draft::saved);
                tell(new ReportText(
                        ReportText.Outcome.STOPPED,
                        stopped.saved().isPresent() ? "Saved; connecting was stopped." : "Stopped; nothing was saved.",
                        List.of()));
                yield false;
            }
        };
    }

    /** Whatever a person answers, the datasource is saved; what was typed stays in the dialog until it can be kept. */
    private boolean asked(Problem problem) {
        return switch (StorageQuestion.ask(getShell(), problem, true)) {
            case RETRY -> performFinish();
            case SESSION -> {
                draft.place(SecretPlace.SESSION);
                yield performFinish();
            }
            case SET_ASIDE -> {
                core.secureStorage().ifPresent(storage -> await(storage.setAside()));
                yield performFinish();
            }
            case LATER -> {
                tell(failed("Saved, but: ", problem));
                yield false;
            }
        };
    }

    private void tell(ReportText text) {
        report.ifPresent(shown -> shown.accept(text));
    }

    private static ReportText failed(String prefix, Problem problem) {
        ReportText cause = ReportText.of(problem);
        List<String> details = new ArrayList<>(cause.details());
        return new ReportText(ReportText.Outcome.FAILED, prefix + cause.headline(), details);
    }

    /** Waits in a thread of the dialog's own; its cancel button ends the job. */
    private void await(AttemptJob<?> job) {
        try {
            getContainer().run(true, true, monitor -> {
                job.schedule();
                try {
                    job.join(0, monitor);
                } catch (OperationCanceledException cancelled) {
                    job.stop();
                    job.join();
                }
            });
        } catch (InvocationTargetException unforeseen) {
            throw new IllegalStateException(unforeseen.getCause());
        } catch (InterruptedException stopped) {
            job.stop();
        }
    }

    @Override
    public void dispose() {
        draft.wipe();
        super.dispose();
    }
}
