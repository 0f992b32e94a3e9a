package org.bitquarry.ui.datasources;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.bitquarry.ui.datasources.Form.Row;
import org.bitquarry.ui.parts.UiExecutor;
import org.bitquarry.workbench.core.datasource.DraftSnapshot;
import org.bitquarry.workbench.core.datasource.Login;
import org.bitquarry.workbench.core.datasource.LoginState;
import org.bitquarry.workbench.core.datasource.LoginStateJob;
import org.eclipse.swt.widgets.Composite;

/** The button that signs a person in, and whether somebody is signed in. Belongs to the UI thread. */
final class LoginLine {
    private final CredentialsPage page;
    private final SignInPlace place;
    private final Runnable signedIn;
    private final Row<Composite> row;
    private final UiExecutor executor;
    private Optional<String> who = Optional.empty();
    private Optional<LoginState> kept = Optional.empty();

    LoginLine(CredentialsPage page, Form form, SignInPlace place, Runnable signedIn) {
        this.page = page;
        this.place = place;
        this.signedIn = signedIn;
        row = form.buttons("Login:", "datasource.login");
        Form.push(row.control(), "Si&gn in…", "datasource.signin", this::press);
        executor = new UiExecutor(row.control());
        page.watch(row, this::inWords, Optional::empty);
    }

    void setVisible(boolean visible) {
        row.setVisible(visible);
    }

    /** Looks in a job whether somebody signed in to the datasource before. */
    void ask() {
        if (page.draft().isEdited() && !page.draft().isSignedIn()) {
            DraftSnapshot snapshot = page.draft().snapshot();
            LoginStateJob job = new LoginStateJob(Login.of(snapshot));
            job.onOutcome(state -> {
                snapshot.wipe();
                executor.execute(() -> {
                    kept = Optional.of(state);
                    page.check();
                });
            });
            job.schedule();
        }
    }

    private void press() {
        Optional<String> problem = page.credentialProblem();
        if (problem.isPresent()) {
            row.hint().complain("Fill in the fields above first: " + problem.get());
            return;
        }
        DraftSnapshot snapshot = page.draft().snapshot();
        SignInDialog dialog = new SignInDialog(page.getShell(), Login.of(snapshot), place);
        dialog.open();
        snapshot.wipe();
        if (row.control().isDisposed()) {
            return; // The wizard was closed together with the dialog.
        }
        if (dialog.isCallbackWanted()) {
            page.mendCallback();
        }
        dialog.who().ifPresent(name -> {
            who = Optional.of(name);
            signedIn.run();
        });
    }

    private String inWords() {
        if (page.draft().isSignedIn()) {
            return "✓ Signed in"
                    + who.filter(name -> !name.isEmpty())
                            .map(name -> " as " + name)
                            .orElse("") + ".";
        }
        return kept.filter(LoginState::signedIn)
                .map(state -> "Signed in before."
                        + state.livesUntil()
                                .map(time -> " Bitbucket forgets the login when nobody uses it until "
                                        + LocalDate.ofInstant(time, ZoneOffset.UTC) + ".")
                                .orElse(""))
                .orElse("Nobody has signed in yet. You can do it now, or when you connect.");
    }
}
