package org.bitquarry.ui.inspector;

import java.util.Optional;
import org.bitquarry.ui.theme.Palette;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;

/** A picture in the middle, as large as it is or as large as fits. */
final class PictureCanvas extends Canvas {
    private Optional<Image> image = Optional.empty();
    private String words = "";

    PictureCanvas(Composite parent) {
        super(parent, SWT.DOUBLE_BUFFERED | SWT.BORDER);
        Palette.WINDOW.ground(this);
        setData("test.id", "inspector.picture");
        addListener(SWT.Paint, event -> paint(event.gc));
        addListener(SWT.Resize, event -> redraw());
        addListener(SWT.Dispose, event -> clear());
        Palette.onChange(this, () -> {
            Palette.WINDOW.ground(this);
            redraw();
        });
        getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent event) {
                event.result = words;
            }
        });
    }

    /**
     * Shows a picture.
     *
     * @param told to those who don't see it
     */
    void show(ImageData data, String told) {
        clear();
        words = told;
        image = Optional.of(new Image(getDisplay(), data));
        redraw();
    }

    /** Shows none. */
    void clear() {
        image.ifPresent(Image::dispose);
        image = Optional.empty();
    }

    private void paint(GC gc) {
        image.ifPresent(shown -> {
            Rectangle size = shown.getBounds();
            Rectangle room = getClientArea();
            double scale = Math.min(1, Math.min((double) room.width / size.width, (double) room.height / size.height));
            int width = Math.max(1, (int) (size.width * scale));
            int height = Math.max(1, (int) (size.height * scale));
            gc.setInterpolation(SWT.HIGH);
            gc.drawImage(
                    shown,
                    0,
                    0,
                    size.width,
                    size.height,
                    room.x + (room.width - width) / 2,
                    room.y + (room.height - height) / 2,
                    width,
                    height);
        });
    }
}
