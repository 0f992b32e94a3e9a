package org.bitquarry.ui.parts;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.viewers.ILabelProvider;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.dialogs.ElementListSelectionDialog;

/** Asks for one of a list that gets shorter as its name is typed. Its button says what is done with it. */
public class ListDialog extends ElementListSelectionDialog {
    private final String verb;

    /** Makes it without elements. */
    public ListDialog(Shell parent, ILabelProvider names, String verb) {
        super(parent, names);
        this.verb = verb;
        setMultipleSelection(false);
        setHelpAvailable(false);
    }

    @Override
    protected final Button createButton(Composite parent, int id, String label, boolean isDefault) {
        return super.createButton(parent, id, id == IDialogConstants.OK_ID ? verb : label, isDefault);
    }
}
