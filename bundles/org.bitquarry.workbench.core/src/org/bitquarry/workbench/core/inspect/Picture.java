package org.bitquarry.workbench.core.inspect;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Locale;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/** A picture as it came, and what its head tells; its pixels are not read yet. */
public final class Picture {
    /** More would take more memory than a look is worth. */
    private static final long MOST_PIXELS = 16_000_000;

    private final byte[] bytes;
    private final String format;
    private final int width;
    private final int height;

    private Picture(byte[] bytes, String format, int width, int height) {
        this.bytes = bytes;
        this.format = format;
        this.width = width;
        this.height = height;
    }

    /** Reads the head of a picture; empty where the bytes are none of a kind that can be shown: PNG, JPEG, GIF and BMP can. */
    public static Optional<Picture> read(byte[] bytes) {
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            return readers.hasNext() ? read(bytes, in, readers.next()) : Optional.empty();
        } catch (IOException | RuntimeException broken) {
            // Readers throw all kinds of faults at bytes that only begin like a picture.
            return Optional.empty();
        }
    }

    private static Optional<Picture> read(byte[] bytes, ImageInputStream in, ImageReader reader) throws IOException {
        try {
            reader.setInput(in, true, true);
            String format = reader.getFormatName().toUpperCase(Locale.ROOT);
            return switch (format) {
                case "PNG", "JPEG", "GIF", "BMP" ->
                    Optional.of(new Picture(bytes.clone(), format, reader.getWidth(0), reader.getHeight(0)));
                default -> Optional.empty();
            };
        } finally {
            reader.dispose();
        }
    }

    /** Returns what came. */
    public ByteArrayInputStream open() {
        return new ByteArrayInputStream(bytes);
    }

    /** Returns how many bytes came. */
    public int size() {
        return bytes.length;
    }

    /** Tells whether it has more pixels than should be read. */
    public boolean isTooLarge() {
        return (long) width * height > MOST_PIXELS;
    }

    /** Returns its size in pixels as a text. */
    public String pixels() {
        return "%,d × %,d pixels".formatted(width, height);
    }

    /** Returns kind and sizes in one line. */
    public String facts() {
        String size =
                bytes.length < 1_024 ? "%,d bytes".formatted(bytes.length) : "%,d KiB".formatted(bytes.length / 1_024);
        return format + " · " + pixels() + " · " + size;
    }
}
