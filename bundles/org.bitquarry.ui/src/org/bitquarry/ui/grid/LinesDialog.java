package org.bitquarry.ui.grid;

import java.util.Optional;
import java.util.function.Function;
import org.bitquarry.ui.theme.Palette;
import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.events.KeyAdapter;
import org.eclipse.swt.events.KeyEvent;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.jspecify.annotations.Nullable;

/** Edits a text of many lines. Ctrl+Enter takes it. */
final class LinesDialog extends Dialog {
    private static final Point SIZE = new Point(640, 420);
    private static final int MARGIN = 8;

    private final String title;
    private final boolean readOnly;
    private final Function<String, Optional<String>> check;
    private String lines;

    /** @param check says what is wrong with a text */
    LinesDialog(Shell parent, String title, String lines, boolean readOnly, Function<String, Optional<String>> check) {
        super(parent);
        this.title = title;
        this.lines = lines;
        this.readOnly = readOnly;
        this.check = check;
        setShellStyle(getShellStyle() | SWT.RESIZE);
    }

    /** Returns what was typed. */
    String lines() {
        return lines;
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(title);
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Composite area = (Composite) super.createDialogArea(parent);
        StyledText text = new StyledText(area, SWT.MULTI | SWT.WRAP | SWT.V_SCROLL | SWT.BORDER);
        text.setData("test.id", "grid.lines");
        text.setFont(JFaceResources.getTextFont());
        text.setMargins(MARGIN, MARGIN, MARGIN, MARGIN);
        text.setEditable(!readOnly);
        text.setText(lines);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(text);
        Label problem = new Label(area, SWT.WRAP);
        problem.setData("test.id", "grid.lines.problem");
        problem.setForeground(Palette.ERROR.color());
        GridDataFactory.fillDefaults().grab(true, false).applyTo(problem);
        text.addModifyListener(event -> {
            lines = text.getText();
            problem.setText(check.apply(lines).orElse(""));
            @Nullable Button ok = getButton(IDialogConstants.OK_ID);
            if (ok != null) {
                ok.setEnabled(problem.getText().isEmpty());
            }
        });
        text.addKeyListener(new KeyAdapter() {
            @Override
            public void keyPressed(KeyEvent event) {
                if (event.keyCode == SWT.CR
                        && (event.stateMask & SWT.MOD1) != 0
                        && problem.getText().isEmpty()) {
                    okPressed();
                }
            }
        });
        return area;
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        if (!readOnly) {
            createButton(parent, IDialogConstants.OK_ID, "Set value", true);
        }
        createButton(parent, IDialogConstants.CANCEL_ID, readOnly ? "Close" : "Cancel", readOnly);
    }

    @Override
    protected void okPressed() {
        if (!readOnly) {
            super.okPressed();
        }
    }

    @Override
    protected Point getInitialSize() {
        return SIZE;
    }

    @Override
    protected boolean isResizable() {
        return true;
    }
}
