package org.bitquarry.ui.explorer;

import java.util.List;
import java.util.Optional;
import org.bitquarry.connections.GroupPath;
import org.bitquarry.ui.parts.ListDialog;
import org.bitquarry.ui.theme.Icons;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Shell;

/** Asks for the group into which something shall move. */
final class MoveDialog extends ListDialog {
    MoveDialog(Shell parent, List<GroupPath> targets, String what) {
        super(parent, new Names(), "&Move");
        setTitle("Move to group");
        setMessage("Move " + what + " to:");
        setEmptyListMessage("There is no other group. Make one with New group… first.");
        setElements(targets.toArray());
    }

    private static final class Names extends LabelProvider {
        @Override
        public String getText(Object element) {
            GroupPath group = (GroupPath) element;
            return group.isTop() ? "(top, in no group)" : group.text();
        }

        @Override
        public Image getImage(Object element) {
            return Icons.GROUP.image();
        }
    }

    Optional<GroupPath> ask() {
        return open() == Window.OK ? Optional.ofNullable((GroupPath) getFirstResult()) : Optional.empty();
    }
}
