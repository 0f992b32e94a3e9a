package org.bitquarry.ui.commit;

import org.bitquarry.ui.parts.CopiedText;
import org.bitquarry.ui.parts.WholeLines;
import org.bitquarry.ui.theme.Icons;
import org.bitquarry.ui.theme.Palette;
import org.bitquarry.workbench.core.commit.FailurePolicy;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.jspecify.annotations.Nullable;

/** Shows the exact requests of a commit and what they change, and lets a person send them. */
final class PreviewDialog extends CommitDialog {
    private static final Point SIZE = new Point(1080, 720);
    private static final int[] SHARES = {40, 60};
    private static final int MARGIN = 8;
    private static final int COPY_TEXT = IDialogConstants.CLIENT_ID + 1;
    private static final int COPY_CURL = IDialogConstants.CLIENT_ID + 2;

    private final Proposal commit;
    private final PolicyMemory memory;
    private @Nullable PolicyLine policies;
    private String typed = "";

    PreviewDialog(Shell parent, Proposal commit, PolicyMemory memory) {
        super(parent, commit.title(), SIZE, "preview");
        this.commit = commit;
        this.memory = memory;
    }

    /** Returns what shall happen when a row is refused. */
    FailurePolicy policy() {
        return policies == null ? memory.last() : policies.policy();
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Composite area = (Composite) super.createDialogArea(parent);
        ((GridLayout) area.getLayout()).verticalSpacing = MARGIN;
        Label summary = new Label(area, SWT.WRAP);
        summary.setData("test.id", "preview.summary");
        summary.setText(commit.summary().replace("&", "&&") + ".");
        GridDataFactory.fillDefaults().grab(true, false).applyTo(summary);
        if (!commit.warning().isEmpty()) {
            warning(area);
        }
        SashForm sash = new SashForm(area, SWT.VERTICAL);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(sash);
        RequestTable requests = new RequestTable(sash, commit.items());
        Composite page = new Composite(sash, SWT.NONE);
        DiffText detail = new DiffText(page, "preview.detail", SWT.H_SCROLL);
        page.setLayout(new WholeLines(detail.widget()));
        sash.setWeights(SHARES);
        requests.onSelection(item -> {
            LineDiff difference = item.difference();
            detail.show(PreviewText.head(item) + (difference.lines().isEmpty() ? "" : "\n\n"), difference);
            page.layout();
        });
        if (commit.rows() > 1) {
            policies = new PolicyLine(area, memory.last());
        }
        commit.word().ifPresent(word -> word(area, word));
        return area;
    }

    private void warning(Composite area) {
        Composite line = line(area);
        Label icon = new Label(line, SWT.NONE);
        icon.setImage(Icons.WARNING.image());
        Palette.onChange(icon, () -> icon.setImage(Icons.WARNING.image()));
        Label text = new Label(line, SWT.WRAP);
        text.setData("test.id", "preview.warning");
        text.setText(commit.warning().replace("&", "&&"));
        GridDataFactory.fillDefaults().grab(true, false).applyTo(text);
    }

    private static Composite line(Composite area) {
        Composite line = new Composite(area, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).applyTo(line);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(line);
        return line;
    }

    private void word(Composite area, String word) {
        Composite line = line(area);
        Label label = new Label(line, SWT.WRAP);
        label.setText("To go on, type the datasource's &name, " + word.replace("&", "&&") + ":");
        Text field = new Text(line, SWT.BORDER);
        field.setData("test.id", "preview.word");
        GridDataFactory.fillDefaults()
                .grab(true, false)
                .align(SWT.FILL, SWT.CENTER)
                .applyTo(field);
        field.addListener(SWT.Modify, event -> {
            typed = field.getText();
            Button send = getButton(IDialogConstants.OK_ID);
            send.setEnabled(canBeSent());
            // Whoever typed the name has decided: Enter sends then, and before it doesn't.
            getShell().setDefaultButton(canBeSent() ? send : getButton(IDialogConstants.CANCEL_ID));
        });
        field.setFocus();
    }

    private boolean canBeSent() {
        return commit.rows() > 0 && commit.accepts(typed);
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        Button text = createButton(parent, COPY_TEXT, "Copy as &text", false);
        text.setData("test.id", "preview.copytext");
        Button curl = createButton(parent, COPY_CURL, "Copy as c&URL", false);
        curl.setData("test.id", "preview.copycurl");
        Button send = createButton(
                parent,
                IDialogConstants.OK_ID,
                commit.verb(),
                commit.asks() && commit.word().isEmpty());
        send.setData("test.id", "preview.commit");
        send.setEnabled(canBeSent());
        Button close = createButton(
                parent,
                IDialogConstants.CANCEL_ID,
                commit.asks() ? "Cancel" : "Close",
                !commit.asks() || commit.word().isPresent());
        close.setData("test.id", "preview.close");
    }

    @Override
    protected void buttonPressed(int button) {
        switch (button) {
            case COPY_TEXT -> copy(PreviewText.of(commit.items()));
            case COPY_CURL -> copy(new PlannedCurl(commit.api()).text(commit.items()));
            default -> super.buttonPressed(button);
        }
    }

    private void copy(String text) {
        new CopiedText(text).put(getShell().getDisplay());
    }

    @Override
    protected void okPressed() {
        if (policies != null) {
            memory.keep(policies.policy());
        }
        super.okPressed();
    }
}
