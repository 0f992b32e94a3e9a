package org.bitquarry.workbench.core.datasource;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.Stream;
import org.bitquarry.connections.ConnectionProfile;
import org.bitquarry.connections.GroupPath;

/**
 * The groups of datasources. They live in the profiles, which name theirs; one that is made, or that has become empty,
 * lives as long as the process. Thread-safe. Methods that move or rename block on files: call them from jobs.
 */
public final class Groups {
    private static final Comparator<GroupPath> ORDER = Comparator.comparing(GroupPath::text);

    private final DataSources dataSources;
    private final Set<GroupPath> kept = new ConcurrentSkipListSet<>(ORDER);

    /** Groups datasources. */
    public Groups(DataSources dataSources) {
        this.dataSources = dataSources;
    }

    /** Returns all groups by name, those that hold others included. */
    public List<GroupPath> all() {
        return all(dataSources.profiles());
    }

    /** Returns all groups by name as they are with these profiles. */
    public List<GroupPath> all(List<ConnectionProfile> profiles) {
        Set<GroupPath> all = new TreeSet<>(Comparator.comparing(GroupPath::text, String.CASE_INSENSITIVE_ORDER)
                .thenComparing(ORDER));
        Stream.concat(profiles.stream().map(ConnectionProfile::path), kept.stream())
                .forEach(group -> addWithParents(group, all));
        return List.copyOf(all);
    }

    private static void addWithParents(GroupPath group, Collection<GroupPath> to) {
        for (Optional<GroupPath> level = Optional.of(group);
                level.filter(path -> !path.isTop()).isPresent();
                level = level.get().parent()) {
            to.add(level.get());
        }
    }

    /** Returns the datasources in a group and below. */
    public List<ConnectionProfile> in(GroupPath group) {
        return dataSources.profiles().stream()
                .filter(profile -> profile.path().isIn(group))
                .toList();
    }

    /** Says why a group can't have a name below another one; empty when it can. */
    public Optional<String> problem(GroupPath parent, String name) {
        GroupPath wanted = parent.child(name);
        if (wanted.equals(parent)) {
            return Optional.of("Name is missing.");
        }
        return GroupPath.problem(name).or(() -> taken(wanted));
    }

    private Optional<String> taken(GroupPath wanted) {
        return all().stream()
                .filter(group -> group.text().equalsIgnoreCase(wanted.text()))
                .findFirst()
                .map(group -> "There is a group " + group + " already.");
    }

    /** Makes an empty group. */
    public void make(GroupPath group) {
        kept.add(group);
        changed();
    }

    /** Tells whether groups can be moved into another one: not where they are, and not into themselves. */
    public boolean canMove(Collection<GroupPath> groups, GroupPath target) {
        return groups.stream().noneMatch(target::isIn)
                && groups.stream().anyMatch(group -> !group.parent().equals(Optional.of(target)));
    }

    /**
     * Moves datasources, and groups with all that is in them, into a group or to the top. What they leave stays, even
     * empty.
     */
    public void move(Collection<ConnectionProfile> profiles, Collection<GroupPath> groups, GroupPath target) {
        if (!groups.isEmpty() && groups.stream().anyMatch(target::isIn)) {
            throw new IllegalArgumentException("a group can't be moved into itself");
        }
        List<ConnectionProfile> moved = new ArrayList<>();
        for (GroupPath group : groups) {
            moved.addAll(rehome(group, target.child(group.name())));
            kept.add(group.parent().orElse(GroupPath.TOP));
        }
        profiles.stream()
                .filter(profile -> groups.stream().noneMatch(profile.path()::isIn))
                .filter(profile -> !profile.path().equals(target))
                .forEach(profile -> {
                    kept.add(profile.path());
                    moved.add(profile.withGroup(target.text()));
                });
        kept.add(target);
        save(moved);
    }

    /** Gives a group another name, which may have more levels. */
    public void rename(GroupPath group, String name) {
        save(rehome(group, group.parent().orElse(GroupPath.TOP).child(name)));
    }

    /** Removes a group; the datasources and groups in it move to where it was. */
    public void dissolve(GroupPath group) {
        GroupPath above = group.parent().orElse(GroupPath.TOP);
        kept.add(above);
        List<ConnectionProfile> moved = rehome(group, above);
        save(moved);
    }

    /** Returns the datasources of a group as they are once it lies elsewhere; groups that are kept lie there at once. */
    private List<ConnectionProfile> rehome(GroupPath from, GroupPath to) {
        List<GroupPath> with = all().stream().filter(group -> group.isIn(from)).toList();
        kept.removeAll(with);
        with.stream().map(group -> group.moved(from, to)).forEach(kept::add);
        return in(from).stream()
                .map(profile -> profile.withGroup(profile.path().moved(from, to).text()))
                .toList();
    }

    private void save(List<ConnectionProfile> moved) {
        kept.remove(GroupPath.TOP);
        if (moved.isEmpty()) {
            changed();
        } else {
            dataSources.replace(moved);
        }
    }

    private void changed() {
        kept.remove(GroupPath.TOP);
        dataSources.tell(new DataSourceEvent.ProfilesChanged());
    }
}
