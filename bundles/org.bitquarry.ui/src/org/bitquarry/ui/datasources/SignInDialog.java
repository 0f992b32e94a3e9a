package org.bitquarry.ui.datasources;

import java.net.URI;
import java.util.Optional;
import org.bitquarry.connections.ConnectionProfile;
import org.bitquarry.model.error.Problem;
import org.bitquarry.ui.parts.TitledDialog;
import org.bitquarry.ui.parts.UiExecutor;
import org.bitquarry.workbench.core.datasource.Login;
import org.bitquarry.workbench.core.datasource.SignInJob;
import org.bitquarry.workbench.core.datasource.SignInOutcome;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;

/**
 * Opens the browser and waits for it to come back, or takes over what was copied from a browser elsewhere. Everything goes on
 * in jobs, and closing ends them. Belongs to the UI thread.
 */
final class SignInDialog extends TitledDialog {
    private static final int AGAIN = IDialogConstants.CLIENT_ID;
    private static final int SETTINGS = IDialogConstants.CLIENT_ID + 1;
    private static final int WIDTH = 620;

    private final Login login;
    private final SignInPlace place;
    private SignInPanel panel;
    private UiExecutor executor;
    private Optional<SignInJob> running = Optional.empty();
    private Optional<String> who = Optional.empty();
    private boolean callbackWanted;

    /** Begins as soon as it is opened. */
    SignInDialog(Shell parent, Login login, SignInPlace place) {
        super(parent, "Sign in to " + login.profile().name(), new Point(WIDTH, SWT.DEFAULT));
        this.login = login;
        this.place = place;
    }

    /** Returns who signed in, with an empty name when nobody told; empty when nobody did. */
    Optional<String> who() {
        return who;
    }

    /** Tells whether the person wants to change the callback's address. */
    boolean isCallbackWanted() {
        return callbackWanted;
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setData("test.id", "signin");
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Composite area = (Composite) super.createDialogArea(parent);
        ConnectionProfile profile = login.profile();
        panel = new SignInPanel(area, profile, this::browse, this::takeOver);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(panel);
        executor = new UiExecutor(panel);
        panel.addListener(SWT.Dispose, event -> running.ifPresent(SignInJob::stop));
        return area;
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, SETTINGS, "Change the &callback…", false).setData("test.id", "signin.settings");
        createButton(parent, AGAIN, "&Try again", false).setData("test.id", "signin.again");
        createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false)
                .setData("test.id", "signin.close");
        begin();
    }

    private void begin() {
        panel.waitForBrowser();
        run(SignInJob.inBrowser(login, page -> executor.execute(() -> panel.show(page)), this::open, place.log()));
    }

    /** Opens the browser; called by the job. */
    private void open(URI page) {
        if (!place.browser().open(page)) {
            executor.execute(panel::tellNoBrowser);
        }
    }

    /** Opens the browser once more. */
    private void browse(URI page) {
        open(page);
    }

    /** Ends the wait for the browser: what a person copied belongs to the same question. */
    private void takeOver(String copied) {
        panel.waitForBitbucket();
        run(SignInJob.byCode(login, copied, place.log()));
    }

    private void run(SignInJob job) {
        running.ifPresent(SignInJob::stop);
        running = Optional.of(job);
        offer(false, false, IDialogConstants.CANCEL_LABEL);
        job.onOutcome(outcome -> executor.execute(() -> {
            if (running.filter(job::equals).isPresent()) {
                running = Optional.empty();
                ended(outcome);
            }
        }));
        job.schedule();
    }

    private void ended(SignInOutcome outcome) {
        switch (outcome) {
            case SignInOutcome.SignedIn(var name) -> {
                who = Optional.of(name);
                offer(false, false, IDialogConstants.CLOSE_LABEL);
                panel.tellSignedIn(name);
                getShell().setDefaultButton(getButton(IDialogConstants.CANCEL_ID));
                getButton(IDialogConstants.CANCEL_ID).setFocus();
            }
            case SignInOutcome.Failed(var problem) -> failed(problem, false);
            case SignInOutcome.NoWayBack(var problem) -> failed(problem, true);
            case SignInOutcome.Stopped() -> offer(true, false, IDialogConstants.CLOSE_LABEL);
        }
    }

    private void failed(Problem problem, boolean callback) {
        offer(true, callback, IDialogConstants.CLOSE_LABEL);
        panel.tellFailed(problem);
        getButton(AGAIN).setFocus();
    }

    private void offer(boolean again, boolean callback, String closing) {
        show(getButton(AGAIN), again);
        show(getButton(SETTINGS), callback);
        getButton(IDialogConstants.CANCEL_ID).setText(closing);
    }

    private static void show(Button button, boolean visible) {
        button.setVisible(visible);
    }

    @Override
    protected void buttonPressed(int button) {
        switch (button) {
            case AGAIN -> begin();
            case SETTINGS -> {
                callbackWanted = true;
                close();
            }
            default -> super.buttonPressed(button);
        }
    }
}
