package org.bitquarry.engine.internal.completion;

import java.util.ArrayList;
import java.util.List;
import org.bitquarry.engine.internal.completion.Node.Leaf;

/** Reads names with dots. */
final class Words {
    private Words() {}

    /** Returns the name that ends before an index, such as p.Id; empty when none does. */
    static List<String> nameBefore(List<Node> nodes, int end) {
        List<String> names = new ArrayList<>();
        for (int i = end - 1; i >= 0 && nodes.get(i) instanceof Leaf leaf && leaf.isName(); i -= 2) {
            names.addFirst(leaf.name());
            if (i == 0 || !nodes.get(i - 1).is(".")) {
                break;
            }
        }
        return names;
    }

    /** Returns the names in a list with commas. */
    static List<String> listed(List<Node> nodes) {
        return nodes.stream()
                .filter(node -> node instanceof Leaf leaf && leaf.isName())
                .map(node -> ((Leaf) node).name())
                .toList();
    }
}
