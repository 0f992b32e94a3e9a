package org.bitquarry.ui.sql;

import java.util.function.Consumer;
import org.bitquarry.model.error.Problem;
import org.bitquarry.ui.parts.LaterDialog;
import org.bitquarry.ui.theme.Icons;
import org.bitquarry.ui.theme.Palette;
import org.bitquarry.workbench.core.query.RunSummary;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;

/** Asks whether a script goes on after an error. Belongs to the UI thread. */
final class ScriptErrorDialog extends LaterDialog {
    private static final int WIDTH = 460;

    private final SqlStep step;
    private final int left;
    private boolean forAll;

    /**
     * Makes a question.
     *
     * @param step failed
     * @param left so many statements wait
     */
    ScriptErrorDialog(Shell parent, SqlStep step, int left) {
        super(parent, "The script has an error", WIDTH);
        this.step = step;
        this.left = left;
    }

    /** Opens it and returns at once; the answer comes later, and is no when the dialog is closed otherwise. */
    void ask(Consumer<Boolean> answer) {
        openThen(() -> answer.accept(getReturnCode() == OK));
    }

    /** Tells whether the answer holds for the errors that follow. */
    boolean isForAll() {
        return forAll;
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Composite area = page(parent, Icons.ERROR.image(Palette.ERROR));
        Problem problem = step.job().failure().orElseThrow().problem();
        String remedy = problem.remedy().isEmpty() ? "" : " " + problem.remedy();
        beside(area, "sql.script.error", "Line " + step.statement().line() + ": " + problem.cameBack() + remedy);
        line(area, "sql.script.statement", step.wish().title()).setForeground(Palette.SECONDARY.color());
        line(area, "sql.script.left", RunSummary.counted(left, "statement") + (left == 1 ? " waits." : " wait."));
        below(area);
        Button all = new Button(area, SWT.CHECK);
        all.setText("&Go on after every error of this script");
        all.setData("test.id", "sql.script.all");
        all.addListener(SWT.Selection, event -> forAll = all.getSelection());
        return area;
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, IDialogConstants.CANCEL_ID, "Stop here", false).setData("test.id", "sql.script.stop");
        createButton(parent, IDialogConstants.OK_ID, "Run the rest", true).setData("test.id", "sql.script.continue");
    }
}
