package org.bitquarry.ui.datasources;

import java.util.List;
import java.util.Optional;
import org.bitquarry.ui.parts.ListDialog;
import org.bitquarry.ui.theme.Icons;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Shell;

/** Asks for one of the workspaces that a credential can see. */
final class ChooseWorkspaceDialog extends ListDialog {
    ChooseWorkspaceDialog(Shell parent, List<String> names, String current) {
        super(parent, new Names(), "C&hoose");
        setTitle("Choose a workspace");
        setMessage(
                names.size() == 1 ? "This credential sees one workspace:" : "This credential sees these workspaces:");
        setElements(names.toArray());
        setInitialSelections(current);
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
