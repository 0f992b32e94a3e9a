package org.bitquarry.engine.internal.completion;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import org.bitquarry.engine.SqlToken;
import org.bitquarry.engine.SqlToken.Kind;
import org.bitquarry.engine.internal.text.Names;

/** A token, or what stands between parentheses. */
sealed interface Node {
    /** Returns the index of its first character. */
    int from();

    /** Returns the index after its last character. */
    int to();

    /**
     * A token.
     *
     * @param kind what it is
     * @param text as it is written; keywords in capitals
     * @param from index of its first character
     */
    record Leaf(Kind kind, String text, int from, int to) implements Node {
        boolean isName() {
            return kind == Kind.IDENTIFIER || kind == Kind.QUOTED_IDENTIFIER;
        }

        String name() {
            return Names.meant(text);
        }
    }

    /**
     * What stands between parentheses.
     *
     * @param from index of the opening one
     * @param to index after the closing one, or beyond any when there is none
     * @param closed there is a closing one
     * @param nodes in between
     */
    record Group(int from, int to, boolean closed, List<Node> nodes) implements Node {
        /** Copies the nodes. */
        public Group {
            nodes = List.copyOf(nodes);
        }

        boolean surrounds(int caret) {
            return from < caret && (closed ? caret < to : caret <= to);
        }
    }

    /** Tells whether it is one of these keywords or operators. */
    default boolean is(String... texts) {
        return this instanceof Leaf leaf
                && (leaf.kind() == Kind.KEYWORD || leaf.kind() == Kind.OPERATOR)
                && List.of(texts).contains(leaf.text());
    }

    /** Nests tokens by their parentheses. One that closes nothing is left out; one that is not closed holds the rest. */
    static List<Node> nest(String text, List<SqlToken> tokens) {
        Deque<List<Node>> open = new ArrayDeque<>();
        Deque<Integer> begins = new ArrayDeque<>();
        List<Node> current = new ArrayList<>();
        for (SqlToken token : tokens) {
            String word = token.in(text);
            if (token.kind() == Kind.OPERATOR && word.equals("(")) {
                open.push(current);
                begins.push(token.offset());
                current = new ArrayList<>();
            } else if (token.kind() == Kind.OPERATOR && word.equals(")")) {
                if (!open.isEmpty()) {
                    Group group = new Group(begins.pop(), token.end(), true, current);
                    current = open.pop();
                    current.add(group);
                }
            } else {
                current.add(new Leaf(
                        token.kind(),
                        token.kind() == Kind.KEYWORD ? word.toUpperCase(Locale.ROOT) : word,
                        token.offset(),
                        token.end()));
            }
        }
        while (!open.isEmpty()) {
            Group group = new Group(begins.pop(), Integer.MAX_VALUE, false, current);
            current = open.pop();
            current.add(group);
        }
        return List.copyOf(current);
    }
}
