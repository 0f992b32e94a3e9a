package org.bitquarry.app.tour;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.bitquarry.ui.theme.Palette;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Display;

/** All pictures of one look on one sheet, small, with their names. For use on the UI thread. */
final class ContactSheet {
    private static final int COLUMNS = 5;
    private static final int WIDTH = 320;
    private static final int HEIGHT = 196;
    private static final int NAME = 20;
    private static final int GAP = 8;
    private static final int QUALITY = 72;

    private final Display display;
    private final Path folder;

    ContactSheet(Display display, Path folder) {
        this.display = display;
        this.folder = folder;
    }

    /** Writes {@code contact-sheet-LOOK.jpg} beside the pictures; does nothing when there are none. */
    void write(String look) {
        List<Path> pictures = pictures(look);
        if (pictures.isEmpty()) {
            return;
        }
        int rows = (pictures.size() + COLUMNS - 1) / COLUMNS;
        Image sheet = new Image(display, COLUMNS * (WIDTH + GAP) + GAP, rows * (HEIGHT + NAME + GAP) + GAP);
        GC gc = new GC(sheet);
        try {
            gc.setAdvanced(true);
            gc.setInterpolation(SWT.HIGH);
            gc.setBackground(Palette.WINDOW.color());
            gc.setForeground(Palette.TEXT.color());
            gc.fillRectangle(sheet.getBounds());
            for (int at = 0; at < pictures.size(); at++) {
                draw(gc, pictures.get(at), at);
            }
            ImageLoader loader = new ImageLoader();
            loader.data = new ImageData[] {sheet.getImageData()};
            loader.compression = QUALITY;
            loader.save(folder.resolve("contact-sheet-" + look + ".jpg").toString(), SWT.IMAGE_JPEG);
        } finally {
            gc.dispose();
            sheet.dispose();
        }
    }

    private void draw(GC gc, Path picture, int at) {
        int x = GAP + at % COLUMNS * (WIDTH + GAP);
        int y = GAP + at / COLUMNS * (HEIGHT + NAME + GAP);
        Image image = new Image(display, picture.toString());
        try {
            Rectangle all = image.getBounds();
            double scale = Math.min((double) WIDTH / all.width, (double) HEIGHT / all.height);
            gc.drawText(name(picture), x, y, true);
            gc.drawImage(image, 0, 0, all.width, all.height, x, y + NAME, (int) (all.width * scale), (int)
                    (all.height * scale));
        } finally {
            image.dispose();
        }
    }

    private static String name(Path picture) {
        return picture.getFileName().toString().replace(".png", "");
    }

    private List<Path> pictures(String look) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> name(file).matches("\\d+-.*-" + look + "(-failed)?"))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
