package org.bitquarry.ui.theme;

import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.resource.ImageRegistry;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.PaletteData;

/** As wide as an icon, and nothing to see: keeps the words of lines without an icon below those of lines with one. */
public final class BlankIcon {
    private static final String KEY = "org.bitquarry.icon.BLANK";
    private static final int SIDE = 16;
    private static final int USUAL_ZOOM = 100;
    private static final int DEPTH = 24;

    private BlankIcon() {}

    /** Returns the image, which belongs to the registry. For use on the UI thread. */
    public static Image image() {
        ImageRegistry registry = JFaceResources.getImageRegistry();
        if (registry.get(KEY) == null) {
            registry.put(KEY, ImageDescriptor.createFromImageDataProvider(BlankIcon::transparent));
        }
        return registry.get(KEY);
    }

    private static ImageData transparent(int zoom) {
        int side = SIDE * zoom / USUAL_ZOOM;
        ImageData nothing = new ImageData(side, side, DEPTH, new PaletteData(0xFF0000, 0xFF00, 0xFF));
        nothing.alphaData = new byte[side * side];
        return nothing;
    }
}
