package org.bitquarry.ui.datasources;

import java.util.List;
import java.util.Optional;
import org.bitquarry.connections.ConnectionProfile;
import org.bitquarry.ui.parts.ListDialog;
import org.bitquarry.ui.theme.Icons;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Shell;

/** Asks which datasource is meant. */
final class ChooseDialog extends ListDialog {
    ChooseDialog(Shell parent, List<ConnectionProfile> profiles) {
        super(parent, new Names(), "C&hoose");
        setTitle("Choose a datasource");
        setMessage("Which datasource is meant?");
        setElements(profiles.toArray());
    }

    private static final class Names extends LabelProvider {
        @Override
        public String getText(Object element) {
            ConnectionProfile profile = (ConnectionProfile) element;
            return profile.group().isEmpty() ? profile.name() : profile.name() + " (" + profile.group() + ")";
        }

        @Override
        public Image getImage(Object element) {
            return Icons.DATASOURCE.image();
        }
    }

    Optional<ConnectionProfile> chosen() {
        return Optional.ofNullable((ConnectionProfile) getFirstResult());
    }
}
