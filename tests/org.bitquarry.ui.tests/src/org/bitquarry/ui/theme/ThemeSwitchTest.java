package org.bitquarry.ui.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.bitquarry.ui.PartIds;
import org.bitquarry.ui.bot.UiBot;
import org.eclipse.core.runtime.Platform;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ThemeSwitchTest {
    private final UiBot bot = new UiBot();

    @Test
    void theKeyChangesTheGroundOfTheWholeWindow() {
        bot.showView(PartIds.EXPLORER);
        Shell window =
                bot.ask(() -> PlatformUI.getWorkbench().getWorkbenchWindows()[0].getShell());
        assertThat(share(bot.picture(window), bot.ask(Palette.VIEW::rgb))).isGreaterThan(0.2);

        bot.run(window::forceActive);
        bot.press(SWT.CTRL | SWT.SHIFT | SWT.F9);
        bot.waitUntil("the dark theme is set", Themes::isDark);

        assertThat(share(bot.picture(window), bot.ask(Palette.VIEW::rgb))).isGreaterThan(0.2);
        assertThat(share(bot.picture(window), new RGB(0xF5, 0xF6, 0xF8))).isLessThan(0.01);
    }

    /** A process that is killed has had no other time for it. */
    @Test
    void theColoursAreKeptAtOnceLikeTheThemesName() {
        bot.run(() -> Themes.set(Themes.DARK));

        bot.waitUntil("they are in the file", () -> kept().contains("org.bitquarry.ui.theme.accent=119,174,255"));
    }

    private static String kept() {
        try {
            Path area = Path.of(Platform.getInstanceLocation().getURL().getPath());
            return Files.readString(area.resolve(
                    ".metadata/.plugins/org.eclipse.core.runtime/.settings/org.eclipse.ui.workbench.prefs"));
        } catch (IOException notYet) {
            return "";
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {Themes.LIGHT, Themes.DARK})
    void whatIsMadeLaterStandsOnTheGroundOfItsParent(String theme) {
        bot.run(() -> Themes.set(theme));
        Shell shell = bot.ask(() -> new Shell(Display.getCurrent()));
        try {
            Text text = bot.ask(() -> {
                shell.setLayout(new FillLayout());
                shell.setBackgroundMode(SWT.INHERIT_DEFAULT);
                Text made = new Text(shell, SWT.MULTI | SWT.READ_ONLY);
                Palette.VIEW.ground(made);
                shell.setSize(200, 100);
                shell.open();
                return made;
            });
            bot.waitUntil("it is styled", () -> text.getBackground().getRGB().equals(Palette.VIEW.rgb()));

            assertThat(share(bot.picture(text), bot.ask(Palette.VIEW::rgb))).isGreaterThan(0.9);
        } finally {
            bot.run(shell::dispose);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {Themes.LIGHT, Themes.DARK})
    void aToolThatHasTheKeyboardIsFramed(String theme) {
        bot.run(() -> Themes.set(theme));
        Shell shell = bot.ask(() -> new Shell(Display.getCurrent()));
        try {
            ToolBar tools = bot.ask(() -> {
                shell.setLayout(new RowLayout());
                ToolBar made = new ToolBar(shell, SWT.FLAT);
                new ToolItem(made, SWT.PUSH).setText("Run");
                shell.setSize(300, 100);
                shell.open();
                return made;
            });
            bot.focus(tools);
            bot.waitUntil("the tool has the keyboard", tools::isFocusControl);

            assertThat(share(bot.picture(tools), bot.ask(Palette.ACCENT::rgb))).isPositive();
        } finally {
            bot.run(shell::dispose);
        }
    }

    /** Returns how much of the picture has exactly that colour. */
    private static double share(ImageData picture, RGB wanted) {
        long hits = 0;
        for (int y = 0; y < picture.height; y++) {
            for (int x = 0; x < picture.width; x++) {
                hits += picture.palette.getRGB(picture.getPixel(x, y)).equals(wanted) ? 1 : 0;
            }
        }
        return (double) hits / picture.width / picture.height;
    }
}
