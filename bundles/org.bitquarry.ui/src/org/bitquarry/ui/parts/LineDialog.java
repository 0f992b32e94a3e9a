package org.bitquarry.ui.parts;

import java.util.Optional;
import java.util.function.Function;
import org.bitquarry.ui.theme.Palette;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;

/**
 * Asks for one line of text. What is wrong with it stands below, once something was typed; as long as something is, it
 * can't be taken. Belongs to the UI thread.
 */
public final class LineDialog extends TitledDialog {
    private static final int MARGIN = 12;
    private static final int GAP = 8;
    private static final int WIDTH = 440;

    private final String message;
    private final String verb;
    private final Function<String, Optional<String>> problem;
    private String line;

    /**
     * Makes a dialog.
     *
     * @param message what shall be typed
     * @param line what stands there at first
     * @param verb what is done with it, on the button
     * @param problem tells what is wrong with a line, if anything is
     */
    public LineDialog(
            Shell parent,
            String title,
            String message,
            String line,
            String verb,
            Function<String, Optional<String>> problem) {
        super(parent, title, new Point(WIDTH, SWT.DEFAULT));
        this.message = message;
        this.line = line;
        this.verb = verb;
        this.problem = problem;
    }

    /** Asks, and returns what was typed; empty when the person turned away. */
    public Optional<String> ask() {
        return open() == OK ? Optional.of(line) : Optional.empty();
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Composite area = new Composite(parent, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(area);
        GridLayoutFactory.fillDefaults()
                .margins(MARGIN, MARGIN)
                .spacing(GAP, GAP)
                .applyTo(area);
        label(area, message);
        Text text = new Text(area, SWT.BORDER | SWT.SINGLE);
        text.setText(line);
        text.selectAll();
        GridDataFactory.fillDefaults().grab(true, false).applyTo(text);
        Label wrong = label(area, " ");
        wrong.setForeground(Palette.ERROR.color());
        wrong.setData("org.eclipse.e4.ui.css.CssClassName", "problem");
        text.addModifyListener(event -> {
            line = text.getText();
            String words = problem.apply(line).orElse(" ");
            wrong.setText(words.replace("&", "&&"));
            getButton(OK).setEnabled(words.isBlank());
            fit(area);
        });
        return area;
    }

    private static Label label(Composite area, String words) {
        Label label = new Label(area, SWT.WRAP);
        label.setText(words.replace("&", "&&"));
        GridDataFactory.fillDefaults()
                .grab(true, false)
                .hint(WIDTH - 2 * MARGIN, SWT.DEFAULT)
                .applyTo(label);
        return label;
    }

    /** A long complaint takes another line. */
    private void fit(Composite area) {
        area.layout();
        Point now = getShell().getSize();
        Point needed = getShell().computeSize(now.x, SWT.DEFAULT, true);
        if (needed.y > now.y) {
            getShell().setSize(now.x, needed.y);
        }
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false);
        createButton(parent, IDialogConstants.OK_ID, verb, true)
                .setEnabled(problem.apply(line).isEmpty());
    }
}
