package org.bitquarry.ui.datasources;

import java.util.List;
import java.util.Optional;
import org.bitquarry.connections.ConnectionProfile;
import org.bitquarry.ui.theme.Icons;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.dialogs.ElementListSelectionDialog;

/** Asks which datasource is meant. */
final class ChooseDialog extends ElementListSelectionDialog {
    ChooseDialog(Shell parent, List<ConnectionProfile> profiles) {
        super(parent, new Names());
        setTitle("Choose a datasource");
        setMessage("Which datasource is meant?");
        setMultipleSelection(false);
        setHelpAvailable(false);
        setElements(profiles.toArray());
    }

    @Override
    protected Button createButton(Composite parent, int id, String label, boolean isDefault) {
        return super.createButton(parent, id, id == IDialogConstants.OK_ID ? "C&hoose" : label, isDefault);
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
