package org.bitquarry.engine.internal.format;

/** Decides where lines end: a group that fits into its line stays on it. One a text. */
final class Printer {
    private static final String CLOSING = ")],;.";

    private final StringBuilder out = new StringBuilder();
    private final int width;
    private final int indent;
    /** A comment ended the line: whatever follows begins another one. */
    private boolean ended;
    /** A comment stands before, on the same line. */
    private boolean behindComment;
    /** Behind it there are only blanks of ours. */
    private int solid;

    /**
     * Prints lines.
     *
     * @param width that lines should not pass
     * @param indent in characters, a level
     */
    Printer(int width, int indent) {
        this.width = width;
        this.indent = indent;
    }

    /** Returns the text. */
    String print(Doc doc) {
        print(doc, 0, false);
        return out.substring(0, solid);
    }

    private void print(Doc doc, int level, boolean flat) {
        switch (doc) {
            case Doc.Text(String text) -> {
                if (!text.isBlank()) {
                    text(text, level);
                } else if (!ended && !behindComment) {
                    out.append(text);
                }
            }
            case Doc.Comment comment -> comment(comment, level);
            case Doc.Line line -> line(line, level, flat);
            case Doc.Row row -> row.parts().forEach(part -> print(part, level, flat));
            case Doc.Nest nest -> print(nest.doc(), level + 1, flat);
            case Doc.Group group -> print(group.doc(), level, flat || column() + group.width() <= width);
        }
    }

    private void text(String text, int level) {
        if (ended) {
            newLine(level);
        } else if (behindComment && !endsWithBlank() && CLOSING.indexOf(text.charAt(0)) < 0) {
            out.append(' ');
        }
        out.append(text);
        solid = out.length();
        behindComment = false;
    }

    private void comment(Doc.Comment comment, int level) {
        if (comment.begins() || ended) {
            newLine(level);
        } else if (!endsWithBlank()) {
            out.append(' ');
        }
        out.append(comment.text());
        solid = out.length();
        ended = comment.ends();
        behindComment = true;
    }

    private void line(Doc.Line line, int level, boolean flat) {
        if (!flat || line.flat() == Doc.Line.Flat.IMPOSSIBLE) {
            newLine(level);
        } else if (line.flat() == Doc.Line.Flat.BLANK && !ended && !endsWithBlank()) {
            out.append(' ');
        }
    }

    /** Two line ends in a row make no blank line. */
    private void newLine(int level) {
        while (!out.isEmpty() && out.charAt(out.length() - 1) == ' ') {
            out.setLength(out.length() - 1);
        }
        if (!out.isEmpty() && out.charAt(out.length() - 1) != '\n') {
            out.append('\n');
        }
        out.append(" ".repeat(level * indent));
        ended = false;
        behindComment = false;
    }

    private boolean endsWithBlank() {
        return out.isEmpty() || Character.isWhitespace(out.charAt(out.length() - 1));
    }

    private int column() {
        return out.length() - (out.lastIndexOf("\n") + 1);
    }
}
