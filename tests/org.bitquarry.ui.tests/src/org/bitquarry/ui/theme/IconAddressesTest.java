package org.bitquarry.ui.theme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.bitquarry.ui.PartIds;
import org.bitquarry.ui.bot.UiBot;
import org.eclipse.e4.ui.model.application.MApplication;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.e4.ui.model.application.ui.menu.MToolItem;
import org.eclipse.e4.ui.workbench.IPresentationEngine;
import org.eclipse.e4.ui.workbench.modeling.EModelService;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.Test;

class IconAddressesTest {
    private static final String COLOURS = "a9b2bd-77aeff-ff9088-e8b84a-6fd08c";

    private final UiBot bot = new UiBot();

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

    @Test
    void everyTabShowsThePictureOfTheThemeHoweverItsPartWasMade() {
        List<String> ids = List.of(
                PartIds.EXPLORER,
                PartIds.HTTP_LOG,
                PartIds.PENDING_CHANGES,
                PartIds.OUTLINE,
                "org.eclipse.ui.views.ProgressView");
        ids.forEach(bot::showView);
        bot.run(() -> Themes.set(Themes.DARK));

        bot.run(() ->
                assertThat(ids).allSatisfy(id -> assertThat(shownOnTab(id)).isIn(imagesNow())));
        bot.run(() -> Themes.set(Themes.LIGHT));
        bot.run(() ->
                assertThat(ids).allSatisfy(id -> assertThat(shownOnTab(id)).isIn(imagesNow())));
    }

    private Object shownOnTab(String view) {
        return bot.page()
                .findView(view)
                .getSite()
                .getService(MPart.class)
                .getTransientData()
                .get(IPresentationEngine.OVERRIDE_ICON_IMAGE_KEY);
    }

    private static List<Object> imagesNow() {
        return Stream.of(Icons.values()).<Object>map(Icons::image).toList();
    }

    @Test
    void whatCannotBeDoneIsFainterThanWhatCanInBothThemes() {
        for (String theme : List.of(Themes.LIGHT, Themes.DARK)) {
            bot.run(() -> Themes.set(theme));
            bot.run(() -> {
                int ground = brightness(Palette.HEADER.rgb());
                assertThat(Math.abs(brightness(first(Icons.RUN.disabledImage())) - ground))
                        .isLessThan(Math.abs(brightness(first(Icons.RUN.image())) - ground) * 3 / 4);
            });
        }
    }

    @Test
    void toolItemsHaveADisabledPictureOfOurs() {
        bot.run(() -> Themes.set(Themes.DARK));

        List<String> disabled = bot.ask(() -> toolItems()
                .filter(item -> String.valueOf(item.getIconURI()).startsWith("bitquarry-icon:"))
                .map(item -> String.valueOf(item.getTransientData().get(IPresentationEngine.DISABLED_ICON_IMAGE_KEY)))
                .toList());

        assertThat(disabled).hasSizeGreaterThan(8).allMatch(address -> address.startsWith("bitquarry-icon:"));
    }

    private Stream<MToolItem> toolItems() {
        MApplication application = PlatformUI.getWorkbench().getService(MApplication.class);
        return application
                .getContext()
                .get(EModelService.class)
                .findElements(application, MToolItem.class, EModelService.ANYWHERE | EModelService.IN_TRIM, any -> true)
                .stream();
    }

    private static int brightness(RGB rgb) {
        return rgb.red + rgb.green + rgb.blue;
    }

    private static RGB first(Image image) {
        ImageData data = image.getImageData(100);
        for (int i = 0; i < data.width * data.height; i++) {
            if (data.getAlpha(i % data.width, i / data.width) == 0xFF) {
                return data.palette.getRGB(data.getPixel(i % data.width, i / data.width));
            }
        }
        throw new AssertionError("nothing is drawn");
    }

    private String iconOfExplorer() {
        return bot.ask(() -> bot.page()
                .findView(PartIds.EXPLORER)
                .getSite()
                .getService(MPart.class)
                .getIconURI());
    }
}
