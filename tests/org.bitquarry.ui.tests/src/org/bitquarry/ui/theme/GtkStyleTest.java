package org.bitquarry.ui.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.bitquarry.ui.bot.UiBot;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
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
