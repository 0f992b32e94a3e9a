package org.bitquarry.ui.export;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.bitquarry.workbench.core.export.ExportFormat;
import org.bitquarry.workbench.core.export.TextEncoding;
import org.bitquarry.workbench.core.export.WriterOptions;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;

/** The format, and what it leaves to choose. */
final class FormatChoice {
    private static final List<Delimiter> DELIMITERS = List.of(
            new Delimiter(',', "Comma"),
            new Delimiter(';', "Semicolon"),
            new Delimiter('|', "Bar"),
            new Delimiter('\t', "Tab"));

    private static final int FIELD_HEIGHT = 28;

    private final Combo formats;
    private final Combo encodings;
    private final Combo delimiters;
    private final Text nullText;
    private final Button header;
    private final Button guard;

    private record Delimiter(char sign, String words) {}

    FormatChoice(ExportForm form, Consumer<ExportFormat> changed) {
        form.label("&Format:");
        formats = form.combo(
                "export.format",
                Stream.of(ExportFormat.values()).map(ExportFormat::title).toArray(String[]::new));
        formats.setVisibleItemCount(ExportFormat.values().length);
        form.label("&Encoding:");
        encodings = form.combo(
                "export.encoding",
                Stream.of(TextEncoding.values()).map(TextEncoding::title).toArray(String[]::new));
        form.label("&Delimiter:");
        delimiters = form.combo(
                "export.delimiter", DELIMITERS.stream().map(Delimiter::words).toArray(String[]::new));
        form.label("&NULL as:");
        nullText = new Text(form.body(), SWT.BORDER);
        nullText.setData("test.id", "export.null");
        GridDataFactory.fillDefaults()
                .grab(true, false)
                .hint(SWT.DEFAULT, FIELD_HEIGHT - nullText.computeTrim(0, 0, 0, 0).height)
                .applyTo(nullText);
        form.label("");
        Composite checks = new Composite(form.body(), SWT.NONE);
        GridLayoutFactory.fillDefaults()
                .spacing(ExportForm.GAP, ExportForm.GAP / 2)
                .applyTo(checks);
        GridDataFactory.fillDefaults().applyTo(checks);
        header = ExportForm.button(checks, SWT.CHECK, "&Names of the columns first", "export.header");
        header.setSelection(true);
        guard = ExportForm.button(checks, SWT.CHECK, "Keep texts from being read as form&ulas", "export.guard");
        guard.setSelection(true);
        guard.setToolTipText("A text that begins with =, +, - or @ is calculated by a spreadsheet. In CSV and TSV an"
                + " apostrophe is put before it.");
        formats.addListener(SWT.Selection, event -> {
            enable();
            changed.accept(format());
        });
        enable();
    }

    private void enable() {
        encodings.setEnabled(format().isText());
        delimiters.setEnabled(format().hasDelimiter());
        nullText.setEnabled(format().hasNullText());
        nullText.setMessage(
                switch (format()) {
                    case CSV, TSV, XLSX -> "an empty field";
                    case MARKDOWN -> "*NULL*";
                    case HTML -> "NULL";
                    case JSON, JSON_LINES -> "null";
                    case SQL_INSERT -> "NULL";
                });
        header.setEnabled(format().hasFields());
        guard.setEnabled(format().hasFields());
    }

    ExportFormat format() {
        return ExportFormat.values()[formats.getSelectionIndex()];
    }

    TextEncoding encoding() {
        return TextEncoding.values()[encodings.getSelectionIndex()];
    }

    WriterOptions options() {
        return WriterOptions.standard()
                .guarded(guard.getSelection())
                .headed(header.getSelection())
                .delimitedBy(DELIMITERS.get(delimiters.getSelectionIndex()).sign())
                .writingNullAs(nullText.getText());
    }
}
