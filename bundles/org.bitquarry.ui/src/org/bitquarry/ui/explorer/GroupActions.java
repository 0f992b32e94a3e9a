package org.bitquarry.ui.explorer;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bitquarry.connections.ConnectionProfile;
import org.bitquarry.connections.GroupPath;
import org.bitquarry.ui.explorer.ExplorerNode.Group;
import org.bitquarry.ui.explorer.ExplorerNode.Source;
import org.bitquarry.ui.parts.FileWork;
import org.bitquarry.ui.parts.LineDialog;
import org.bitquarry.workbench.core.datasource.Groups;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.widgets.Shell;

/** Makes, renames, moves and removes groups, and moves datasources between them. Belongs to the UI thread. */
final class GroupActions {
    private final Groups groups;
    private final ExplorerTree tree;

    GroupActions(Groups groups, ExplorerTree tree) {
        this.groups = groups;
        this.tree = tree;
    }

    /** Asks for a name and makes an empty group below another one, or at the top. */
    void make(GroupPath parent) {
        String where = parent.isTop() ? "" : " in " + parent;
        named(
                        "New group",
                        "Make group",
                        "Name of the group" + where + ". A slash makes levels.\nEmpty, it stays until Bitquarry is"
                                + " closed: move datasources into it.",
                        "",
                        parent)
                .ifPresent(name -> {
                    GroupPath made = parent.child(name);
                    groups.make(made);
                    tree.selectSoon(new Group(made));
                });
    }

    void rename(GroupPath group) {
        GroupPath parent = group.parent().orElse(GroupPath.TOP);
        named(
                        "Rename group",
                        "Rename",
                        "New name of the group " + group + ". A slash makes levels.",
                        group.name(),
                        parent)
                .ifPresent(name -> {
                    work("Rename the group " + group, () -> groups.rename(group, name));
                    tree.selectSoon(new Group(parent.child(name)));
                });
    }

    /** A name that differs from the present one by case only is another one. */
    private Optional<String> named(String title, String verb, String message, String before, GroupPath parent) {
        return new LineDialog(shell(), title, message, before, verb, typed -> problem(parent, before, typed))
                .ask()
                .filter(name -> !name.equals(before));
    }

    private Optional<String> problem(GroupPath parent, String before, String typed) {
        return typed.equalsIgnoreCase(before) && !before.isEmpty() ? Optional.empty() : groups.problem(parent, typed);
    }

    /** Removes a group; what is in it moves up, after asking. */
    void remove(GroupPath group) {
        List<ConnectionProfile> inside = groups.in(group);
        if (inside.isEmpty() || isWanted(group, inside)) {
            work("Remove the group " + group, () -> groups.dissolve(group));
        }
    }

    private boolean isWanted(GroupPath group, List<ConnectionProfile> inside) {
        String above = group.parent()
                .filter(parent -> !parent.isTop())
                .map(parent -> "into " + parent)
                .orElse("to the top");
        // Groups in it stay around what they hold.
        String count = inside.size() == 1 ? "1 datasource" : inside.size() + " datasources";
        String what = "What is in it (" + count + ") moves ";
        return new MessageDialog(
                                shell(),
                                "Remove group",
                                null,
                                "Remove the group " + group + "?\n\n" + what + above + ". No datasource is removed.",
                                MessageDialog.QUESTION,
                                0,
                                "&Remove group",
                                "&Keep")
                        .open()
                == 0;
    }

    /** Asks into which group the nodes shall go, and moves them. */
    void move(Collection<ExplorerNode> nodes) {
        Moved moved = Moved.of(nodes);
        if (!moved.isEmpty()) {
            List<GroupPath> targets = Stream.concat(Stream.of(GroupPath.TOP), groups.all().stream())
                    .filter(target -> canMove(moved, target))
                    .toList();
            new MoveDialog(shell(), targets, moved.inWords()).ask().ifPresent(target -> move(moved, target));
        }
    }

    boolean canMove(Moved moved, GroupPath target) {
        return moved.groups().stream().noneMatch(target::isIn)
                && (groups.canMove(moved.groups(), target)
                        || moved.sources().stream()
                                .anyMatch(source -> !source.profile().path().equals(target)));
    }

    void move(Moved moved, GroupPath target) {
        work(
                "Move " + moved.inWords(),
                () -> groups.move(moved.sources().stream().map(Source::profile).toList(), moved.groups(), target));
    }

    private void work(String title, Runnable work) {
        FileWork.begin(title, shell(), work);
    }

    private Shell shell() {
        return tree.control().getShell();
    }
}
