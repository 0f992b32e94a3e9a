package org.bitquarry.ui.docs;

import java.util.ArrayList;
import java.util.List;
import org.bitquarry.engine.SqlToken;
import org.bitquarry.engine.SqlTokens;
import org.bitquarry.model.docs.TablePage;
import org.bitquarry.ui.parts.SqlColours;
import org.bitquarry.ui.theme.Palette;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.graphics.Font;
import org.jspecify.annotations.Nullable;

/** The text of a page with its looks: headings bold, code in the editor's font. Belongs to the UI thread. */
final class PageText {
    private static final String OPEN = "Open in a SQL session";

    private final StringBuilder text = new StringBuilder();
    private final List<StyleRange> styles = new ArrayList<>();
    private final List<Link> links = new ArrayList<>();

    /**
     * A line that opens a query.
     *
     * @param from index of its first character
     * @param to index behind its last
     * @param query that it opens
     */
    record Link(int from, int to, String query) {}

    private PageText() {}

    /** Lays a page out, in the colours and fonts as they are now. */
    static PageText of(TablePage page) {
        PageText made = new PageText();
        made.write(page);
        return made;
    }

    String text() {
        return text.toString();
    }

    List<StyleRange> styles() {
        return List.copyOf(styles);
    }

    List<Link> links() {
        return List.copyOf(links);
    }

    private void write(TablePage page) {
        styled(page.name(), JFaceResources.getHeaderFont(), Palette.TEXT);
        text.append('\n');
        prose(page.description());
        prose(page.place());
        heading("Verbs");
        page.verbs().forEach(this::verb);
        if (!page.limits().isEmpty()) {
            heading("Limits");
            page.limits().forEach(limit -> prose("• " + limit));
        }
        heading("Examples");
        page.examples().forEach(this::example);
        heading("Columns");
        prose(TablePage.COLUMNS_NOTE);
    }

    private void heading(String heading) {
        text.append('\n');
        styled(heading, JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT), Palette.TEXT);
        text.append('\n');
    }

    private void verb(TablePage.VerbLine verb) {
        List<String> cells = verb.cells();
        styled(cells.getFirst(), JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT), Palette.TEXT);
        prose("  " + cells.get(1) + (verb.scopes().isEmpty() ? "" : "  ·  needs " + cells.getLast()));
    }

    /** Writes a paragraph; what stands in backticks is code. */
    private void prose(String paragraph) {
        String[] parts = paragraph.split("`", -1);
        for (int part = 0; part < parts.length; part++) {
            if (part % 2 == 1) {
                styled(parts[part], JFaceResources.getTextFont(), Palette.TEXT);
            } else {
                text.append(parts[part]);
            }
        }
        text.append('\n');
    }

    private void example(String query) {
        for (SqlToken token : SqlTokens.of(query)) {
            styled(
                    query.substring(token.offset(), token.end()),
                    JFaceResources.getTextFont(),
                    SqlColours.of(token.kind()));
        }
        text.append('\n');
        int from = text.length();
        StyleRange link = styled(OPEN, null, Palette.ACCENT);
        link.underline = true;
        link.underlineStyle = SWT.UNDERLINE_LINK;
        links.add(new Link(from, text.length(), query));
        text.append("\n\n");
    }

    private StyleRange styled(String written, @Nullable Font font, Palette colour) {
        StyleRange style = new StyleRange(text.length(), written.length(), colour.color(), null);
        style.font = font;
        styles.add(style);
        text.append(written);
        return style;
    }
}
