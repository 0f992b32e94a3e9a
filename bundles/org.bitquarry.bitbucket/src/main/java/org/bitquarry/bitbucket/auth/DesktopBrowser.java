package org.bitquarry.bitbucket.auth;

import java.awt.Desktop;
import java.awt.GraphicsEnvironment;
import java.io.IOException;
import java.net.URI;

/** The browser that Java finds, for programs that have no window of ours. */
public final class DesktopBrowser implements Browser {
    private static final String ASKED = "Open the browser";

    @Override
    public void open(URI address) {
        if (GraphicsEnvironment.isHeadless()
                || !Desktop.isDesktopSupported()
                || !Desktop.getDesktop().isSupported(Desktop.Action.BROWSE)) {
            throw noBrowser(address);
        }
        try {
            Desktop.getDesktop().browse(address);
        } catch (IOException e) {
            throw noBrowser(address);
        }
    }

    private static RuntimeException noBrowser(URI address) {
        return LoginFailures.of(
                ASKED,
                "there is no browser here.",
                "Sign in with \"bitquarry datasources login\", or open this page and give the code that it ends with as"
                        + " OAuthVerifier: " + address);
    }
}
