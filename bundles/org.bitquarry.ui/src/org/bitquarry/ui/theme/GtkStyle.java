package org.bitquarry.ui.theme;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Display;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gives GTK the palette for what SWT has no colours for: menus, scroll bars, selections, buttons, tool tips. SWT's own
 * bindings are called by name, since they exist in its GTK fragment only; elsewhere nothing happens. For use on the UI
 * thread.
 */
final class GtkStyle {
    private static final Logger LOG = LoggerFactory.getLogger(GtkStyle.class);
    private static final String INTERNAL = "org.eclipse.swt.internal.";
    /** That of a user's own style sheet: above the rules which SWT makes for single widgets. */
    private static final int PRIORITY = 800;

    /** Below SWT's rules: for lists and texts that it makes none for, since they report their parent's ground as it is. */
    private static final int GROUND_PRIORITY = 400;

    private static final String GROUNDS = "textview text, treeview.view { background-color: @window; }\n";
    private static final double FULL = 255;

    private long provider;
    private long grounds;

    /** Tells the window system to draw its own parts light or dark. */
    void preferDark(boolean dark) {
        try {
            type(SWT.getPlatform() + ".OS").getMethod("setTheme", boolean.class).invoke(null, dark);
        } catch (ReflectiveOperationException missing) {
            LOG.info("The window system can't be told light or dark: {}", missing.toString());
        }
    }

    /** Returns the name of GTK's theme, as it is set for this program or for all; empty where there is none. */
    static String systemTheme() {
        if (!"gtk".equals(SWT.getPlatform())) {
            return "";
        }
        @Nullable String own = System.getenv("GTK_THEME");
        if (own != null && !own.isEmpty()) {
            return own;
        }
        try {
            return String.valueOf(type("gtk.OS").getMethod("getThemeName").invoke(null));
        } catch (ReflectiveOperationException missing) {
            LOG.info("GTK's theme can't be asked for: {}", missing.toString());
            return "";
        }
    }

    /** Applies the style sheet with the palette as it is now; replaces what was applied before. */
    void apply() {
        if (!"gtk".equals(SWT.getPlatform())) {
            return;
        }
        try {
            if (type("gtk.GTK").getField("GTK4").getBoolean(null)) {
                return;
            }
            if (provider == 0) {
                grounds = addProvider(GROUND_PRIORITY);
                provider = addProvider(PRIORITY);
                withoutMotion();
                followSettings(Display.getCurrent());
            }
            load(grounds, GROUNDS);
            load(provider, sheet());
            tellSelection();
        } catch (ReflectiveOperationException missing) {
            LOG.info("GTK's parts keep their own colours: {}", missing.toString());
        }
    }

    /** SWT reads the colours of a selection anew whenever the window system's settings change, light or dark among them. */
    private static void followSettings(Display display) {
        display.addListener(SWT.Settings, event -> {
            try {
                tellSelection();
            } catch (ReflectiveOperationException missing) {
                LOG.info("Selections keep the window system's colours: {}", missing.toString());
            }
        });
    }

    /** SWT read the colours of a selection when the display was made; whoever draws lists by hand asks it for them. */
    private static void tellSelection() throws ReflectiveOperationException {
        put("COLOR_LIST_SELECTION_RGBA", Palette.SELECTION.rgb());
        put("COLOR_LIST_SELECTION_TEXT_RGBA", Palette.TEXT.rgb());
        put("COLOR_LIST_SELECTION_INACTIVE_RGBA", Palette.SELECTION.rgb());
        put("COLOR_LIST_SELECTION_TEXT_INACTIVE_RGBA", Palette.TEXT.rgb());
    }

    private static void put(String name, RGB rgb) throws ReflectiveOperationException {
        Field field = Display.class.getDeclaredField(name);
        field.setAccessible(true);
        Object rgba = type("gtk.GdkRGBA").getConstructor().newInstance();
        rgba.getClass().getField("red").setDouble(rgba, rgb.red / FULL);
        rgba.getClass().getField("green").setDouble(rgba, rgb.green / FULL);
        rgba.getClass().getField("blue").setDouble(rgba, rgb.blue / FULL);
        rgba.getClass().getField("alpha").setDouble(rgba, 1);
        field.set(Display.getCurrent(), rgba);
    }

    /**
     * Nothing moves but progress. And a tree whose rows are told while it glides to one of them stays halfway: what is
     * selected can't be seen.
     */
    private static void withoutMotion() throws ReflectiveOperationException {
        Object settings = method("gtk.GTK", "gtk_settings_get_default").invoke(null);
        byte[] name = "gtk-enable-animations\0".getBytes(StandardCharsets.US_ASCII);
        type("gtk.OS")
                .getMethod("g_object_set", long.class, byte[].class, boolean.class, long.class)
                .invoke(null, settings, name, false, 0L);
    }

    private static void load(long into, String rules) throws ReflectiveOperationException {
        byte[] css = (definitions() + rules + '\0').getBytes(StandardCharsets.UTF_8);
        method("gtk3.GTK3", "gtk_css_provider_load_from_data").invoke(null, into, css, -1L, null);
    }

    private static long addProvider(int priority) throws ReflectiveOperationException {
        Object added = method("gtk.GTK", "gtk_css_provider_new").invoke(null);
        Object screen = method("gtk.GDK", "gdk_screen_get_default").invoke(null);
        method("gtk3.GTK3", "gtk_style_context_add_provider_for_screen").invoke(null, screen, added, priority);
        return (Long) added;
    }

    private static String definitions() {
        return focus() + colours();
    }

    private static String focus() {
        return "@define-color focus " + (Themes.isContrast(Themes.active()) ? "@accent" : "transparent") + ";\n";
    }

    private static String colours() {
        return Stream.of(Palette.values())
                .map(token -> {
                    RGB rgb = token.rgb();
                    return String.format(
                            "@define-color %s #%02x%02x%02x;%n",
                            token.name().toLowerCase(Locale.ROOT), rgb.red, rgb.green, rgb.blue);
                })
                .collect(Collectors.joining());
    }

    private static String sheet() {
        try (@Nullable InputStream in = GtkStyle.class.getResourceAsStream("/css/gtk.css")) {
            if (in == null) {
                throw new IllegalStateException("No style sheet for GTK");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            LOG.warn("The style sheet for GTK can't be read", unreadable);
            return "";
        }
    }

    private static Method method(String type, String name) throws ReflectiveOperationException {
        return Stream.of(type(type).getMethods())
                .filter(method -> method.getName().equals(name))
                .findFirst()
                .orElseThrow(() -> new NoSuchMethodException(type + '.' + name));
    }

    private static Class<?> type(String name) throws ClassNotFoundException {
        return Class.forName(INTERNAL + name, true, Display.class.getClassLoader());
    }
}
