package org.bitquarry.ui.datasources;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.bitquarry.connections.ConnectionProfile;
import org.bitquarry.connections.ProfileExchange;
import org.bitquarry.model.error.Problem;
import org.bitquarry.model.error.ProfileRejectedException;
import org.bitquarry.ui.parts.FileWork;
import org.bitquarry.ui.parts.ShortText;
import org.bitquarry.ui.parts.TitledDialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;

/** Writes datasources that a person chooses to a file, never with secrets. */
final class ExportDataSourcesDialog extends TitledDialog {
    private static final int LONGEST = 32;
    private static final Point SIZE = new Point(560, 460);

    private final List<ConnectionProfile> all;
    private final Set<String> first;
    private String file;
    private Table table;
    private Label state;

    /** Proposes some of the datasources. */
    ExportDataSourcesDialog(Shell parent, List<ConnectionProfile> all, List<ConnectionProfile> proposed) {
        super(parent, "Export datasources", SIZE);
        this.all = List.copyOf(all);
        this.first =
                new HashSet<>(proposed.stream().map(ConnectionProfile::name).toList());
        this.file = Path.of(System.getProperty("user.home"), "datasources.json").toString();
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Composite area = (Composite) super.createDialogArea(parent);
        Label head = new Label(area, SWT.WRAP);
        head.setText("The file holds settings only. Tokens, passwords and other secrets stay here: whoever imports it"
                + " enters their own.");
        GridDataFactory.fillDefaults().grab(true, false).hint(1, SWT.DEFAULT).applyTo(head);
        table = new Table(area, SWT.CHECK | SWT.BORDER | SWT.SINGLE);
        table.setData("test.id", "export.table");
        GridDataFactory.fillDefaults().grab(true, true).hint(1, 1).applyTo(table);
        for (ConnectionProfile profile : all) {
            TableItem line = new TableItem(table, SWT.NONE);
            String name = ShortText.of(profile.name(), LONGEST);
            line.setText(profile.path().isTop() ? name : name + "   (" + ShortText.of(profile.group(), LONGEST) + ")");
            line.setChecked(first.contains(profile.name()));
        }
        table.addListener(SWT.Selection, event -> update());
        new FileRow(area, SWT.SAVE, file, chosen -> {
            file = chosen;
            update();
        });
        state = new Label(area, SWT.WRAP);
        state.setData("test.id", "export.state");
        GridDataFactory.fillDefaults().grab(true, false).hint(1, SWT.DEFAULT).applyTo(state);
        return area;
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        Button write = createButton(parent, IDialogConstants.OK_ID, "&Export", true);
        write.setData("test.id", "export.write");
        createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false);
        update();
    }

    private List<ConnectionProfile> chosen() {
        return Stream.of(table.getItems())
                .filter(TableItem::getChecked)
                .map(line -> all.get(table.indexOf(line)))
                .toList();
    }

    private void update() {
        int count = chosen().size();
        state.setText(count == 0 ? "Check at least one." : file.isEmpty() ? "Name the file." : "");
        Button write = getButton(IDialogConstants.OK_ID);
        write.setEnabled(count > 0 && !file.isEmpty());
        write.setText(count == 0 ? "&Export" : "&Export " + count);
        write.requestLayout();
    }

    @Override
    protected void okPressed() {
        List<ConnectionProfile> chosen = chosen();
        Shell window = getParentShell();
        String name = file;
        super.okPressed();
        FileWork.begin(
                "Export datasources",
                window,
                () -> write(chosen, name),
                () -> MessageDialog.openInformation(
                        window,
                        "Export datasources",
                        (chosen.size() == 1 ? "1 datasource was" : chosen.size() + " datasources were") + " written to "
                                + name + ", without secrets."));
    }

    private static void write(List<ConnectionProfile> chosen, String name) {
        try {
            Files.write(Path.of(name), ProfileExchange.write(chosen));
        } catch (IOException | InvalidPathException e) {
            throw new ProfileRejectedException(
                    new Problem(
                            "Write " + name,
                            "the file can't be written (" + e.getClass().getSimpleName() + ").",
                            "Choose a folder that exists and belongs to you."),
                    e);
        }
    }
}
