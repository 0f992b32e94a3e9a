package org.bitquarry.ui.markdown;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.ThematicBreak;

/** Sets headings, paragraphs, lists, code and tables line by line. */
final class Blocks {
    private static final String RULE = "─".repeat(40);
    private static final String BULLET = "•  ";

    private final int width;
    private final Predicate<String> pictures;
    private final PageWriter writer = new PageWriter();

    Blocks(int width, Predicate<String> pictures) {
        this.width = width;
        this.pictures = pictures;
    }

    /** Where blocks stand: how far to the right, behind which mark the first one begins, and whether close together. */
    private record Place(LineFormat.Kind kind, String lead, String prefix, boolean gap) {
        LineFormat format(LineFormat.Kind own) {
            return new LineFormat(own, lead, prefix, gap);
        }

        LineFormat format() {
            return format(kind);
        }

        Place next(boolean withGap) {
            return new Place(kind, lead + prefix, "", withGap);
        }

        Place in(String deeper, String mark, boolean withGap) {
            return new Place(kind, lead + prefix + deeper, mark, withGap);
        }
    }

    MarkdownPage page(Node document) {
        below(document, new Place(LineFormat.Kind.TEXT, "", "", true), true);
        return writer.page();
    }

    private void below(Node parent, Place first, boolean gaps) {
        Place place = first;
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            write(node, place);
            if (!(node instanceof LinkReferenceDefinition)) {
                place = place.next(gaps);
            }
        }
    }

    private void write(Node node, Place place) {
        switch (node) {
            case Heading heading -> heading(heading, place);
            case Paragraph paragraph -> {
                writer.line(place.format());
                writer.write(Inlines.below(paragraph, pictures));
            }
            case ListBlock list -> list(list, place);
            case BlockQuote quote ->
                below(quote, new Place(LineFormat.Kind.QUOTE, place.lead() + "    ", place.prefix(), true), true);
            case FencedCodeBlock code -> code(code.getLiteral(), place);
            case IndentedCodeBlock code -> code(code.getLiteral(), place);
            case HtmlBlock html -> code(html.getLiteral(), place);
            case ThematicBreak rule -> {
                writer.line(place.format(LineFormat.Kind.RULE));
                writer.write(List.of(Run.plain(RULE)));
            }
            case TableBlock table -> table(table, place);
            case LinkReferenceDefinition definition -> {
                // It names an address for links elsewhere and is nothing to see.
            }
            default -> below(node, place, true);
        }
    }

    private void heading(Heading heading, Place place) {
        List<Run> runs = Inlines.below(heading, pictures);
        LineFormat.Kind kind =
                switch (heading.getLevel()) {
                    case 1 -> LineFormat.Kind.TITLE;
                    case 2 -> LineFormat.Kind.HEADING;
                    default -> LineFormat.Kind.SUBHEADING;
                };
        writer.heading(place.format(kind), runs.stream().map(Run::text).collect(Collectors.joining()));
        writer.write(runs);
    }

    private void list(ListBlock list, Place place) {
        int number = list instanceof OrderedList ordered && ordered.getMarkerStartNumber() != null
                ? ordered.getMarkerStartNumber()
                : 1;
        boolean gap = place.gap();
        String deeper = place.lead().isEmpty() && place.prefix().isEmpty() ? "  " : "";
        for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
            String mark = list instanceof BulletList ? BULLET : number++ + ".  ";
            below(item, place.in(deeper, mark, gap), !list.isTight());
            gap = !list.isTight();
        }
    }

    private void code(String literal, Place place) {
        LineFormat format = place.format(LineFormat.Kind.CODE);
        for (String line : literal.stripTrailing().split("\n", -1)) {
            writer.line(format);
            writer.write(List.of(Run.plain(line.replace("\t", "    "))));
            format = format.continued();
        }
    }

    private void table(TableBlock table, Place place) {
        LineFormat head = place.format(LineFormat.Kind.TABLE_HEAD);
        LineFormat body = place.next(false).format(LineFormat.Kind.TABLE);
        TableText text =
                TableText.of(table, pictures, Math.max(20, width - head.lead().length()));
        for (List<Run> line : text.head()) {
            writer.line(head);
            writer.write(line);
            head = head.withoutGap();
        }
        for (List<Run> line : text.body()) {
            writer.line(body);
            writer.write(line);
        }
    }
}
