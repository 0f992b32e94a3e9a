package org.bitquarry.ui.grid;

import org.eclipse.nebula.widgets.nattable.layer.IDpiConverter;

/**
 * Scales lengths of a grid by its zoom; what the window scales stays the window's.
 *
 * @param percent the zoom
 */
record ZoomConverter(int percent) implements IDpiConverter {
    private static final int FULL_DPI = 96;

    @Override
    public int getDpi() {
        return Math.round((float) FULL_DPI * percent / GridScale.FULL);
    }

    @Override
    public float getCurrentDpiFactor() {
        return (float) percent / GridScale.FULL;
    }

    @Override
    public int convertPixelToDpi(int pixel) {
        return Math.round(pixel * getCurrentDpiFactor());
    }

    @Override
    public int convertDpiToPixel(int scaled) {
        return Math.round(scaled / getCurrentDpiFactor());
    }
}
