package org.bitquarry.ui.grid;

import java.util.Optional;
import java.util.function.Function;
import org.bitquarry.ui.markdown.MarkdownView;
import org.bitquarry.ui.parts.TitledDialog;
import org.bitquarry.ui.theme.Palette;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;

/**
 * Edits a text of many lines, beside it as a page of Markdown where a person wants that. Ctrl+Enter takes it, be it a value
 * or not; Escape reverts it.
 */
final class LinesDialog extends TitledDialog {
    private static final Point SIZE = new Point(860, 480);
    private static final int MARGIN = 8;

    private final boolean readOnly;
    private final boolean preview;
    private final Function<String, Optional<String>> check;
    private String lines;

    /**
     * @param preview whether the page is shown from the start
     * @param check says what is wrong with a text
     */
    LinesDialog(
            Shell parent,
            String title,
            String lines,
            boolean readOnly,
            boolean preview,
            Function<String, Optional<String>> check) {
        super(parent, title, SIZE);
        this.lines = lines;
        this.readOnly = readOnly;
        this.preview = preview;
        this.check = check;
    }

    /** Returns what was typed. */
    String lines() {
        return lines;
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Composite area = (Composite) super.createDialogArea(parent);
        SashForm sides = new SashForm(area, SWT.HORIZONTAL);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(sides);
        StyledText text = new StyledText(sides, SWT.MULTI | SWT.WRAP | SWT.V_SCROLL | SWT.BORDER);
        text.setData("test.id", "grid.lines");
        text.setFont(JFaceResources.getTextFont());
        text.setMargins(MARGIN, MARGIN, MARGIN, MARGIN);
        text.setEditable(!readOnly);
        text.setText(lines);
        MarkdownView page = new MarkdownView(sides, SWT.BORDER);
        page.setData("test.id", "grid.lines.page");
        Button wanted = new Button(area, SWT.CHECK);
        wanted.setText("Show as &Markdown");
        wanted.setData("test.id", "grid.lines.preview");
        wanted.setSelection(preview);
        Runnable show = () -> {
            sides.setMaximizedControl(wanted.getSelection() ? null : text);
            if (wanted.getSelection()) {
                page.show(text.getText());
            }
        };
        wanted.addListener(SWT.Selection, event -> show.run());
        Label problem = new Label(area, SWT.WRAP);
        problem.setData("test.id", "grid.lines.problem");
        problem.setForeground(Palette.ERROR.color());
        GridDataFactory.fillDefaults().grab(true, false).applyTo(problem);
        text.addModifyListener(event -> {
            lines = text.getText();
            problem.setText(check.apply(lines).orElse(""));
            problem.requestLayout();
            show.run();
        });
        text.addListener(SWT.KeyDown, this::key);
        text.addListener(SWT.Traverse, LinesDialog::stay);
        problem.setText(check.apply(lines).orElse(""));
        show.run();
        return area;
    }

    private void key(Event event) {
        if ((event.keyCode == SWT.CR || event.keyCode == SWT.KEYPAD_CR) && (event.stateMask & SWT.MOD1) != 0) {
            event.doit = false;
            okPressed();
        }
    }

    /** Shift+Enter, which opens this, is a new line in it like Enter alone, and presses no button. */
    private static void stay(Event event) {
        if (event.detail == SWT.TRAVERSE_RETURN && (event.stateMask & SWT.MOD1) == 0) {
            event.doit = false;
        }
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        if (!readOnly) {
            createButton(parent, IDialogConstants.OK_ID, "Set value", true).setToolTipText("Ctrl+Enter");
        }
        createButton(parent, IDialogConstants.CANCEL_ID, readOnly ? "Close" : "Cancel", readOnly);
    }

    @Override
    protected void okPressed() {
        if (!readOnly) {
            super.okPressed();
        }
    }
}
