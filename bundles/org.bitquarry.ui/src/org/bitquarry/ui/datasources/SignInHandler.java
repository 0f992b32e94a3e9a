package org.bitquarry.ui.datasources;

import java.util.List;
import org.bitquarry.connections.ConnectionProfile;
import org.bitquarry.connections.ConnectionProperties;
import org.bitquarry.ui.UiPlugin;
import org.bitquarry.ui.parts.UiExecutor;
import org.bitquarry.workbench.core.datasource.Login;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchWindow;

/** Signs a person in to a datasource by OAuth, then connects it; says so where nobody signs in. */
public final class SignInHandler extends DataSourceHandler {
    @Override
    void run(IWorkbenchWindow window, List<ConnectionProfile> profiles) {
        ConnectionProfile profile = profiles.getFirst();
        Shell shell = window.getShell();
        String scheme = profile.value(ConnectionProperties.AUTH_SCHEME).orElse("");
        if (profile.isDemo() || !Scheme.of(scheme).hasLogin()) {
            tellNobody(shell, profile, scheme);
            return;
        }
        SignInDialog dialog = new SignInDialog(
                shell, Login.of(core().dataSources(), profile), new SignInPlace(UiPlugin.browser(), core().httpLog()));
        dialog.open();
        if (dialog.isCallbackWanted()) {
            edit(shell, profile);
        }
        if (dialog.who().isPresent()) {
            reconnect(window, profile);
        }
    }

    /** A connection that was made before would go on as whoever was signed in then. */
    private void reconnect(IWorkbenchWindow window, ConnectionProfile profile) {
        UiExecutor ui = new UiExecutor(window.getShell());
        Job.createSystem("Connect anew", monitor -> {
                    core().dataSources().disconnect(profile.name());
                    ui.later(() -> ConnectHandler.open(window, profile));
                })
                .schedule();
    }

    private void edit(Shell shell, ConnectionProfile profile) {
        new DataSourceDialog(shell, DataSourceWizard.of(core(), profile).atSignIn()).open();
    }

    private void tellNobody(Shell shell, ConnectionProfile profile, String scheme) {
        String how = profile.isDemo()
                ? "It is the demo."
                : "It uses: " + Scheme.of(scheme).title() + ".";
        MessageDialog question = new MessageDialog(
                shell,
                "Sign in",
                null,
                "Nobody signs in to " + profile.name() + " with the browser. " + how,
                MessageDialog.INFORMATION,
                1,
                "Change how it signs in…",
                "Close");
        if (question.open() == 0) {
            edit(shell, profile);
        }
    }
}
