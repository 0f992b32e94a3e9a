package org.bitquarry.ui.theme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.bitquarry.ui.PartIds;
import org.bitquarry.ui.bot.UiBot;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class IconAddressesTest {
    private static final String COLOURS = "a9b2bd-77aeff-ff9088-e8b84a-6fd08c";

    private final UiBot bot = new UiBot();

    @AfterEach
    void backToLight() {
        bot.run(() -> Themes.set(Themes.LIGHT));
    }

    @Test
    void drawingsOfOursGetAnAddressInTheColours() {
        String coloured = "bitquarry-icon:/" + COLOURS + "/run.svg";

        assertThat(IconAddresses.coloured("platform:/plugin/org.bitquarry.ui/icons/run.svg", COLOURS))
                .contains(coloured);
        assertThat(IconAddresses.coloured("bitquarry-icon:/1-2-3/run.svg", COLOURS))
                .contains(coloured);
        assertThat(IconAddresses.coloured("platform:/plugin/org.eclipse.ui/icons/run.svg", COLOURS))
                .isEmpty();
    }

    @Test
    void anAddressLeadsToTheDrawingInItsColours() throws IOException {
        try (InputStream in =
                URI.create("bitquarry-icon:/" + COLOURS + "/run.svg").toURL().openStream()) {
            assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8))
                    .contains("#77aeff")
                    .doesNotContain("#0B57C7");
        }
    }

    @Test
    void whatWasNeverDrawnIsNotFound() {
        assertThatThrownBy(() -> URI.create("bitquarry-icon:/" + COLOURS + "/never.svg")
                        .toURL()
                        .openStream())
                .isInstanceOf(FileNotFoundException.class);
    }

    @Test
    void theTabsFollowTheTheme() {
        bot.showView(PartIds.EXPLORER);
        assertThat(iconOfExplorer()).contains("57606a");

        bot.run(() -> Themes.set(Themes.DARK));

        assertThat(iconOfExplorer()).contains("a9b2bd");
    }

    private String iconOfExplorer() {
        return bot.ask(() -> bot.page()
                .findView(PartIds.EXPLORER)
                .getSite()
                .getService(MPart.class)
                .getIconURI());
    }
}
