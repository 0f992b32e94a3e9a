package org.bitquarry.ui.commit;

import org.bitquarry.model.table.TableDefinition;
import org.bitquarry.workbench.core.commit.ConflictAnswer;
import org.bitquarry.workbench.core.commit.ThreeWayMerge;
import org.bitquarry.workbench.core.edit.RowEdit;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.jspecify.annotations.Nullable;

/** Lets a person bring what was typed together with what someone else did to a row, field by field. */
final class MergeDialog extends CommitDialog {
    private static final Point SIZE = new Point(1040, 680);
    private static final int MARGIN = 8;
    private static final int DROP = IDialogConstants.CLIENT_ID + 1;
    private static final int LEAVE = IDialogConstants.CLIENT_ID + 2;

    private final String row;
    private final TableDefinition table;
    private final ThreeWayMerge merge;
    private final RowEdit.Kind kind;

    /**
     * Makes the dialog.
     *
     * @param row names the row
     * @param kind what was to be done to it
     */
    MergeDialog(Shell parent, String row, TableDefinition table, ThreeWayMerge merge, RowEdit.Kind kind) {
        super(parent, "Someone else changed the row", SIZE, "merge");
        this.row = row;
        this.table = table;
        this.merge = merge;
        this.kind = kind;
    }

    private boolean deletes() {
        return kind == RowEdit.Kind.DELETED;
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Composite area = (Composite) super.createDialogArea(parent);
        ((GridLayout) area.getLayout()).verticalSpacing = MARGIN;
        Label head = new Label(area, SWT.WRAP);
        head.setData("test.id", "merge.head");
        String what = deletes()
                ? "You marked it for deletion. Look at what changed, and say whether it shall still go."
                : "Say for each field what it shall hold. Nothing was sent yet.";
        head.setText(("Someone else changed " + row + " since you read it. " + what).replace("&", "&&"));
        GridDataFactory.fillDefaults()
                .grab(true, false)
                .hint(SIZE.x / 2, SWT.DEFAULT)
                .applyTo(head);
        MergePane pane = new MergePane(area, table, merge, this::update);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(pane);
        return area;
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, IDialogConstants.OK_ID, deletes() ? "&Delete it all the same" : "&Send it so", true)
                .setData("test.id", "merge.send");
        if (deletes()) {
            createButton(parent, DROP, "&Keep the row", false).setData("test.id", "merge.drop");
        }
        createButton(parent, LEAVE, "&Leave it pending", false).setData("test.id", "merge.leave");
        createButton(parent, IDialogConstants.CANCEL_ID, "Stop the commit", false)
                .setData("test.id", "merge.stop");
        update();
    }

    private void update() {
        @Nullable Button send = getButton(IDialogConstants.OK_ID);
        if (send != null) {
            send.setEnabled(merge.isDecided());
        }
    }

    @Override
    protected void buttonPressed(int button) {
        setReturnCode(button);
        close();
    }

    ConflictAnswer answer() {
        return switch (getReturnCode()) {
            case IDialogConstants.OK_ID -> new ConflictAnswer.Merge(merge.values());
            case DROP -> new ConflictAnswer.TakeTheirs();
            case LEAVE -> new ConflictAnswer.Leave();
            default -> new ConflictAnswer.Stop();
        };
    }
}
