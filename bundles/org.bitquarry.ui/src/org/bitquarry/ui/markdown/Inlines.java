package org.bitquarry.ui.markdown;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.strikethrough.Strikethrough;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;

/** What stands in a paragraph, piece by piece. Web addresses are links though nobody marked them. */
final class Inlines {
    /** Holds the place of a picture. */
    static final String PICTURE = "\uFFFC";

    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>\"]*[^\\s<>\".,;:!?)\\]'*_]");

    private final Predicate<String> pictures;
    private final List<Run> runs = new ArrayList<>();

    private Inlines(Predicate<String> pictures) {
        this.pictures = pictures;
    }

    /**
     * Returns the pieces below a node; a line break is a piece of its own, "\n".
     *
     * @param pictures tells which addresses can be shown as pictures; others become links
     */
    static List<Run> below(Node parent, Predicate<String> pictures) {
        Inlines inlines = new Inlines(pictures);
        inlines.children(parent, EnumSet.noneOf(Look.class), Optional.empty());
        return List.copyOf(inlines.runs);
    }

    private void children(Node parent, Set<Look> looks, Optional<String> target) {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            write(node, looks, target);
        }
    }

    private void write(Node node, Set<Look> looks, Optional<String> target) {
        switch (node) {
            case Text text when target.isEmpty() -> addresses(text.getLiteral(), looks);
            case Text text -> add(text.getLiteral(), looks, target);
            case Code code -> add(code.getLiteral(), and(looks, Look.CODE), target);
            case HtmlInline html -> add(html.getLiteral(), and(looks, Look.CODE), target);
            case SoftLineBreak soft -> add(" ", looks, target);
            case HardLineBreak hard -> add("\n", Set.of(), Optional.empty());
            case Emphasis emphasis -> children(emphasis, and(looks, Look.EMPHASIS), target);
            case StrongEmphasis strong -> children(strong, and(looks, Look.STRONG), target);
            case Strikethrough struck -> children(struck, and(looks, Look.STRUCK), target);
            case Link link -> children(link, and(looks, Look.LINK), Optional.of(link.getDestination()));
            case Image image -> picture(image, looks);
            default -> children(node, looks, target);
        }
    }

    private void picture(Image image, Set<Look> looks) {
        String address = image.getDestination();
        if (pictures.test(address)) {
            add(PICTURE, and(looks, Look.PICTURE), Optional.of(address));
            return;
        }
        int before = runs.size();
        children(image, and(looks, Look.LINK), Optional.of(address));
        if (runs.size() == before) {
            add("picture", and(looks, Look.LINK), Optional.of(address));
        }
    }

    private void addresses(String text, Set<Look> looks) {
        Matcher found = ADDRESS.matcher(text);
        int from = 0;
        while (found.find()) {
            add(text.substring(from, found.start()), looks, Optional.empty());
            add(found.group(), and(looks, Look.LINK), Optional.of(found.group()));
            from = found.end();
        }
        add(text.substring(from), looks, Optional.empty());
    }

    private void add(String text, Set<Look> looks, Optional<String> target) {
        if (!text.isEmpty()) {
            runs.add(new Run(text, looks, target));
        }
    }

    private static Set<Look> and(Set<Look> looks, Look another) {
        Set<Look> all = EnumSet.of(another);
        all.addAll(looks);
        return all;
    }
}
