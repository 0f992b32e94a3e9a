package org.bitquarry.ui.markdown;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;

/**
 * Markdown as lines of text, with what is known of each. Any thread may make one.
 *
 * @param headings index of the first character of each heading, by its words
 */
record MarkdownPage(String text, List<MarkdownLine> lines, Map<String, Integer> headings) {
    private static final Parser PARSER = Parser.builder()
            .extensions(List.of(TablesExtension.create(), StrikethroughExtension.create()))
            .build();

    MarkdownPage {
        lines = List.copyOf(lines);
        headings = Collections.unmodifiableMap(new LinkedHashMap<>(headings));
    }

    /**
     * Reads Markdown.
     *
     * @param width how many letters of equal width fit into a line of a table
     * @param pictures tells which addresses can be shown as pictures
     */
    static MarkdownPage of(String markdown, int width, Predicate<String> pictures) {
        return new Blocks(width, pictures).page(PARSER.parse(markdown));
    }

    /** Returns the line that a character stands in. */
    MarkdownLine lineAt(int offset) {
        int low = 0;
        int high = lines.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (lines.get(middle).offset() <= offset) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return lines.get(low);
    }

    /** Returns the address that the text at a place leads to. */
    Optional<String> linkAt(int offset) {
        return lines.isEmpty()
                ? Optional.empty()
                : lineAt(offset).pieces().stream()
                        .filter(piece -> piece.run().looks().contains(Look.LINK))
                        .filter(piece -> piece.offset() <= offset && offset < piece.end())
                        .findFirst()
                        .flatMap(piece -> piece.run().target());
    }

    /** Tells whether the width of lines matters. */
    boolean hasTables() {
        return lines.stream().anyMatch(line -> line.format().kind() == LineFormat.Kind.TABLE_HEAD);
    }
}
