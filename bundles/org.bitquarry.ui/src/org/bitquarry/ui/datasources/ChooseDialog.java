package org.bitquarry.ui.datasources;

import java.util.List;
import org.bitquarry.connections.ConnectionProfile;
import org.bitquarry.ui.parts.ListDialog;
import org.bitquarry.ui.theme.Icons;
import org.eclipse.swt.widgets.Shell;

/** Asks which datasource is meant. */
final class ChooseDialog extends ListDialog<ConnectionProfile> {
    ChooseDialog(Shell parent, List<ConnectionProfile> profiles) {
        super(parent, profiles, ChooseDialog::name, Icons.DATASOURCE, "C&hoose");
        setTitle("Choose a datasource");
        setMessage("Which datasource is meant?");
    }

    private static String name(ConnectionProfile profile) {
        return profile.group().isEmpty() ? profile.name() : profile.name() + " (" + profile.group() + ")";
    }
}
