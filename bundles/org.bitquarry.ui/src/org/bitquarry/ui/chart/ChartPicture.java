package org.bitquarry.ui.chart;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import org.bitquarry.ui.parts.UiExecutor;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.SWT;
import org.eclipse.swt.SWTException;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.ImageTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.FileDialog;

/** A chart as a picture, for the clipboard or a file. For use on the UI thread. */
final class ChartPicture {
    private final Control chart;

    ChartPicture(Control chart) {
        this.chart = chart;
    }

    private ImageData data() {
        Point size = chart.getSize();
        Image image = new Image(chart.getDisplay(), Math.max(1, size.x), Math.max(1, size.y));
        GC gc = new GC(image);
        try {
            chart.print(gc);
            return image.getImageData();
        } finally {
            gc.dispose();
            image.dispose();
        }
    }

    void copy() {
        Clipboard clipboard = new Clipboard(chart.getDisplay());
        try {
            clipboard.setContents(new Object[] {data()}, new Transfer[] {ImageTransfer.getInstance()});
        } finally {
            clipboard.dispose();
        }
    }

    /** Asks for a file and writes it, in a job; says how it went. */
    void save(String name, Consumer<String> told) {
        FileDialog dialog = new FileDialog(chart.getShell(), SWT.SAVE);
        dialog.setText("Save the chart");
        dialog.setOverwrite(true);
        dialog.setFilterExtensions(new String[] {"*.png"});
        dialog.setFileName(name + ".png");
        Optional.ofNullable(dialog.open()).ifPresent(file -> write(Path.of(file), told));
    }

    void write(Path file, Consumer<String> told) {
        ImageLoader loader = new ImageLoader();
        loader.data = new ImageData[] {data()};
        UiExecutor ui = new UiExecutor(chart);
        Job job = Job.create("Save the chart", monitor -> {
            String outcome;
            try {
                loader.save(file.toString(), SWT.IMAGE_PNG);
                outcome = "Saved to " + file + ".";
            } catch (SWTException refused) {
                outcome =
                        "The chart can't be saved to " + file + ": " + refused.getMessage() + ". Choose another place.";
            }
            String words = outcome;
            ui.execute(() -> told.accept(words));
        });
        job.schedule();
    }
}
