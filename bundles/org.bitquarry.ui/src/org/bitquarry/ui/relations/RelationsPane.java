package org.bitquarry.ui.relations;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.bitquarry.model.table.Relations;
import org.bitquarry.model.table.TableDefinition;
import org.bitquarry.ui.parts.UiExecutor;
import org.bitquarry.ui.theme.Palette;
import org.bitquarry.workbench.core.dictionary.Diagram;
import org.bitquarry.workbench.core.dictionary.DiagramSvg;
import org.bitquarry.workbench.core.export.ExportOutcome;
import org.bitquarry.workbench.core.export.FileJob;
import org.eclipse.e4.ui.css.swt.dom.WidgetElement;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CLabel;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;

/** The diagram of a table's neighbourhood with what can be done with it above. Belongs to the UI thread. */
public final class RelationsPane extends Composite {
    private static final int GAP = 6;
    private static final int FULL = 100;

    private final TableDefinition table;
    private final Relations relations;
    private final CLabel said;
    private final Label zoom;
    private final ScrolledComposite scroll;
    private final DiagramCanvas canvas;
    private boolean placed;

    /** The kinds of picture that are written. */
    enum Format {
        PNG,
        SVG;

        String extension() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * Draws the neighbourhood of a table.
     *
     * @param opener opens a table of the diagram
     */
    public RelationsPane(
            Composite parent, TableDefinition table, Relations relations, Consumer<TableDefinition> opener) {
        super(parent, SWT.NONE);
        this.table = table;
        this.relations = relations;
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(this);
        Composite bar = new Composite(this, SWT.NONE);
        GridLayoutFactory.fillDefaults()
                .numColumns(7)
                .margins(GAP, GAP)
                .spacing(GAP, 0)
                .applyTo(bar);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(bar);
        said = new CLabel(bar, SWT.NONE);
        said.setMargins(0, 0, 0, 0);
        said.setData("test.id", "relations.said");
        GridDataFactory.fillDefaults()
                .grab(true, false)
                .align(SWT.FILL, SWT.CENTER)
                .applyTo(said);
        scroll = new ScrolledComposite(this, SWT.H_SCROLL | SWT.V_SCROLL);
        Palette.WINDOW.ground(scroll);
        WidgetElement.setCSSClass(scroll, "page");
        GridDataFactory.fillDefaults().grab(true, true).applyTo(scroll);
        canvas = new DiagramCanvas(scroll, table, relations, opener);
        scroll.setContent(canvas);
        button(bar, "−", "Smaller (-)", "relations.smaller", () -> canvas.zoomBy(-1));
        zoom = new Label(bar, SWT.CENTER);
        GridDataFactory.swtDefaults()
                .align(SWT.CENTER, SWT.CENTER)
                .hint(5 * GAP * 2, SWT.DEFAULT)
                .applyTo(zoom);
        button(bar, "+", "Larger (+)", "relations.larger", () -> canvas.zoomBy(1));
        button(bar, "Fit", "All of it", "relations.fit", () -> canvas.fit(room()));
        button(bar, "PNG…", "Export as a picture in pixels", "relations.png", () -> ask(Format.PNG));
        button(bar, "SVG…", "Export as a drawing", "relations.svg", () -> ask(Format.SVG));
        canvas.onChange(this::follow);
        scroll.addListener(SWT.Resize, event -> place());
        Palette.onChange(this, this::tell);
        follow();
    }

    private static void button(Composite bar, String text, String hint, String testId, Runnable action) {
        Button button = new Button(bar, SWT.PUSH);
        button.setText(text);
        button.setToolTipText(hint);
        button.setData("test.id", testId);
        button.addListener(SWT.Selection, event -> action.run());
    }

    private Point room() {
        Rectangle area = scroll.getClientArea();
        return new Point(area.width, area.height);
    }

    /** Shows the table in the middle as soon as there is room to show anything. */
    private void place() {
        if (!placed && room().y > 0) {
            placed = true;
            // Before it is laid out it has no room to scroll in.
            scroll.layout();
            reveal(canvas.diagram().centre());
        }
    }

    private void follow() {
        Point size = canvas.computeSize(SWT.DEFAULT, SWT.DEFAULT);
        canvas.setSize(size);
        zoom.setText(canvas.zoom() + " %");
        reveal(canvas.selected());
        tell();
    }

    private void tell() {
        Diagram diagram = canvas.diagram();
        boolean alone = diagram.boxes().size() == 1;
        say(
                alone
                        ? table.name() + " points at no table, and none points at it."
                        : canvas.selected().title() + ": "
                                + canvas.selected().table().description(),
                Palette.SECONDARY);
    }

    private void say(String words, Palette colour) {
        said.setText(words.replace("&", "&&"));
        said.setToolTipText(words);
        said.setForeground(colour.color());
    }

    private void reveal(Diagram.Box box) {
        Point room = room();
        Point origin = scroll.getOrigin();
        int x = box.x() * canvas.zoom() / FULL;
        int y = box.y() * canvas.zoom() / FULL;
        int right = x + box.width() * canvas.zoom() / FULL;
        int bottom = y + box.height() * canvas.zoom() / FULL;
        scroll.setOrigin(
                x < origin.x || right > origin.x + room.x ? Math.max(0, (x + right - room.x) / 2) : origin.x,
                y < origin.y || bottom > origin.y + room.y ? Math.max(0, (y + bottom - room.y) / 2) : origin.y);
    }

    private void ask(Format format) {
        FileDialog dialog = new FileDialog(getShell(), SWT.SAVE);
        dialog.setText("Export the diagram");
        dialog.setFileName(table.name() + "." + format.extension());
        dialog.setFilterExtensions(new String[] {"*." + format.extension()});
        dialog.setOverwrite(true);
        Optional.ofNullable(dialog.open()).ifPresent(file -> export(Path.of(file), format));
    }

    /** Writes the diagram in a job and says above it how that went. */
    void export(Path file, Format format) {
        byte[] bytes = bytes(format);
        FileJob job = new FileJob("Export the diagram of " + table.name(), file, (out, stop) -> {
            out.write(bytes);
            return 1;
        });
        UiExecutor ui = new UiExecutor(this);
        job.onOutcome(outcome -> ui.later(() -> told(outcome)));
        job.schedule();
    }

    private byte[] bytes(Format format) {
        return switch (format) {
            case SVG -> DiagramSvg.of(table, relations).getBytes(StandardCharsets.UTF_8);
            case PNG -> {
                ImageLoader loader = new ImageLoader();
                loader.data = new ImageData[] {canvas.picture()};
                ByteArrayOutputStream out = new ByteArrayOutputStream();
                loader.save(out, SWT.IMAGE_PNG);
                yield out.toByteArray();
            }
        };
    }

    private void told(ExportOutcome outcome) {
        switch (outcome) {
            case ExportOutcome.Written written -> say("Written to " + written.file() + ".", Palette.DEV);
            case ExportOutcome.Failed failed -> say("⚠ " + failed.problem().text(), Palette.ERROR);
            case ExportOutcome.Stopped stopped -> say("Stopped; no file was written.", Palette.SECONDARY);
            case ExportOutcome.Partly part -> throw new IllegalStateException("all of it was asked for");
            case ExportOutcome.Made made -> throw new IllegalStateException("a file was asked for");
        }
    }

    @Override
    public boolean setFocus() {
        return canvas.setFocus();
    }
}
