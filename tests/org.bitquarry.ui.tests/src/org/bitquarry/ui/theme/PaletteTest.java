package org.bitquarry.ui.theme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.EnumSet;
import java.util.Set;
import org.assertj.core.api.SoftAssertions;
import org.bitquarry.ui.bot.UiBot;
import org.eclipse.swt.graphics.RGB;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PaletteTest {
    private static final double READABLE = 4.5;
    private static final double STRONG = 7;
    private static final Set<Palette> GROUNDS = EnumSet.range(Palette.WINDOW, Palette.FAILED);
    private static final Set<Palette> TEXTS = EnumSet.range(Palette.TEXT, Palette.PINK);

    private final UiBot bot = new UiBot();

    @Test
    void contrastIsMeasuredAsTheStandardDoes() {
        assertThat(Contrast.between(new RGB(0, 0, 0), new RGB(255, 255, 255))).isCloseTo(21, within(0.01));
        assertThat(Contrast.between(new RGB(119, 119, 119), new RGB(255, 255, 255)))
                .isCloseTo(4.48, within(0.01));
    }

    @ParameterizedTest
    @ValueSource(strings = {Themes.LIGHT, Themes.DARK})
    void everyTextCanBeReadOnEveryGround(String theme) {
        everyTextStandsOut(theme, READABLE);
    }

    @ParameterizedTest
    @ValueSource(strings = {Themes.CONTRAST_LIGHT, Themes.CONTRAST_DARK})
    void inHighContrastEveryTextStandsOut(String theme) {
        everyTextStandsOut(theme, STRONG);
        assertThat(bot.<Double>ask(() -> Contrast.between(Palette.HAIRLINE.rgb(), Palette.WINDOW.rgb())))
                .isGreaterThan(20);
    }

    @Test
    void switchingStaysInHighContrast() {
        bot.run(() -> Themes.set(Themes.CONTRAST_LIGHT));
        bot.run(Themes::toggle);
        assertThat(bot.<String>ask(Themes::active)).isEqualTo(Themes.CONTRAST_DARK);
        bot.run(Themes::toggle);
        assertThat(bot.<String>ask(Themes::active)).isEqualTo(Themes.CONTRAST_LIGHT);
    }

    @Test
    void aSystemInHighContrastIsKnownByItsColours() {
        RGB white = new RGB(255, 255, 255);
        RGB black = new RGB(0, 0, 0);
        RGB grey = new RGB(240, 240, 240);

        assertThat(SystemContrast.isHigh(white, black, white, black)).isTrue();
        assertThat(SystemContrast.isHigh(black, white, black, white)).isTrue();
        assertThat(SystemContrast.isHigh(grey, black, white, black))
                .as("windows of the usual grey around white lists")
                .isFalse();
        assertThat(SystemContrast.theme(white, black)).isEqualTo(Themes.CONTRAST_LIGHT);
        assertThat(SystemContrast.theme(black, white)).isEqualTo(Themes.CONTRAST_DARK);
    }

    @Test
    void aSystemInHighContrastIsKnownByItsName() {
        assertThat(SystemContrast.named("HighContrast")).contains(Themes.CONTRAST_LIGHT);
        assertThat(SystemContrast.named("HighContrastInverse")).contains(Themes.CONTRAST_DARK);
        assertThat(SystemContrast.named("Adwaita")).isEmpty();
    }

    private void everyTextStandsOut(String theme, double least) {
        bot.run(() -> Themes.set(theme));

        SoftAssertions readable = new SoftAssertions();
        for (Palette ground : GROUNDS) {
            for (Palette text : TEXTS) {
                double contrast = bot.ask(() -> Contrast.between(text.rgb(), ground.rgb()));
                readable.assertThat(contrast)
                        .describedAs("%s on %s in %s", text, ground, theme)
                        .isGreaterThanOrEqualTo(least);
            }
        }
        readable.assertAll();
    }

    @Test
    void theTokensHaveTheirOwnValuesInEachTheme() {
        bot.run(() -> Themes.set(Themes.LIGHT));
        assertThat(bot.<RGB>ask(Palette.WINDOW::rgb)).isEqualTo(new RGB(0xFF, 0xFF, 0xFF));
        assertThat(bot.<RGB>ask(Palette.SQL_STRING::rgb)).isEqualTo(new RGB(0x1A, 0x6B, 0x36));

        bot.run(() -> Themes.set(Themes.DARK));
        assertThat(bot.<RGB>ask(Palette.WINDOW::rgb)).isEqualTo(new RGB(0x1D, 0x20, 0x25));
        assertThat(bot.<RGB>ask(Palette.SQL_STRING::rgb)).isEqualTo(new RGB(0x8B, 0xD5, 0xA0));
    }
}
