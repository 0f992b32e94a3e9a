package org.bitquarry.engine.internal.format;

import java.util.ArrayList;
import java.util.List;
import org.bitquarry.engine.internal.format.Doc.Line.Flat;

/** A text whose line breaks are not decided yet. */
sealed interface Doc {
    /** Wider than any line: there is no way to write it on one. */
    int NEVER = 1_000_000;

    /** Returns how wide it is on one line. */
    int width();

    /**
     * What stays as it is.
     *
     * @param text may have lines of its own
     */
    record Text(String text) implements Doc {
        @Override
        public int width() {
            return text.indexOf('\n') >= 0 ? NEVER : text.length();
        }
    }

    /**
     * A comment.
     *
     * @param text of it
     * @param begins a line of its own
     * @param ends its line
     */
    record Comment(String text, boolean begins, boolean ends) implements Doc {
        @Override
        public int width() {
            return begins || ends || text.indexOf('\n') >= 0 ? NEVER : text.length() + 2;
        }
    }

    /**
     * A place where a line may end.
     *
     * @param flat what stands there where it doesn't
     */
    record Line(Flat flat) implements Doc {
        /** What stands where a line doesn't end. */
        enum Flat {
            NOTHING,
            BLANK,
            /** It always ends. */
            IMPOSSIBLE
        }

        @Override
        public int width() {
            return switch (flat) {
                case NOTHING -> 0;
                case BLANK -> 1;
                case IMPOSSIBLE -> NEVER;
            };
        }
    }

    /**
     * Parts behind each other.
     *
     * @param parts of it
     * @param width on one line
     */
    record Row(List<Doc> parts, int width) implements Doc {}

    /**
     * A part whose lines are indented once more.
     *
     * @param doc the part
     */
    record Nest(Doc doc) implements Doc {
        @Override
        public int width() {
            return doc.width();
        }
    }

    /**
     * A part whose lines end all or not at all, apart from the groups inside.
     *
     * @param doc the part
     */
    record Group(Doc doc) implements Doc {
        @Override
        public int width() {
            return doc.width();
        }
    }

    /** Returns a place where a line ends, or a blank stands. */
    static Doc line() {
        return new Line(Flat.BLANK);
    }

    /** Returns a place where a line ends, or nothing stands. */
    static Doc softLine() {
        return new Line(Flat.NOTHING);
    }

    /** Returns the end of a line. */
    static Doc hardLine() {
        return new Line(Flat.IMPOSSIBLE);
    }

    /** Puts parts behind each other. */
    static Doc row(List<Doc> parts) {
        return new Row(List.copyOf(parts), (int)
                Math.min(NEVER, parts.stream().mapToLong(Doc::width).sum()));
    }

    /** Puts parts behind each other. */
    static Doc row(Doc... parts) {
        return row(List.of(parts));
    }

    /** Puts parts behind each other with something in between. */
    static Doc joined(List<Doc> parts, Doc between) {
        List<Doc> all = new ArrayList<>();
        for (Doc part : parts) {
            if (!all.isEmpty()) {
                all.add(between);
            }
            all.add(part);
        }
        return row(all);
    }
}
