package org.bitquarry.workbench.core.dictionary;

import java.util.Locale;
import java.util.Map;
import org.bitquarry.model.table.Relations;
import org.bitquarry.model.table.TableDefinition;

/** A diagram as SVG, in colours that follow whoever shows it: light or dark by the reader's own setting. */
public final class DiagramSvg {
    private static final int FONT = 12;
    private static final int LINE = 20;
    private static final double CHARACTER = 7.3;
    private static final int PAD = 10;
    private static final int FOOT = 8;
    /** What the sign of a key takes before its column. */
    private static final int KEY = 15;

    private DiagramSvg() {}

    /** Lays a table's neighbourhood out and draws it, for a file of its own. */
    public static String of(TableDefinition table, Relations relations) {
        return of(layout().of(table, relations), Map.of());
    }

    /** Returns the layout whose texts are as wide as they are drawn here. */
    static DiagramLayout layout() {
        return new DiagramLayout(text -> (int) Math.ceil(text.length() * CHARACTER), LINE);
    }

    /** Draws a diagram; tables lead to addresses, where they have one. */
    static String of(Diagram diagram, Map<TableDefinition, String> links) {
        StringBuilder svg = new StringBuilder();
        svg.append("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"")
                .append(diagram.width())
                .append("\" height=\"")
                .append(diagram.height())
                .append("\" viewBox=\"0 0 ")
                .append(diagram.width())
                .append(' ')
                .append(diagram.height())
                .append("\" role=\"img\" font-family=\"ui-monospace, monospace\" font-size=\"")
                .append(FONT)
                .append("\">\n<title>")
                .append(Html.escaped(diagram.words()))
                .append("</title>\n<style>")
                .append(DictionaryLooks.DIAGRAM.text())
                .append("</style>\n<rect class=\"g\" width=\"100%\" height=\"100%\"/>\n");
        diagram.edges().forEach(edge -> edge(svg, edge));
        diagram.boxes().forEach(box -> box(svg, box, links));
        return svg.append("</svg>\n").toString();
    }

    private static void edge(StringBuilder svg, Diagram.Edge edge) {
        int toChild = edge.fromX() > edge.toX() ? -FOOT : FOOT;
        svg.append(String.format(
                        Locale.ROOT,
                        "<path class=\"e\" d=\"M%d %dH%dV%dH%dM%d %dL%d %dM%d %dL%d %dM%d %dV%d\"><title>%s</title></path>%n",
                        edge.fromX(),
                        edge.fromY(),
                        edge.middle(),
                        edge.toY(),
                        edge.toX(),
                        edge.fromX() + toChild,
                        edge.fromY(),
                        edge.fromX(),
                        edge.fromY() - FOOT / 2,
                        edge.fromX() + toChild,
                        edge.fromY(),
                        edge.fromX(),
                        edge.fromY() + FOOT / 2,
                        edge.toX() - toChild,
                        edge.toY() - FOOT / 2,
                        edge.toY() + FOOT / 2,
                        Html.escaped(edge.relation().child().name() + ": "
                                + edge.relation().words()))
                .replace("\r", ""));
    }

    private static void box(StringBuilder svg, Diagram.Box box, Map<TableDefinition, String> links) {
        String link = links.getOrDefault(box.table(), "");
        if (!link.isEmpty()) {
            svg.append("<a href=\"").append(Html.escaped(link)).append("\">");
        }
        svg.append(rectangle("b", box.x(), box.y(), box.width(), box.height()));
        svg.append(rectangle(
                box.side() == Diagram.Side.CENTRE ? "b c" : "b h", box.x(), box.y(), box.width(), LINE + PAD / 2));
        svg.append(text("t", box.x() + PAD, box.y() + PAD / 4 + LINE / 2, box.title()));
        box.lines().forEach(line -> {
            int x = box.x() + PAD;
            svg.append(line.key() ? key(x, line.y()) : "")
                    .append(text("", line.key() ? x + KEY : x, line.y(), line.column()));
        });
        svg.append(link.isEmpty() ? "\n" : "</a>\n");
    }

    private static String rectangle(String style, int x, int y, int width, int height) {
        return String.format(
                Locale.ROOT,
                "<rect class=\"%s\" x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\"/>",
                style,
                x,
                y,
                width,
                height);
    }

    /** Drawn, as few fonts have such a sign. */
    private static String key(int x, int y) {
        return String.format(
                Locale.ROOT,
                "<path class=\"k\" transform=\"translate(%d %d) scale(.7)\""
                        + " d=\"M8.25 11a3.25 3.25 0 1 1-6.5 0a3.25 3.25 0 1 1 6.5 0M7.35 8.65l6.4-6.4M11.25 4.75l2 2\"/>",
                x,
                y - KEY / 2 + 1);
    }

    private static String text(String style, int x, int y, String text) {
        return String.format(
                Locale.ROOT,
                "<text%s x=\"%d\" y=\"%d\" dominant-baseline=\"central\">%s</text>",
                style.isEmpty() ? "" : " class=\"" + style + "\"",
                x,
                y,
                Html.escaped(text));
    }
}
