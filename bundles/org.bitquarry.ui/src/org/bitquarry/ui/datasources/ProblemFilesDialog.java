package org.bitquarry.ui.datasources;

import java.util.List;
import java.util.stream.Collectors;
import org.bitquarry.connections.ProfileProblem;
import org.bitquarry.ui.parts.CopiedText;
import org.bitquarry.ui.parts.ReadText;
import org.bitquarry.ui.parts.TitledDialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.program.Program;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;

/** Tells which files of datasources and categories can't be used, why, and what to do; nothing of them is lost. */
final class ProblemFilesDialog extends TitledDialog {
    private static final int COPY = IDialogConstants.CLIENT_ID;
    private static final int FOLDER = COPY + 1;
    private static final Point SIZE = new Point(680, 360);

    private final List<ProfileProblem> problems;

    ProblemFilesDialog(Shell parent, List<ProfileProblem> problems) {
        super(parent, "Files that can't be used", SIZE);
        this.problems = List.copyOf(problems);
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Composite area = (Composite) super.createDialogArea(parent);
        Label head = new Label(area, SWT.WRAP);
        head.setText(
                problems.isEmpty()
                        ? "All files of datasources are well."
                        : "Nothing is lost: the files are where they are named here. Once mended they are read again.");
        GridDataFactory.fillDefaults().grab(true, false).applyTo(head);
        StyledText list = ReadText.in(area, "problemfiles.list");
        list.setText(text());
        GridDataFactory.fillDefaults().grab(true, true).hint(1, 1).applyTo(list);
        return area;
    }

    private String text() {
        return problems.stream()
                .map(problem -> problem.file() + "\n" + problem.sentence())
                .collect(Collectors.joining("\n\n"));
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        if (!problems.isEmpty()) {
            createButton(parent, COPY, "Co&py", false);
            createButton(parent, FOLDER, "Open &folder", false);
        }
        createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CLOSE_LABEL, true);
    }

    @Override
    protected void buttonPressed(int button) {
        switch (button) {
            case COPY -> new CopiedText(text()).put(getShell().getDisplay());
            case FOLDER -> Program.launch(problems.getFirst().file().getParent().toString());
            default -> super.buttonPressed(button);
        }
    }
}
