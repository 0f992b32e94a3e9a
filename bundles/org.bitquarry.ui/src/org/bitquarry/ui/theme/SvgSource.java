package org.bitquarry.ui.theme;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.RGB;

/**
 * The text of one of our drawings. They are drawn in the palette's light values; to colour one, these are replaced.
 *
 * @param text the SVG, 16 × 16
 */
record SvgSource(String text) {
    private static final int SIZE = 16;
    private static final int FULL_ZOOM = 100;
    /** Secondary text, accent, error, warning and success of the light theme. */
    private static final List<String> DRAWN = List.of("#57606A", "#0B57C7", "#B3261E", "#7A4F00", "#116329");

    static SvgSource read(URL resource) {
        try (InputStream in = resource.openStream()) {
            return new SvgSource(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Says in which colours a drawing is: the strokes in that token, the meaning parts in theirs, as they are now. */
    static String colours(Palette strokes) {
        return joined(Stream.of(strokes, Palette.ACCENT, Palette.ERROR, Palette.QA, Palette.DEV)
                .map(Palette::rgb));
    }

    /**
     * Says in which colours a drawing is while it stands for what can't be done: one alone, half way to the ground of
     * the tool bars. The window system would brighten it instead, which on a dark ground means the contrary.
     */
    static String disabledColours() {
        RGB faint = between(Palette.SECONDARY.rgb(), Palette.HEADER.rgb());
        return joined(DRAWN.stream().map(any -> faint));
    }

    private static RGB between(RGB one, RGB other) {
        return new RGB((one.red + other.red) / 2, (one.green + other.green) / 2, (one.blue + other.blue) / 2);
    }

    private static String joined(Stream<RGB> colours) {
        return colours.map(rgb -> String.format("%02x%02x%02x", rgb.red, rgb.green, rgb.blue))
                .collect(Collectors.joining("-"));
    }

    /** Colours the drawing as {@link #colours} said; may be called from any thread. */
    SvgSource inColours(String colours) {
        String[] wanted = colours.split("-");
        String coloured = text;
        for (int i = 0; i < Math.min(wanted.length, DRAWN.size()); i++) {
            coloured = coloured.replace(DRAWN.get(i), '#' + wanted[i]);
        }
        return new SvgSource(coloured);
    }

    /** Draws at a zoom in per cent; the view box stays, so that nothing is stretched afterwards. */
    ImageData rasterize(int zoom) {
        int pixels = Math.round((float) SIZE * zoom / FULL_ZOOM);
        String sized =
                text.replaceFirst("width=\"16\" height=\"16\"", "width=\"" + pixels + "\" height=\"" + pixels + '"');
        return new ImageData(new ByteArrayInputStream(sized.getBytes(StandardCharsets.UTF_8)));
    }
}
