package org.bitquarry.ui.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.bitquarry.ui.bot.UiBot;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.ui.ISharedImages;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class IconsTest {
    private static final int FEWEST_PIXELS_OF_A_DRAWING = 12;

    private final UiBot bot = new UiBot();

    @ParameterizedTest
    @EnumSource(Icons.class)
    void everyIconIsDrawn(Icons icon) {
        ImageData data = bot.ask(() -> icon.image().getImageData(100));

        assertThat(data.width).isEqualTo(16);
        assertThat(data.height).isEqualTo(16);
        assertThat(opaquePixels(data)).isGreaterThan(FEWEST_PIXELS_OF_A_DRAWING);
    }

    @ParameterizedTest
    @CsvSource({"100, 16", "125, 20", "150, 24", "200, 32"})
    void iconsAreDrawnAnewAtEveryScale(int zoom, int pixels) {
        ImageData data = bot.ask(() -> Icons.TABLE.image().getImageData(zoom));

        assertThat(data.width).isEqualTo(pixels);
        assertThat(data.height).isEqualTo(pixels);
    }

    @Test
    void iconsTakeTheColoursOfTheTheme() {
        bot.run(() -> Themes.set(Themes.LIGHT));
        int light = darkestChannel(bot.ask(() -> Icons.TABLE.image().getImageData(200)));

        bot.run(() -> Themes.set(Themes.DARK));
        int dark = darkestChannel(bot.ask(() -> Icons.TABLE.image().getImageData(200)));

        assertThat(light).isBetween(0x50, 0x60);
        assertThat(dark).isBetween(0xA0, 0xB0);
    }

    @Test
    void thePlatformsArrowsAreOursAndFaintWhileNothingLiesBehindThem() {
        bot.run(() -> Themes.set(Themes.DARK));

        assertThat(darkestChannel(platforms(ISharedImages.IMG_TOOL_BACK))).isBetween(0xA0, 0xB0);
        assertThat(darkestChannel(platforms(ISharedImages.IMG_TOOL_FORWARD_DISABLED)))
                .isBetween(0x60, 0x75);
    }

    private ImageData platforms(String name) {
        return bot.ask(() -> PlatformUI.getWorkbench()
                .getSharedImages()
                .getImageDescriptor(name)
                .getImageData(200));
    }

    private static long opaquePixels(ImageData data) {
        return IntStream.range(0, data.width * data.height)
                .filter(i -> data.getAlpha(i % data.width, i / data.width) > 0x80)
                .count();
    }

    private static int darkestChannel(ImageData data) {
        return IntStream.range(0, data.width * data.height)
                .filter(i -> data.getAlpha(i % data.width, i / data.width) == 0xFF)
                .map(i -> data.palette.getRGB(data.getPixel(i % data.width, i / data.width)).red)
                .min()
                .orElseThrow();
    }
}
