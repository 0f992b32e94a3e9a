package org.bitquarry.engine.internal.completion;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One pair of parentheses around the caret, or the statement itself.
 *
 * @param all nodes inside, those of other branches of a set operation too
 * @param branch nodes of the branch of a set operation in which the caret is
 * @param before those of the branch that end before the caret
 */
record Level(List<Node> all, List<Node> branch, List<Node> before) {
    private static final String[] SET_OPERATORS = {"UNION", "EXCEPT", "INTERSECT", "MINUS"};

    /** Returns the levels around the caret, the statement first. */
    static List<Level> around(List<Node> statement, int caret) {
        List<Level> levels = new ArrayList<>();
        Optional<List<Node>> inside = Optional.of(statement);
        while (inside.isPresent()) {
            List<Node> nodes = inside.get();
            levels.add(of(nodes, caret));
            inside = nodes.stream()
                    .filter(Node.Group.class::isInstance)
                    .map(Node.Group.class::cast)
                    .filter(group -> group.surrounds(caret))
                    .map(Node.Group::nodes)
                    .findFirst();
        }
        return levels;
    }

    private static Level of(List<Node> nodes, int caret) {
        int begin = 0;
        int end = nodes.size();
        for (int i = 0; i < nodes.size(); i++) {
            if (nodes.get(i).is(SET_OPERATORS)) {
                if (nodes.get(i).to() <= caret) {
                    begin = i;
                } else {
                    end = i;
                    break;
                }
            }
        }
        List<Node> branch = nodes.subList(begin, end);
        return new Level(
                nodes,
                branch,
                branch.stream().filter(node -> node.to() <= caret).toList());
    }

    /** Returns the last node before the caret, or one further back. */
    Optional<Node> last(int back) {
        int index = before.size() - 1 - back;
        return index >= 0 ? Optional.of(before.get(index)) : Optional.empty();
    }

    /** Tells whether the nodes right before the caret are these keywords or operators, in this order. */
    boolean endsWith(String... texts) {
        for (int i = 0; i < texts.length; i++) {
            String wanted = texts[texts.length - 1 - i];
            if (last(i).filter(node -> node.is(wanted)).isEmpty()) {
                return false;
            }
        }
        return true;
    }
}
