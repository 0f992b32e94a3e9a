package org.bitquarry.ui.log;

import java.time.ZoneId;
import java.util.Optional;
import java.util.function.IntSupplier;
import org.bitquarry.model.exchange.HttpExchange;
import org.bitquarry.ui.parts.ShortText;
import org.bitquarry.ui.theme.Icons;
import org.bitquarry.ui.theme.Palette;
import org.eclipse.jface.viewers.StyledCellLabelProvider;
import org.eclipse.jface.viewers.StyledString;
import org.eclipse.jface.viewers.StyledString.Styler;
import org.eclipse.jface.viewers.ViewerCell;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.TextStyle;
import org.eclipse.swt.widgets.Display;

/** The text, colour and hover of the log's cells. */
final class LogLabels extends StyledCellLabelProvider {
    private static final int HOVER_RIGHT = 12;
    private static final int HOVER_BELOW = 20;

    private final ZoneId zone;
    private final IntSupplier requestWidth;

    /**
     * Makes labels.
     *
     * @param zone in which times are shown
     * @param requestWidth the pixels that the line of a request may take
     */
    LogLabels(ZoneId zone, IntSupplier requestWidth) {
        super(COLORS_ON_SELECTION);
        this.zone = zone;
        this.requestWidth = requestWidth;
    }

    @Override
    public void update(ViewerCell cell) {
        LogColumn column = LogColumn.values()[cell.getColumnIndex()];
        LogLine line = (LogLine) cell.getElement();
        StyledString text = text(column, line, requestWidth.getAsInt());
        cell.setText(text.getString());
        cell.setStyleRanges(text.getStyleRanges());
        if (column == LogColumn.REQUEST && line instanceof LogLine.Statement statement) {
            cell.setImage((statement.failed() > 0 ? Icons.WARNING : Icons.SQL).image());
        }
        super.update(cell);
    }

    private StyledString text(LogColumn column, LogLine line, int width) {
        StyledString text = new StyledString();
        boolean secondary = column != LogColumn.REQUEST || line instanceof LogLine.Request;
        Palette token = failed(line) && column == LogColumn.STATUS
                ? Palette.ERROR
                : secondary ? Palette.SECONDARY : Palette.TEXT;
        String words = column.text(line, zone);
        text.append(column == LogColumn.REQUEST ? shortened(words, line, width) : words, in(token));
        if (column == LogColumn.REQUEST) {
            suffix(text, line, width);
        }
        return text;
    }

    /** What stands behind has to be read, too: the datasource, or what went wrong. */
    private static String shortened(String words, LogLine line, int width) {
        GC gc = new GC(Display.getCurrent());
        try {
            int room =
                    switch (line) {
                        case LogLine.Statement statement -> width - gc.textExtent(behind(statement)).x;
                        case LogLine.Request request ->
                            request.exchange().problem().isPresent() ? width / 2 : width;
                    };
            return ShortText.within(room, words);
        } finally {
            gc.dispose();
        }
    }

    private static String behind(LogLine.Statement statement) {
        return "  " + statement.datasource();
    }

    private static void suffix(StyledString text, LogLine line, int width) {
        switch (line) {
            case LogLine.Statement statement -> text.append(behind(statement), in(Palette.SECONDARY));
            case LogLine.Request request ->
                text.append(
                        request.exchange()
                                .problem()
                                .map(why -> ShortText.begin(width / 2, "  " + cause(why)))
                                .orElse(""),
                        in(Palette.ERROR));
        }
    }

    /** The line itself says what was asked. */
    private static String cause(String why) {
        int asked = why.indexOf(": ");
        return why.startsWith("GET ") || why.startsWith("POST ") || why.startsWith("PUT ") || why.startsWith("DELETE ")
                ? why.substring(asked < 0 ? 0 : asked + 2)
                : why;
    }

    private static boolean failed(LogLine line) {
        return switch (line) {
            case LogLine.Statement statement -> statement.failed() > 0;
            case LogLine.Request request -> request.exchange().problem().isPresent();
        };
    }

    @Override
    public String getToolTipText(Object element) {
        return switch ((LogLine) element) {
            case LogLine.Statement statement -> statement.log().title();
            case LogLine.Request request -> hover(request.exchange());
        };
    }

    /** Below the pointer, so that the line itself stays readable. */
    @Override
    public Point getToolTipShift(Object element) {
        return new Point(HOVER_RIGHT, HOVER_BELOW);
    }

    private static String hover(HttpExchange exchange) {
        StringBuilder text = new StringBuilder(exchange.method())
                .append(' ')
                .append(exchange.url())
                .append("\n")
                .append(exchange.startedAt());
        Optional<String> body = exchange.requestBody();
        body.ifPresent(json -> text.append("\n\n").append(json));
        exchange.problem().ifPresent(why -> text.append("\n\n").append(why));
        return text.toString();
    }

    private static Styler in(Palette token) {
        return new Styler() {
            @Override
            public void applyStyles(TextStyle style) {
                style.foreground = token.color();
            }
        };
    }
}
