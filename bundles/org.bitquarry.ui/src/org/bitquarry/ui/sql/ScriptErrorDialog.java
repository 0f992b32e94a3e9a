package org.bitquarry.ui.sql;

import java.util.function.Consumer;
import org.bitquarry.model.error.Problem;
import org.bitquarry.ui.theme.Icons;
import org.bitquarry.ui.theme.Palette;
import org.bitquarry.workbench.core.query.RunSummary;
import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;

/** Asks whether a script goes on after an error. Belongs to the UI thread. */
final class ScriptErrorDialog extends Dialog {
    private static final int MARGIN = 12;
    private static final int GAP = 8;
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
        super(parent);
        this.step = step;
        this.left = left;
        setBlockOnOpen(false);
    }

    /** Opens it and returns at once; the answer comes later, and is no when the dialog is closed otherwise. */
    void ask(Consumer<Boolean> answer) {
        open();
        getShell().addListener(SWT.Dispose, gone -> answer.accept(getReturnCode() == OK));
    }

    /** Tells whether the answer holds for the errors that follow. */
    boolean isForAll() {
        return forAll;
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText("The script has an error");
        setReturnCode(CANCEL);
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Composite area = new Composite(parent, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(area);
        GridLayoutFactory.fillDefaults()
                .numColumns(2)
                .margins(MARGIN, MARGIN)
                .spacing(GAP, GAP)
                .applyTo(area);
        Label icon = new Label(area, SWT.NONE);
        icon.setImage(Icons.ERROR.image(Palette.ERROR));
        GridDataFactory.swtDefaults().align(SWT.BEGINNING, SWT.BEGINNING).applyTo(icon);
        Problem problem = step.job().failure().orElseThrow().problem();
        String remedy = problem.remedy().isEmpty() ? "" : " " + problem.remedy();
        text(area, "sql.script.error", "Line " + step.statement().line() + ": " + problem.cameBack() + remedy);
        new Label(area, SWT.NONE);
        Label statement = text(area, "sql.script.statement", step.wish().title());
        statement.setForeground(Palette.SECONDARY.color());
        new Label(area, SWT.NONE);
        text(area, "sql.script.left", RunSummary.counted(left, "statement") + (left == 1 ? " waits." : " wait."));
        new Label(area, SWT.NONE);
        Button all = new Button(area, SWT.CHECK);
        all.setText("&Go on after every error of this script");
        all.setData("test.id", "sql.script.all");
        all.addListener(SWT.Selection, event -> forAll = all.getSelection());
        return area;
    }

    private static Label text(Composite area, String testId, String words) {
        Label label = new Label(area, SWT.WRAP);
        label.setText(words.replace("&", "&&"));
        label.setData("test.id", testId);
        GridDataFactory.fillDefaults()
                .grab(true, false)
                .hint(WIDTH, SWT.DEFAULT)
                .applyTo(label);
        return label;
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, IDialogConstants.CANCEL_ID, "Stop here", false).setData("test.id", "sql.script.stop");
        createButton(parent, IDialogConstants.OK_ID, "Run the rest", true).setData("test.id", "sql.script.continue");
    }
}
