package org.bitquarry.ui.explorer;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.bitquarry.connections.GroupPath;
import org.bitquarry.ui.explorer.ExplorerNode.Group;
import org.bitquarry.ui.explorer.ExplorerNode.Source;
import org.eclipse.jface.util.LocalSelectionTransfer;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.ViewerDropAdapter;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DragSourceAdapter;
import org.eclipse.swt.dnd.DragSourceEvent;
import org.eclipse.swt.dnd.FileTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.dnd.TransferData;
import org.jspecify.annotations.Nullable;

/**
 * Moves datasources and groups that are dragged onto a group, onto what lies in one, or to the free space, which is the
 * top; a file that is dragged there is imported.
 */
final class ExplorerDrop extends ViewerDropAdapter {
    private final GroupActions groups;
    private final Consumer<Path> files;
    private Optional<GroupPath> target = Optional.empty();

    private ExplorerDrop(ExplorerTree tree, GroupActions groups, Consumer<Path> files) {
        super(tree.viewer());
        this.groups = groups;
        this.files = files;
        setFeedbackEnabled(false);
    }

    /** Lets nodes of a tree be dragged, and dropped. */
    static ExplorerDrop install(ExplorerTree tree, GroupActions groups, Consumer<Path> files) {
        ExplorerDrop drop = new ExplorerDrop(tree, groups, files);
        LocalSelectionTransfer nodes = LocalSelectionTransfer.getTransfer();
        tree.viewer().addDragSupport(DND.DROP_MOVE, new Transfer[] {nodes}, new Drag(tree));
        tree.viewer()
                .addDropSupport(
                        DND.DROP_MOVE | DND.DROP_COPY | DND.DROP_DEFAULT,
                        new Transfer[] {nodes, FileTransfer.getInstance()},
                        drop);
        return drop;
    }

    private static final class Drag extends DragSourceAdapter {
        private final ExplorerTree tree;

        Drag(ExplorerTree tree) {
            this.tree = tree;
        }

        @Override
        public void dragStart(DragSourceEvent event) {
            event.doit = !Moved.of(tree.selection()).isEmpty();
            if (event.doit) {
                LocalSelectionTransfer.getTransfer().setSelection(tree.viewer().getSelection());
            }
        }

        @Override
        public void dragFinished(DragSourceEvent event) {
            LocalSelectionTransfer.getTransfer().setSelection(null);
        }
    }

    @Override
    public boolean validateDrop(@Nullable Object over, int operation, TransferData type) {
        if (FileTransfer.getInstance().isSupportedType(type)) {
            return true;
        }
        target = Optional.of(groupAt(over));
        return groups.canMove(dragged(), target.get());
    }

    private static GroupPath groupAt(@Nullable Object over) {
        if (over instanceof Group group) {
            return group.path();
        }
        return over instanceof ExplorerNode node
                ? node.datasource()
                        .map(Source::profile)
                        .map(profile -> profile.path())
                        .orElse(GroupPath.TOP)
                : GroupPath.TOP;
    }

    private static Moved dragged() {
        @Nullable ISelection selection = LocalSelectionTransfer.getTransfer().getSelection();
        return selection instanceof IStructuredSelection nodes
                ? Moved.of(Stream.of(nodes.toArray())
                        .filter(ExplorerNode.class::isInstance)
                        .map(ExplorerNode.class::cast)
                        .toList())
                : new Moved(List.of(), List.of());
    }

    @Override
    public boolean performDrop(Object data) {
        if (data instanceof String[] names) {
            Stream.of(names).findFirst().map(Path::of).ifPresent(files);
            return names.length > 0;
        }
        target.ifPresent(group -> groups.move(dragged(), group));
        return target.isPresent();
    }
}
