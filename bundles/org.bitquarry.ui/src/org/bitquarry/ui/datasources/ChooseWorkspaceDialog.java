package org.bitquarry.ui.datasources;

import java.util.List;
import java.util.function.Function;
import org.bitquarry.ui.parts.ListDialog;
import org.bitquarry.ui.theme.Icons;
import org.eclipse.swt.widgets.Shell;

/** Asks for one of the workspaces that a credential can see. */
final class ChooseWorkspaceDialog extends ListDialog<String> {
    ChooseWorkspaceDialog(Shell parent, List<String> names, String current) {
        super(parent, names, Function.identity(), Icons.WORKSPACE, "C&hoose");
        setTitle("Choose a workspace");
        setMessage(
                names.size() == 1 ? "This credential sees one workspace:" : "This credential sees these workspaces:");
        setInitialSelections(current);
    }
}
