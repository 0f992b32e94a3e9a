package org.bitquarry.ui.log;

import java.time.ZoneId;
import java.util.Optional;
import org.bitquarry.model.exchange.HttpExchange;
import org.bitquarry.ui.theme.Icons;
import org.bitquarry.ui.theme.Palette;
import org.eclipse.jface.viewers.StyledCellLabelProvider;
import org.eclipse.jface.viewers.StyledString;
import org.eclipse.jface.viewers.StyledString.Styler;
import org.eclipse.jface.viewers.ViewerCell;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.TextStyle;

/** The text, colour and hover of the log's cells. */
final class LogLabels extends StyledCellLabelProvider {
    private static final int HOVER_RIGHT = 12;
    private static final int HOVER_BELOW = 20;

    private final ZoneId zone;

    /** Shows times in a zone. */
    LogLabels(ZoneId zone) {
        super(COLORS_ON_SELECTION);
        this.zone = zone;
    }

    @Override
    public void update(ViewerCell cell) {
        LogColumn column = LogColumn.values()[cell.getColumnIndex()];
        LogLine line = (LogLine) cell.getElement();
        StyledString text = text(column, line);
        cell.setText(text.getString());
        cell.setStyleRanges(text.getStyleRanges());
        if (column == LogColumn.REQUEST && line instanceof LogLine.Statement statement) {
            cell.setImage((statement.failed() > 0 ? Icons.WARNING : Icons.SQL).image());
        }
        super.update(cell);
    }

    private StyledString text(LogColumn column, LogLine line) {
        StyledString text = new StyledString();
        boolean secondary = column != LogColumn.REQUEST || line instanceof LogLine.Request;
        Palette token = failed(line) && column == LogColumn.STATUS
                ? Palette.ERROR
                : secondary ? Palette.SECONDARY : Palette.TEXT;
        text.append(column.text(line, zone), in(token));
        if (column == LogColumn.REQUEST) {
            suffix(text, line);
        }
        return text;
    }

    private static void suffix(StyledString text, LogLine line) {
        switch (line) {
            case LogLine.Statement statement ->
                text.append("  " + statement.log().datasource(), in(Palette.SECONDARY));
            case LogLine.Request request ->
                text.append(request.exchange().problem().map(why -> "  " + why).orElse(""), in(Palette.ERROR));
        }
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
