package org.bitquarry.ui.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.bitquarry.ui.bot.UiBot;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** GTK does as the look of the window says. */
class GtkStyleTest {
    private final UiBot bot = new UiBot();

    @Test
    void nothingGlides() {
        Assumptions.assumeTrue("gtk".equals(SWT.getPlatform()), "only GTK has this setting");
        assertThat(bot.<Integer>ask(GtkStyleTest::animations)).isZero();
    }

    @Test
    void whatHoversAndCanBeResizedHasAFrame() {
        Assumptions.assumeTrue("gtk".equals(SWT.getPlatform()), "elsewhere the window system paints it");
        bot.run(() -> Themes.set(Themes.DARK));
        Shell shell = bot.ask(() -> {
            Shell made = new Shell(Display.getCurrent(), SWT.ON_TOP | SWT.RESIZE);
            made.setLayout(new FillLayout());
            new Table(made, SWT.NONE);
            made.setBounds(100, 100, 200, 100);
            made.setVisible(true);
            return made;
        });

        bot.waitUntil("a line all round", () -> {
            ImageData seen = picture(shell);
            RGB line = Palette.HAIRLINE.rgb();
            return line.equals(seen.palette.getRGB(seen.getPixel(0, seen.height / 2)))
                    && line.equals(seen.palette.getRGB(seen.getPixel(seen.width / 2, seen.height - 1)));
        });
        bot.run(shell::close);
    }

    private static ImageData picture(Shell shell) {
        Rectangle place = shell.getBounds();
        Image image = new Image(shell.getDisplay(), place.width, place.height);
        GC gc = new GC(shell.getDisplay());
        try {
            gc.copyArea(image, place.x, place.y);
            return image.getImageData(100);
        } finally {
            gc.dispose();
            image.dispose();
        }
    }

    private static int animations() {
        try {
            Object settings = type("GTK").getMethod("gtk_settings_get_default").invoke(null);
            int[] value = {1};
            type("OS")
                    .getMethod("g_object_get", long.class, byte[].class, int[].class, long.class)
                    .invoke(null, settings, "gtk-enable-animations\0".getBytes(StandardCharsets.US_ASCII), value, 0L);
            return value[0];
        } catch (ReflectiveOperationException missing) {
            throw new AssertionError(missing);
        }
    }

    private static Class<?> type(String name) throws ClassNotFoundException {
        return Class.forName("org.eclipse.swt.internal.gtk." + name, true, Display.class.getClassLoader());
    }
}
