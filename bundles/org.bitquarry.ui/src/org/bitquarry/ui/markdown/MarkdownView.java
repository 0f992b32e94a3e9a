package org.bitquarry.ui.markdown;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.bitquarry.ui.UiPlugin;
import org.bitquarry.ui.notify.TellingBrowser;
import org.bitquarry.ui.parts.UiExecutor;
import org.bitquarry.ui.theme.Palette;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.LineBackgroundEvent;
import org.eclipse.swt.custom.LineStyleEvent;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;

/**
 * Shows Markdown as a page that is read only. A click on a link, or Enter on it, opens it: web addresses in the
 * person's browser, unless the owner takes them. Long texts are read in a job, and laid out as they come into view. For
 * use on the UI thread.
 */
public final class MarkdownView extends Composite {
    private static final int MARGIN = 12;
    private static final int LINE_GAP = 2;
    private static final int AT_ONCE = 20_000;

    private final StyledText text;
    private final MarkdownFonts fonts;
    private final MarkdownPictures pictures;
    private final UiExecutor ui;
    private MarkdownPage page = new MarkdownPage("", List.of(), Map.of());
    private String markdown = "";
    private int width;
    private int asked;
    private Consumer<String> opener = this::browse;

    /** Makes an empty one without a frame. */
    public MarkdownView(Composite parent) {
        this(parent, SWT.NONE);
    }

    /** Makes an empty one in a style of {@link Composite}. */
    public MarkdownView(Composite parent, int style) {
        super(parent, style);
        setLayout(new FillLayout());
        ui = new UiExecutor(this);
        text = new StyledText(this, SWT.READ_ONLY | SWT.WRAP | SWT.V_SCROLL);
        text.setData("test.id", "markdown.text");
        text.setMargins(MARGIN, MARGIN, MARGIN, MARGIN);
        text.setLineSpacing(LINE_GAP);
        Palette.WINDOW.ground(text);
        fonts = new MarkdownFonts(text);
        pictures = new MarkdownPictures(text);
        text.addLineStyleListener(this::style);
        text.addLineBackgroundListener(this::ground);
        text.addListener(SWT.MouseUp, this::clicked);
        text.addListener(SWT.KeyDown, this::typed);
        text.addListener(SWT.MouseMove, this::pointed);
        text.addListener(SWT.Resize, event -> widened());
        Palette.onChange(this, ui.merging(this::layAgain));
    }

    /** Says who opens links, instead of the browser. */
    public MarkdownView onLink(Consumer<String> action) {
        opener = action;
        return this;
    }

    /** Says where the pictures are that a page names; others are shown as links. Asked from any thread. */
    public MarkdownView pictures(Function<String, Optional<ImageData>> source) {
        pictures.from(source);
        return this;
    }

    /** Shows a page from its top. */
    public void show(String source) {
        markdown = source;
        lay(() -> text.setTopPixel(0));
    }

    /** Scrolls to a heading, by its words or as addresses write them; tells whether there is one. */
    public boolean goTo(String heading) {
        Optional<Integer> place = page.headings().entrySet().stream()
                .filter(entry ->
                        entry.getKey().equals(heading) || anchor(entry.getKey()).equals(heading))
                .map(Map.Entry::getValue)
                .findFirst();
        place.ifPresent(offset -> {
            text.setCaretOffset(offset);
            text.setTopIndex(text.getLineAtOffset(offset));
        });
        return place.isPresent();
    }

    private static String anchor(String heading) {
        return heading.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}\\- ]", "")
                .replace(' ', '-');
    }

    /** Returns the text that is shown. */
    public String text() {
        return page.text();
    }

    @Override
    public boolean setFocus() {
        return text.setFocus();
    }

    private void lay(Runnable then) {
        int serial = ++asked;
        String source = markdown;
        width = fonts.letters(text.getClientArea().width - 2 * MARGIN);
        int letters = width;
        if (source.length() < AT_ONCE) {
            shown(MarkdownPage.of(source, letters, pictures::has), then);
            return;
        }
        Job reading = Job.createSystem("Read Markdown", monitor -> {
            MarkdownPage read = MarkdownPage.of(source, letters, pictures::has);
            ui.execute(() -> {
                if (serial == asked) {
                    shown(read, then);
                }
            });
        });
        reading.schedule();
    }

    private void shown(MarkdownPage read, Runnable then) {
        page = read;
        text.setText(read.text());
        // The text is scrolled while it is laid out, which comes later.
        ui.later(then);
    }

    private void widened() {
        int now = fonts.letters(text.getClientArea().width - 2 * MARGIN);
        if (now != width && page.hasTables()) {
            layAgain();
        }
    }

    private void layAgain() {
        int top = text.getTopIndex();
        lay(() -> text.setTopIndex(top));
    }

    private void style(LineStyleEvent event) {
        if (page.lines().isEmpty()) {
            return;
        }
        MarkdownLine line = page.lineAt(event.lineOffset);
        LineFormat format = line.format();
        List<StyleRange> styles = new ArrayList<>();
        int at = line.offset();
        for (MarkdownLine.Piece piece : line.pieces()) {
            if (piece.offset() > at) {
                styles.add(fonts.line(format.kind(), at, piece.offset() - at, Set.of()));
            }
            StyleRange style = fonts.style(format.kind(), piece);
            pictures.metrics(piece).ifPresent(metrics -> {
                style.metrics = metrics;
                style.data = piece.run().target().orElseThrow();
            });
            styles.add(style);
            at = piece.end();
        }
        int end = line.offset() + event.lineText.length();
        if (end > at) {
            styles.add(fonts.line(format.kind(), at, end - at, Set.of()));
        }
        event.styles = styles.toArray(StyleRange[]::new);
        event.indent = fonts.width(format.lead());
        event.wrapIndent = event.indent + fonts.width(format.prefix());
    }

    private void ground(LineBackgroundEvent event) {
        if (!page.lines().isEmpty() && page.lineAt(event.lineOffset).format().kind() == LineFormat.Kind.CODE) {
            event.lineBackground = Palette.HEADER.color();
        }
    }

    private Optional<String> link(int x, int y) {
        int offset = text.getOffsetAtPoint(new Point(x, y));
        return offset < 0 ? Optional.empty() : page.linkAt(offset);
    }

    private void pointed(Event event) {
        Optional<String> link = link(event.x, event.y);
        text.setCursor(link.isPresent() ? getDisplay().getSystemCursor(SWT.CURSOR_HAND) : null);
        text.setToolTipText(link.orElse(null));
    }

    private void clicked(Event event) {
        if (event.button == 1 && text.getSelectionCount() == 0) {
            link(event.x, event.y).ifPresent(opener);
        }
    }

    private void typed(Event event) {
        if (event.character == SWT.CR) {
            page.linkAt(text.getCaretOffset()).ifPresent(opener);
        }
    }

    private void browse(String address) {
        try {
            new TellingBrowser(UiPlugin.browser(), getShell()).open(new URI(address));
        } catch (URISyntaxException unreadable) {
            // The page's author wrote no address that a browser could open.
            return;
        }
    }
}
