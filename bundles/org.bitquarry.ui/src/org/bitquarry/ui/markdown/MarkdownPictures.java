package org.bitquarry.ui.markdown;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.eclipse.swt.custom.PaintObjectEvent;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.GlyphMetrics;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.Rectangle;

/** The pictures of pages: read once, as wide as the text at most, disposed of with it. */
final class MarkdownPictures {
    private static final int ROOM = 48;

    private final StyledText text;
    private final Map<String, Optional<ImageData>> read = new ConcurrentHashMap<>();
    private final Map<String, Image> images = new HashMap<>();
    private Function<String, Optional<ImageData>> source = none -> Optional.empty();

    MarkdownPictures(StyledText text) {
        this.text = text;
        text.addPaintObjectListener(this::paint);
        text.addDisposeListener(gone -> forget());
    }

    void from(Function<String, Optional<ImageData>> next) {
        forget();
        source = next;
    }

    private void forget() {
        images.values().forEach(Image::dispose);
        images.clear();
        read.clear();
    }

    /** Tells whether there is such a picture; may be asked from any thread. */
    boolean has(String address) {
        return read.computeIfAbsent(address, source).isPresent();
    }

    /** Returns the room that the picture at a place takes. */
    Optional<GlyphMetrics> metrics(MarkdownLine.Piece piece) {
        return piece.run().looks().contains(Look.PICTURE)
                ? piece.run().target().flatMap(this::size).map(size -> new GlyphMetrics(size.height, 0, size.width))
                : Optional.empty();
    }

    private Optional<Rectangle> size(String address) {
        return read.getOrDefault(address, Optional.empty()).map(data -> {
            int width = Math.max(1, Math.min(data.width, text.getClientArea().width - ROOM));
            return new Rectangle(0, 0, width, Math.max(1, data.height * width / data.width));
        });
    }

    private void paint(PaintObjectEvent event) {
        if (event.style.metrics == null || event.style.data == null) {
            return;
        }
        String address = event.style.data.toString();
        size(address).ifPresent(size -> {
            Image image = images.computeIfAbsent(
                    address, key -> new Image(text.getDisplay(), read.get(key).orElseThrow()));
            Rectangle all = image.getBounds();
            int top = event.y + event.ascent - size.height;
            event.gc.drawImage(image, 0, 0, all.width, all.height, event.x, top, size.width, size.height);
        });
    }
}
