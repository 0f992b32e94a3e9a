package org.bitquarry.ui.theme;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
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

    static SvgSource read(URL resource) {
        try (InputStream in = resource.openStream()) {
            return new SvgSource(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Colours the strokes in that token and the meaning parts in theirs. */
    SvgSource inColours(Palette strokes) {
        return replacing("#57606A", strokes.rgb())
                .replacing("#0B57C7", Palette.ACCENT.rgb())
                .replacing("#B3261E", Palette.ERROR.rgb())
                .replacing("#7A4F00", Palette.QA.rgb())
                .replacing("#116329", Palette.DEV.rgb());
    }

    private SvgSource replacing(String drawn, RGB wanted) {
        String hex = String.format("#%02x%02x%02x", wanted.red, wanted.green, wanted.blue);
        return new SvgSource(text.replace(drawn, hex));
    }

    /** Draws at a zoom in per cent; the view box stays, so that nothing is stretched afterwards. */
    ImageData rasterize(int zoom) {
        int pixels = Math.round((float) SIZE * zoom / FULL_ZOOM);
        String sized =
                text.replaceFirst("width=\"16\" height=\"16\"", "width=\"" + pixels + "\" height=\"" + pixels + '"');
        return new ImageData(new ByteArrayInputStream(sized.getBytes(StandardCharsets.UTF_8)));
    }
}
