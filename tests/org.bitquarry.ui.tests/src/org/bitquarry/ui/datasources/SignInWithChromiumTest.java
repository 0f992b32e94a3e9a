package org.bitquarry.ui.datasources;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The wizard, the consent page and the page of the callback in a real window and a real browser. */
class SignInWithChromiumTest {
    @TempDir
    private Path folder;

    private final SignInFixture world = new SignInFixture();

    @BeforeEach
    void needsChromium() {
        Assumptions.assumeTrue(
                Chromium.executable().isPresent(),
                "there is no chromedriver on the path: install chromium and chromium-driver to see it in a real browser");
    }

    @AfterEach
    void close() {
        world.close();
    }

    private void signIn(Chromium chromium, String button) {
        world.browser.shows(page -> chromium.visit(page, button));
        world.describe("OAuth");
        world.consumer();
        world.wizard.push("datasource.signin");
    }

    @Test
    void aPersonGrantsAccess() throws IOException {
        try (Chromium chromium = new Chromium(folder.resolve("profile"))) {
            signIn(chromium, "#grant");

            world.told("Signed in as Ann Carter.");
            assertThat(chromium.lastPage()).contains("You are signed in").doesNotContain("code=");
        }
    }

    @Test
    void aPersonDeniesAccess() throws IOException {
        try (Chromium chromium = new Chromium(folder.resolve("profile"))) {
            signIn(chromium, "#deny");

            world.told("Consent was denied in the browser.");
            assertThat(chromium.lastPage()).contains("You are not signed in");
        }
    }
}
