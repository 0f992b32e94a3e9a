package org.bitquarry.ui.explorer;

import java.util.Collection;
import java.util.List;
import org.bitquarry.connections.GroupPath;
import org.bitquarry.ui.explorer.ExplorerNode.Group;
import org.bitquarry.ui.explorer.ExplorerNode.Source;

/**
 * What of a selection can be moved to another group.
 *
 * @param sources datasources
 * @param groups groups that are in no other one of them
 */
record Moved(List<Source> sources, List<GroupPath> groups) {
    Moved {
        sources = List.copyOf(sources);
        groups = List.copyOf(groups);
    }

    static Moved of(Collection<ExplorerNode> nodes) {
        List<GroupPath> all = nodes.stream()
                .filter(Group.class::isInstance)
                .map(node -> ((Group) node).path())
                .toList();
        return new Moved(
                nodes.stream()
                        .filter(Source.class::isInstance)
                        .map(Source.class::cast)
                        .filter(source ->
                                all.stream().noneMatch(source.profile().path()::isIn))
                        .toList(),
                all.stream()
                        .filter(group -> all.stream().noneMatch(other -> !other.equals(group) && group.isIn(other)))
                        .toList());
    }

    boolean isEmpty() {
        return sources.isEmpty() && groups.isEmpty();
    }

    String inWords() {
        int count = sources.size() + groups.size();
        if (count > 1) {
            return count + (groups.isEmpty() ? " datasources" : sources.isEmpty() ? " groups" : " nodes");
        }
        return groups.isEmpty() ? sources.getFirst().name() : groups.getFirst().text();
    }
}
