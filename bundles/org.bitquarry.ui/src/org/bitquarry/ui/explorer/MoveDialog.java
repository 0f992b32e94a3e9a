package org.bitquarry.ui.explorer;

import java.util.List;
import org.bitquarry.connections.GroupPath;
import org.bitquarry.ui.parts.ListDialog;
import org.bitquarry.ui.theme.Icons;
import org.eclipse.swt.widgets.Shell;

/** Asks for the group into which something shall move. */
final class MoveDialog extends ListDialog<GroupPath> {
    MoveDialog(Shell parent, List<GroupPath> targets, String what) {
        super(parent, targets, MoveDialog::name, Icons.GROUP, "&Move");
        setTitle("Move to group");
        setMessage("Move " + what + " to:");
        setEmptyListMessage("There is no other group. Make one with New group… first.");
    }

    private static String name(GroupPath group) {
        return group.isTop() ? "(top, in no group)" : group.text();
    }
}
