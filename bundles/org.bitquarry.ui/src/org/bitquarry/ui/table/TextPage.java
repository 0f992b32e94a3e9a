package org.bitquarry.ui.table;

import java.util.function.Consumer;
import org.bitquarry.engine.SqlToken;
import org.bitquarry.engine.SqlTokens;
import org.bitquarry.ui.parts.CopiedText;
import org.bitquarry.ui.parts.SqlColours;
import org.bitquarry.ui.theme.Palette;
import org.bitquarry.workbench.core.dictionary.CreateTable;
import org.bitquarry.workbench.core.dictionary.RequestFacts;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.jspecify.annotations.Nullable;

/** A page of text that can be selected and copied. Belongs to the UI thread. */
final class TextPage extends Composite {
    private static final int MARGIN = 12;
    private static final int GAP = 6;
    private static final int LINE_GAP = 2;

    private final StyledText text;
    private final Runnable writer;

    private TextPage(Composite parent, String testId, boolean wraps, Consumer<TextPage> content) {
        super(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(this);
        Composite line = new Composite(this, SWT.NONE);
        GridLayoutFactory.fillDefaults().margins(GAP, GAP).applyTo(line);
        GridDataFactory.fillDefaults().align(SWT.END, SWT.CENTER).applyTo(line);
        Button copy = new Button(line, SWT.PUSH);
        copy.setText("Copy");
        copy.setData("test.id", testId + ".copy");
        GridDataFactory.swtDefaults().align(SWT.END, SWT.CENTER).applyTo(copy);
        text = new StyledText(this, SWT.READ_ONLY | SWT.V_SCROLL | (wraps ? SWT.WRAP : SWT.H_SCROLL));
        text.setData("test.id", testId);
        text.setMargins(MARGIN, GAP, MARGIN, MARGIN);
        text.setLineSpacing(LINE_GAP);
        Palette.WINDOW.ground(text);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(text);
        copy.addListener(SWT.Selection, event -> new CopiedText(text.getText()).put(getDisplay()));
        writer = () -> {
            int top = text.getTopPixel();
            text.setText("");
            content.accept(this);
            text.setTopPixel(top);
        };
        Palette.onChange(this, writer);
        writer.run();
    }

    /** Makes the page of the statement that would make the table. */
    static TextPage ddl(Composite parent, Described described) {
        String statement = new CreateTable(described.table(), described.schemas(), described.relations()).text();
        return new TextPage(parent, "table.ddl", false, page -> {
            for (SqlToken token : SqlTokens.of(statement)) {
                page.write(token.in(statement), JFaceResources.getTextFont(), SqlColours.of(token.kind()));
            }
        });
    }

    /** Makes the page of what the table's statements send. */
    static TextPage requests(Composite parent, Described described) {
        return new TextPage(parent, "table.requests", true, page -> {
            for (RequestFacts.Section section : RequestFacts.of(described.table())) {
                page.write(
                        section.title() + "\n",
                        JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT),
                        Palette.TEXT);
                section.lines().forEach(page::prose);
                page.write("\n", null, Palette.TEXT);
            }
        });
    }

    private void prose(String line) {
        String[] parts = line.split("`", -1);
        write("• ", null, Palette.SECONDARY);
        for (int part = 0; part < parts.length; part++) {
            boolean code = part % 2 == 1;
            write(parts[part], code ? JFaceResources.getTextFont() : null, Palette.TEXT);
        }
        write("\n", null, Palette.TEXT);
    }

    private void write(String written, @Nullable Font font, Palette colour) {
        StyleRange style = new StyleRange(text.getCharCount(), written.length(), colour.color(), null);
        style.font = font;
        text.append(written);
        if (!written.isEmpty()) {
            text.setStyleRange(style);
        }
    }

    @Override
    public boolean setFocus() {
        return text.setFocus();
    }
}
