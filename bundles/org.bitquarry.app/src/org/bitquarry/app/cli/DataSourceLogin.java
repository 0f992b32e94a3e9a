package org.bitquarry.app.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.bitquarry.connections.ConnectionProfile;
import org.bitquarry.model.error.BitquarryException;
import org.bitquarry.model.error.CancelledException;
import org.bitquarry.model.exchange.CancellationToken;
import org.bitquarry.model.exchange.ExchangeListener;
import org.bitquarry.model.exchange.RequestContext;
import org.bitquarry.workbench.core.datasource.SignIn;

/** Signs a person in by OAuth: the address of the page is printed, whoever reads it opens it. */
final class DataSourceLogin {
    private final Sources sources;
    private final Terminal terminal;

    DataSourceLogin(Sources sources, Terminal terminal) {
        this.sources = sources;
        this.terminal = terminal;
    }

    Exit login(ConnectionProfile profile, boolean byCode, CancellationToken cancellation) throws IOException {
        RequestContext context = new RequestContext(cancellation, ExchangeListener.NONE);
        try {
            SignIn signIn = sources.signIn(profile);
            if (byCode) {
                show(signIn.begin());
                terminal.messages().println("Then paste the code, or the address that the browser came to:");
                signIn.complete(line(), context);
            } else {
                signIn.withBrowser(this::show, context);
            }
            terminal.messages().println("Signed in to " + profile.name() + ".");
            return Exit.DONE;
        } catch (CancelledException stopped) {
            return Exit.STOPPED;
        } catch (BitquarryException error) {
            terminal.messages().println(FailureText.of(error.problem()));
            return Exit.NO_CONNECTION;
        }
    }

    private void show(URI page) {
        terminal.messages().println("Open this page in a browser:");
        terminal.messages().println(page);
    }

    private String line() throws IOException {
        BufferedReader reader = new BufferedReader(new InputStreamReader(terminal.input(), StandardCharsets.UTF_8));
        String line = reader.readLine();
        return line == null ? "" : line;
    }
}
