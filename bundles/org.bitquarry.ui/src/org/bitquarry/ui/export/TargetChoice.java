package org.bitquarry.ui.export;

import java.nio.file.Path;
import java.util.Optional;
import org.bitquarry.ui.parts.ShortText;
import org.bitquarry.ui.theme.Palette;
import org.bitquarry.workbench.core.export.ExportFormat;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

/** Where rows go: a file, or the clipboard where the format is text. */
final class TargetChoice {
    /** What belongs to a round button begins below its words. */
    private static final int INDENT = 24;

    private final Runnable changed;
    private final Button toFile;
    private final Button keepsPart;
    private final Button toClipboard;
    private final Text file;
    private final Button browse;
    private final Label message;
    private Optional<ExportFormat> format = Optional.empty();

    TargetChoice(ExportForm form, String name, Runnable changed) {
        this.changed = changed;
        Composite group = form.group("To:");
        GridLayoutFactory.fillDefaults()
                .numColumns(3)
                .spacing(ExportForm.GAP, ExportForm.GAP / 2)
                .applyTo(group);
        toFile = ExportForm.button(group, SWT.RADIO, "F&ile", "export.toFile");
        toFile.setSelection(true);
        file = new Text(group, SWT.BORDER);
        file.setData("test.id", "export.file");
        GridDataFactory.fillDefaults().grab(true, false).applyTo(file);
        file.setText(Path.of(System.getProperty("user.home"), name.replaceAll("[^\\p{L}\\p{N}._-]+", "-"))
                .toString());
        file.addListener(SWT.Modify, event -> changed.run());
        browse = ExportForm.button(group, SWT.PUSH, "&Browse…", "export.browse");
        browse.addListener(SWT.Selection, event -> browse());
        keepsPart = ExportForm.button(
                group, SWT.CHECK, "&Keep the rows that came, if it is stopped or breaks off", "export.keepsPart");
        keepsPart.setToolTipText("They are put beside it, under its name with .part before the ending.");
        GridDataFactory.swtDefaults().span(3, 1).indent(INDENT, 0).applyTo(keepsPart);
        toClipboard = ExportForm.button(group, SWT.RADIO, "&Clipboard", "export.toClipboard");
        GridDataFactory.swtDefaults().span(3, 1).applyTo(toClipboard);
        for (Button choice : new Button[] {toFile, toClipboard}) {
            choice.addListener(SWT.Selection, event -> choose());
        }
        message = new Label(group, SWT.NONE);
        message.setData("test.id", "export.message");
        GridDataFactory.fillDefaults().span(3, 1).grab(true, false).applyTo(message);
    }

    private void choose() {
        file.setEnabled(!isClipboard());
        browse.setEnabled(!isClipboard());
        keepsPart.setEnabled(!isClipboard());
        changed.run();
    }

    private void browse() {
        FileDialog dialog = new FileDialog(file.getShell(), SWT.SAVE);
        dialog.setOverwrite(true);
        dialog.setText("Export to a file");
        FilePlace.read(file.getText())
                .ifPresent(place -> Optional.ofNullable(place.getParent()).ifPresent(folder -> {
                    dialog.setFilterPath(folder.toString());
                    dialog.setFileName(folder.relativize(place).toString());
                }));
        Optional.ofNullable(dialog.open()).ifPresent(file::setText);
    }

    /** Gives the file's name the ending of a format, in the place of the one before. */
    void formatIs(ExportFormat now) {
        String name = file.getText();
        String before = format.map(known -> "." + known.extension()).orElse("");
        if (format.isEmpty() || name.endsWith(before)) {
            file.setText(name.substring(0, name.length() - before.length()) + "." + now.extension());
        }
        format = Optional.of(now);
        toClipboard.setEnabled(now.isText());
        if (!now.isText() && isClipboard()) {
            toClipboard.setSelection(false);
            toFile.setSelection(true);
            choose();
        }
    }

    boolean isClipboard() {
        return toClipboard.getSelection();
    }

    /** Tells whether what was written before an early end is wanted. */
    boolean keepsPart() {
        return keepsPart.getSelection();
    }

    String file() {
        return file.getText();
    }

    /** Says what there is to say of the place, whole in the hover. */
    void say(FilePlace place) {
        message.setText(
                ShortText.within(message.getParent().getSize().x, place.words()).replace("&", "&&"));
        message.setToolTipText(place.words().isEmpty() ? null : place.words());
        message.setForeground((place.possible() ? Palette.TEXT : Palette.ERROR).color());
    }
}
