package org.bitquarry.bitbucket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Path;
import org.bitquarry.model.Connector;
import org.bitquarry.model.error.AuthenticationFailedException;
import org.bitquarry.model.exchange.RequestContext;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The consent page and the page of the callback in a real browser. {@link OAuthTest} has every way that it can go wrong. */
class ConsentInChromeTest {
    @TempDir
    private Path folder;

    @BeforeEach
    void needsChromium() {
        Assumptions.assumeTrue(
                ChromeBrowser.executable().isPresent(),
                "there is no chromedriver on the path: install chromium and chromium-driver to see it in a real browser");
    }

    @Test
    void aPersonGrantsAccess() throws IOException {
        try (OAuthWorld world = new OAuthWorld();
                ChromeBrowser browser = new ChromeBrowser(folder.resolve("profile"), "#grant");
                BitbucketConnectors connectors = world.connectors(folder, browser)) {
            connectors.login(world.profile(), world.credentials).withBrowser(browser, RequestContext.unobserved());

            assertThat(browser.lastPage()).contains("You are signed in").doesNotContain("code=");
            try (Connector connector = connectors.open(world.profile(), world.credentials)) {
                assertThat(connector.test(RequestContext.unobserved()).principal())
                        .isEqualTo("Ann Carter");
            }
        }
    }

    @Test
    void aPersonDeniesAccess() throws IOException {
        try (OAuthWorld world = new OAuthWorld();
                ChromeBrowser browser = new ChromeBrowser(folder.resolve("profile"), "#deny");
                BitbucketConnectors connectors = world.connectors(folder, browser)) {
            assertThat(catchThrowableOfType(AuthenticationFailedException.class, () -> connectors
                            .login(world.profile(), world.credentials)
                            .withBrowser(browser, RequestContext.unobserved())))
                    .hasMessageContaining("consent was denied in the browser");
            assertThat(browser.lastPage()).contains("You are not signed in");
        }
    }
}
