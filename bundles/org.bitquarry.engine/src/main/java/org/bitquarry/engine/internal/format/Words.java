package org.bitquarry.engine.internal.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.bitquarry.engine.SqlToken;
import org.bitquarry.engine.SqlToken.Kind;

/** Binds the comments of a statement to its tokens: one behind a token on the same line to it, another to what follows. */
final class Words {
    private final String text;
    private final boolean capitals;
    private final List<Word> words = new ArrayList<>();
    private List<Doc.Comment> before = new ArrayList<>();
    private List<Doc.Comment> after = new ArrayList<>();

    private Words(String text, boolean capitals) {
        this.text = text;
        this.capitals = capitals;
    }

    /** Reads a statement that begins and ends with a token that counts, or with a comment. */
    static List<Word> of(String text, List<SqlToken> tokens, boolean capitals) {
        return new Words(text, capitals).read(tokens);
    }

    private List<Word> read(List<SqlToken> tokens) {
        for (int i = 0; i < tokens.size(); i++) {
            SqlToken token = tokens.get(i);
            if (token.kind() == Kind.COMMENT) {
                comment(tokens, i);
            } else if (token.kind() != Kind.BLANK) {
                boolean attached = i > 0 && tokens.get(i - 1).isSignificant();
                close();
                words.add(new Word(token.kind(), written(token), before, List.of(), attached));
                before = new ArrayList<>();
            }
        }
        close();
        return words;
    }

    /** Gives the last word the comments behind it. */
    private void close() {
        if (!words.isEmpty() && !after.isEmpty()) {
            Word last = words.removeLast();
            words.add(new Word(last.kind(), last.text(), last.before(), after, last.attached()));
        }
        after = new ArrayList<>();
    }

    private void comment(List<SqlToken> tokens, int index) {
        String comment = tokens.get(index).in(text).stripTrailing();
        boolean begins = index == 0 || (hasLineEnd(tokens.get(index - 1)) && !words.isEmpty());
        boolean ends =
                !comment.startsWith("/*") || (begins && index + 1 < tokens.size() && hasLineEnd(tokens.get(index + 1)));
        // Behind the last token there is nothing that it could stand before.
        boolean last = tokens.subList(index, tokens.size()).stream().noneMatch(SqlToken::isSignificant);
        if ((begins || words.isEmpty() || !before.isEmpty()) && !last) {
            before.add(new Doc.Comment(comment, begins && !words.isEmpty(), ends));
        } else {
            after.add(new Doc.Comment(comment, begins, ends));
        }
    }

    private boolean hasLineEnd(SqlToken token) {
        return token.kind() == Kind.BLANK && token.in(text).chars().anyMatch(c -> c == '\n' || c == '\r');
    }

    private String written(SqlToken token) {
        String word = token.in(text);
        return capitals && token.kind() == Kind.KEYWORD ? word.toUpperCase(Locale.ROOT) : word;
    }
}
