package org.bitquarry.ui.explorer;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bitquarry.connections.GroupPath;
import org.bitquarry.ui.explorer.ExplorerNode.Favourite;
import org.bitquarry.ui.explorer.ExplorerNode.Favourites;
import org.bitquarry.ui.explorer.ExplorerNode.Group;
import org.bitquarry.ui.explorer.ExplorerNode.Source;
import org.bitquarry.ui.parts.SqlOffers;
import org.bitquarry.workbench.core.places.Places;
import org.eclipse.jface.util.LocalSelectionTransfer;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.ViewerDropAdapter;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DragSourceAdapter;
import org.eclipse.swt.dnd.DragSourceEvent;
import org.eclipse.swt.dnd.FileTransfer;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.dnd.TransferData;
import org.jspecify.annotations.Nullable;

/**
 * Moves datasources and groups that are dragged onto a group, onto what lies in one, or to the free space, which is the
 * top; makes favourites of what is dragged there; a file that is dragged in is imported.
 */
final class ExplorerDrop extends ViewerDropAdapter {
    private final GroupActions groups;
    private final Consumer<Path> files;
    private final Places places;
    private Optional<GroupPath> target = Optional.empty();
    private boolean starring;

    private ExplorerDrop(ExplorerTree tree, GroupActions groups, Consumer<Path> files, Places places) {
        super(tree.viewer());
        this.places = places;
        this.groups = groups;
        this.files = files;
        setFeedbackEnabled(false);
    }

    /** Lets nodes of a tree be dragged, and dropped. */
    static ExplorerDrop install(ExplorerTree tree, GroupActions groups, Consumer<Path> files, Places places) {
        ExplorerDrop drop = new ExplorerDrop(tree, groups, files, places);
        LocalSelectionTransfer nodes = LocalSelectionTransfer.getTransfer();
        tree.viewer()
                .addDragSupport(
                        DND.DROP_MOVE | DND.DROP_COPY,
                        new Transfer[] {nodes, TextTransfer.getInstance()},
                        new Drag(tree));
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
            event.doit = !Moved.of(tree.selection()).isEmpty() || !text().isEmpty();
            if (event.doit) {
                LocalSelectionTransfer.getTransfer().setSelection(tree.viewer().getSelection());
            }
        }

        @Override
        public void dragSetData(DragSourceEvent event) {
            if (TextTransfer.getInstance().isSupportedType(event.dataType)) {
                event.data = text();
            }
        }

        /** What other programs get: names as statements write them. */
        private String text() {
            return tree.selection().stream()
                    .flatMap(node -> NodeOffers.of(node).stream())
                    .map(SqlOffers::name)
                    .collect(Collectors.joining(", "));
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
        starring = over instanceof Favourites || over instanceof Favourite;
        if (starring) {
            return !nodes().isEmpty();
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
        return Moved.of(nodes());
    }

    private static List<ExplorerNode> nodes() {
        @Nullable ISelection selection = LocalSelectionTransfer.getTransfer().getSelection();
        return selection instanceof IStructuredSelection nodes
                ? Stream.of(nodes.toArray())
                        .filter(ExplorerNode.class::isInstance)
                        .map(ExplorerNode.class::cast)
                        .toList()
                : List.of();
    }

    @Override
    public boolean performDrop(Object data) {
        if (data instanceof String[] names) {
            Stream.of(names).findFirst().map(Path::of).ifPresent(files);
            return names.length > 0;
        }
        if (starring) {
            places.add(nodes().stream().flatMap(node -> node.asPlace().stream()).toList());
            return true;
        }
        target.ifPresent(group -> groups.move(dragged(), group));
        return target.isPresent();
    }
}
