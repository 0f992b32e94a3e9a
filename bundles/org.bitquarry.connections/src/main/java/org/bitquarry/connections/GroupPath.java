package org.bitquarry.connections;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Where the explorer shows a datasource: the names of groups from the top. A slash divides them wherever it stands, so
 * that none has one in its name.
 *
 * @param levels without blanks around them, none empty and each of one line; no levels are the top
 */
public record GroupPath(List<String> levels) {
    /** Stands for no group. */
    public static final GroupPath TOP = new GroupPath(List.of());

    private static final String SLASH = "/";
    private static final Pattern NAMELESS = Pattern.compile("/[\\s\\p{Cntrl}]*/");

    /** Copies the levels. */
    public GroupPath {
        levels = List.copyOf(levels);
        if (levels.stream().anyMatch(level -> level.isBlank() || level.contains(SLASH))) {
            throw new IllegalArgumentException("a level has a name without a slash");
        }
    }

    /** Reads what a person or a file says; levels without a name don't count, control characters are blanks. */
    public static GroupPath of(String text) {
        return new GroupPath(Stream.of(text.split(SLASH))
                .map(level -> level.replaceAll("\\p{Cntrl}+", " ").strip())
                .filter(level -> !level.isEmpty())
                .toList());
    }

    /** Says what is wrong with what a person types; empty when nothing is. */
    public static Optional<String> problem(String text) {
        return NAMELESS.matcher(text).find()
                ? Optional.of("A group between two slashes has no name: name it, or leave one slash out.")
                : Optional.empty();
    }

    /** Tells whether it is no group. */
    public boolean isTop() {
        return levels.isEmpty();
    }

    /** Returns the name of the last level; empty at the top. */
    public String name() {
        return isTop() ? "" : levels.getLast();
    }

    /** Returns the group that holds this one; empty at the top. */
    public Optional<GroupPath> parent() {
        return isTop() ? Optional.empty() : Optional.of(new GroupPath(levels.subList(0, levels.size() - 1)));
    }

    /** Returns the levels below this one that a text names. */
    public GroupPath child(String text) {
        List<String> all = new ArrayList<>(levels);
        all.addAll(of(text).levels());
        return new GroupPath(all);
    }

    /** Tells whether it is another one or lies in it. */
    public boolean isIn(GroupPath other) {
        return levels.size() >= other.levels.size()
                && levels.subList(0, other.levels.size()).equals(other.levels);
    }

    /** Returns where this lies once a group that holds it, or is it, lies elsewhere. */
    public GroupPath moved(GroupPath from, GroupPath to) {
        List<String> all = new ArrayList<>(to.levels);
        all.addAll(levels.subList(from.levels.size(), levels.size()));
        return new GroupPath(all);
    }

    /** Returns the levels with slashes between them. */
    public String text() {
        return String.join(SLASH, levels);
    }

    @Override
    public String toString() {
        return text();
    }
}
