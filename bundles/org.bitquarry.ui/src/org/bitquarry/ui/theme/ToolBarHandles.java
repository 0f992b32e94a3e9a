package org.bitquarry.ui.theme;

import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.PaletteData;

/**
 * The handles by which tool bars and the status can be dragged: the platform draws dots, we leave a gap between groups.
 * For use on the UI thread, before a window is made.
 */
public final class ToolBarHandles {
    private static final String DRAWN = "org.eclipse.e4.ui.workbench.swt.DRAG_HANDLE";
    private static final int GAP = 6;
    private static final int HEIGHT = 16;
    private static final int FULL_ZOOM = 100;
    private static final int DEPTH = 24;
    private static final PaletteData COLOURS = new PaletteData(0xFF0000, 0xFF00, 0xFF);

    private ToolBarHandles() {}

    /** Takes the place of the platform's picture. */
    public static void hide() {
        if (JFaceResources.getImageRegistry().getDescriptor(DRAWN) == null) {
            JFaceResources.getImageRegistry()
                    .put(DRAWN, ImageDescriptor.createFromImageDataProvider(ToolBarHandles::nothing));
        }
    }

    private static ImageData nothing(int zoom) {
        ImageData data = new ImageData(GAP * zoom / FULL_ZOOM, HEIGHT * zoom / FULL_ZOOM, DEPTH, COLOURS);
        data.alphaData = new byte[data.width * data.height];
        return data;
    }
}
