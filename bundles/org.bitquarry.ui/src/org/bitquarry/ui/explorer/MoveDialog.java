package org.bitquarry.ui.explorer;

import java.util.List;
import java.util.Optional;
import org.bitquarry.connections.GroupPath;
import org.bitquarry.ui.theme.Icons;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.dialogs.ElementListSelectionDialog;

/** Asks for the group into which something shall move. */
final class MoveDialog extends ElementListSelectionDialog {
    MoveDialog(Shell parent, List<GroupPath> targets, String what) {
        super(parent, new Names());
        setTitle("Move to group");
        setMessage("Move " + what + " to:");
        setEmptyListMessage("There is no other group. Make one with New group… first.");
        setMultipleSelection(false);
        setHelpAvailable(false);
        setElements(targets.toArray());
    }

    @Override
    protected Button createButton(Composite parent, int id, String label, boolean isDefault) {
        return super.createButton(parent, id, id == IDialogConstants.OK_ID ? "&Move" : label, isDefault);
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
