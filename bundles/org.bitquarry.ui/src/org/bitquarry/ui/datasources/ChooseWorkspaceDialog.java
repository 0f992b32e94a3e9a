package org.bitquarry.ui.datasources;

import java.util.List;
import java.util.Optional;
import org.bitquarry.ui.theme.Icons;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.dialogs.ElementListSelectionDialog;

/** Asks for one of the workspaces that a credential can see. */
final class ChooseWorkspaceDialog extends ElementListSelectionDialog {
    ChooseWorkspaceDialog(Shell parent, List<String> names, String current) {
        super(parent, new Names());
        setTitle("Choose a workspace");
        setMessage(
                names.size() == 1 ? "This credential sees one workspace:" : "This credential sees these workspaces:");
        setMultipleSelection(false);
        setHelpAvailable(false);
        setElements(names.toArray());
        setInitialSelections(current);
    }

    @Override
    protected Button createButton(Composite parent, int id, String label, boolean isDefault) {
        return super.createButton(parent, id, id == IDialogConstants.OK_ID ? "C&hoose" : label, isDefault);
    }

    private static final class Names extends LabelProvider {
        @Override
        public Image getImage(Object element) {
            return Icons.WORKSPACE.image();
        }
    }

    Optional<String> chosen() {
        return Optional.ofNullable((String) getFirstResult());
    }
}
