package org.bitquarry.ui.commit;

import java.util.stream.IntStream;
import org.bitquarry.model.plan.PlannedRequest;
import org.bitquarry.ui.theme.Icons;
import org.bitquarry.ui.theme.Palette;
import org.bitquarry.workbench.core.edit.FailurePolicy;
import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;

/** Shows the exact requests of a commit, and lets a person send them. */
final class PreviewDialog extends Dialog {
    private static final Point SIZE = new Point(960, 680);
    private static final int[] WIDTHS = {72, 230, 400, 200};
    private static final String[] HEADS = {"Method", "Path", "For", "Scopes"};
    private static final int[] SHARES = {40, 60};
    private static final int MARGIN = 8;

    private final Proposal commit;
    private String typed = "";
    private FailurePolicy policy = FailurePolicy.STOP;

    PreviewDialog(Shell parent, Proposal commit) {
        super(parent);
        this.commit = commit;
        setShellStyle(getShellStyle() | SWT.RESIZE);
    }

    /** Returns what shall happen when a row is refused. */
    FailurePolicy policy() {
        return policy;
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(commit.title());
        shell.setData("test.id", "preview");
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
        Table requests = table(sash);
        Composite page = new Composite(sash, SWT.NONE);
        StyledText detail = new StyledText(page, SWT.MULTI | SWT.READ_ONLY | SWT.H_SCROLL | SWT.V_SCROLL | SWT.BORDER);
        detail.setData("test.id", "preview.detail");
        detail.setFont(JFaceResources.getTextFont());
        detail.setMargins(MARGIN, MARGIN, MARGIN, MARGIN);
        page.setLayout(new WholeLines(detail));
        sash.setWeights(SHARES);
        requests.addListener(SWT.Selection, event -> show(detail, requests.getSelectionIndex()));
        if (requests.getItemCount() > 0) {
            int first = firstWrite();
            requests.select(first);
            show(detail, first);
        }
        if (commit.rows() > 1) {
            policies(area);
        }
        commit.word().ifPresent(word -> word(area, word));
        return area;
    }

    private void warning(Composite area) {
        Composite line = new Composite(area, SWT.NONE);
        GridLayout layout = new GridLayout(2, false);
        layout.marginWidth = 0;
        layout.marginHeight = 0;
        line.setLayout(layout);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(line);
        Label icon = new Label(line, SWT.NONE);
        icon.setImage(Icons.WARNING.image());
        Palette.onChange(icon, () -> icon.setImage(Icons.WARNING.image()));
        Label text = new Label(line, SWT.WRAP);
        text.setData("test.id", "preview.warning");
        text.setText(commit.warning().replace("&", "&&"));
        GridDataFactory.fillDefaults().grab(true, false).applyTo(text);
    }

    private Table table(Composite parent) {
        Table table = new Table(parent, SWT.FULL_SELECTION | SWT.SINGLE | SWT.BORDER);
        table.setData("test.id", "preview.requests");
        table.setHeaderVisible(true);
        for (int column = 0; column < HEADS.length; column++) {
            TableColumn head = new TableColumn(table, SWT.LEFT);
            head.setText(HEADS[column]);
            head.setWidth(WIDTHS[column]);
        }
        for (PlannedRequest request : commit.plan().requests()) {
            TableItem item = new TableItem(table, SWT.NONE);
            String times = request.count() > 1 ? " × " + request.count() : "";
            item.setText(new String[] {
                request.method(),
                request.target() + times,
                request.purpose() + (request.irreversible() ? " ⚠ for good" : ""),
                String.join(", ", request.scopes())
            });
            if (request.irreversible()) {
                item.setForeground(Palette.ERROR.color());
            }
        }
        return table;
    }

    /** What is read before says little; what is written is what a person came for. */
    private int firstWrite() {
        return IntStream.range(0, commit.plan().requests().size())
                .filter(index -> !commit.plan().requests().get(index).method().equals("GET"))
                .findFirst()
                .orElse(0);
    }

    private void show(StyledText detail, int index) {
        detail.setText(index < 0 ? "" : PlanText.of(commit.plan().requests().get(index)));
        detail.getParent().layout();
    }

    private void word(Composite area, String word) {
        Composite line = new Composite(area, SWT.NONE);
        GridLayout layout = new GridLayout(2, false);
        layout.marginWidth = 0;
        layout.marginHeight = 0;
        line.setLayout(layout);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(line);
        Label label = new Label(line, SWT.WRAP);
        label.setText("To go on, &type the datasource's name, " + word.replace("&", "&&") + ":");
        Text field = new Text(line, SWT.BORDER);
        field.setData("test.id", "preview.word");
        GridDataFactory.fillDefaults()
                .grab(true, false)
                .align(SWT.FILL, SWT.CENTER)
                .applyTo(field);
        field.addListener(SWT.Modify, event -> {
            typed = field.getText();
            getButton(IDialogConstants.OK_ID).setEnabled(canBeSent());
        });
    }

    private boolean canBeSent() {
        return commit.rows() > 0 && commit.accepts(typed);
    }

    private void policies(Composite area) {
        Composite line = new Composite(area, SWT.NONE);
        GridLayout layout = new GridLayout(3, false);
        layout.marginWidth = 0;
        layout.marginHeight = 0;
        line.setLayout(layout);
        Label label = new Label(line, SWT.NONE);
        label.setText("If a row is refused:");
        policy(line, "stop", "preview.stop", FailurePolicy.STOP);
        policy(line, "go on with the next", "preview.continue", FailurePolicy.CONTINUE);
    }

    private void policy(Composite parent, String words, String testId, FailurePolicy value) {
        Button button = new Button(parent, SWT.RADIO);
        button.setText(words);
        button.setData("test.id", testId);
        button.setSelection(policy == value);
        button.addListener(SWT.Selection, event -> {
            if (button.getSelection()) {
                policy = value;
            }
        });
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
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
    protected Point getInitialSize() {
        return SIZE;
    }

    @Override
    protected boolean isResizable() {
        return true;
    }
}
