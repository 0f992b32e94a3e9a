package org.bitquarry.ui.datasources;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bitquarry.connections.ConnectionProfile;
import org.bitquarry.model.error.BitquarryException;
import org.bitquarry.ui.parts.FileWork;
import org.bitquarry.ui.parts.ReadText;
import org.bitquarry.ui.parts.ShortCells;
import org.bitquarry.ui.parts.TitledDialog;
import org.bitquarry.ui.parts.UiExecutor;
import org.bitquarry.ui.theme.Palette;
import org.bitquarry.workbench.core.WorkbenchCore;
import org.bitquarry.workbench.core.datasource.ProfileImport;
import org.bitquarry.workbench.core.datasource.ProfileImport.Item;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.e4.ui.services.IStylingEngine;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.ui.PlatformUI;

/** Shows what is in a file of datasources and what taking it over would do; a person chooses. Nothing is saved before. */
final class ImportDataSourcesDialog extends TitledDialog {
    private static final Point SIZE = new Point(760, 560);
    private static final int LINES = 7;
    private static final String IDLE =
            "Choose a file that was exported, or the file of one datasource. Secrets are never taken over.";

    private final WorkbenchCore core;
    private final Optional<byte[]> content;
    private String file;
    private Label state;
    private Table table;
    private ShortCells cells;
    private StyledText details;
    private UiExecutor ui;
    private List<Item> items = List.of();

    private ImportDataSourcesDialog(Shell parent, WorkbenchCore core, String file, Optional<byte[]> content) {
        super(parent, "Import datasources", SIZE);
        this.core = core;
        this.file = file;
        this.content = content;
    }

    /** Begins with a file, or with none. */
    static ImportDataSourcesDialog of(Shell parent, WorkbenchCore core, String file) {
        return new ImportDataSourcesDialog(parent, core, file, Optional.empty());
    }

    /** Shows what was on the clipboard. */
    static ImportDataSourcesDialog ofContent(Shell parent, WorkbenchCore core, byte[] content) {
        return new ImportDataSourcesDialog(parent, core, "", Optional.of(content));
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Composite area = (Composite) super.createDialogArea(parent);
        ui = new UiExecutor(area);
        if (content.isEmpty()) {
            new FileRow(area, SWT.OPEN, file, chosen -> {
                file = chosen;
                look();
            });
        }
        state = new Label(area, SWT.WRAP);
        state.setData("test.id", "import.state");
        GridDataFactory.fillDefaults()
                .grab(true, false)
                .hint(1, 2 * state.computeSize(SWT.DEFAULT, SWT.DEFAULT).y)
                .applyTo(state);
        table(area);
        details = ReadText.in(area, "import.details");
        GridDataFactory.fillDefaults()
                .grab(true, false)
                .hint(1, LINES * details.getLineHeight())
                .applyTo(details);
        return area;
    }

    private void table(Composite area) {
        Composite middle = new Composite(area, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(middle);
        table = new Table(middle, SWT.CHECK | SWT.BORDER | SWT.SINGLE | SWT.FULL_SELECTION);
        table.setData("test.id", "import.table");
        table.setHeaderVisible(true);
        TableColumnLayout columns = new TableColumnLayout();
        middle.setLayout(columns);
        column(columns, "Datasource", 34);
        column(columns, "Here", 18);
        column(columns, "To know", 48);
        cells = new ShortCells(table);
        table.addListener(SWT.Selection, event -> {
            if (event.detail == SWT.CHECK) {
                checked((TableItem) event.item);
            }
            describe();
        });
        Palette.onChange(table, this::paint);
    }

    private void column(TableColumnLayout columns, String title, int share) {
        TableColumn column = new TableColumn(table, SWT.NONE);
        column.setText(title);
        columns.setColumnData(column, new ColumnWeightData(share));
    }

    /** What does nothing can't be chosen. */
    private void checked(TableItem line) {
        if (line.getChecked() && !items.get(table.indexOf(line)).canBeTaken()) {
            line.setChecked(false);
        }
        update();
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        Button take = createButton(parent, IDialogConstants.OK_ID, "&Import", true);
        take.setData("test.id", "import.take");
        createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false);
        look();
    }

    private void look() {
        if (content.isEmpty() && file.isBlank()) {
            show(List.of(), IDLE, false);
            return;
        }
        show(List.of(), "Reading…", false);
        String asked = file;
        Job.createSystem("Read " + asked, monitor -> {
                    try {
                        List<ConnectionProfile> here = core.dataSources().profiles();
                        ProfileImport found = content.isPresent()
                                ? ProfileImport.of(content.get(), here)
                                : ProfileImport.of(Path.of(asked), here);
                        tell(asked, found.items(), summary(found.items()), false);
                    } catch (BitquarryException refused) {
                        tell(asked, List.of(), refused.problem().text(), true);
                    } catch (java.nio.file.InvalidPathException noFile) {
                        tell(asked, List.of(), "That is not the name of a file.", true);
                    }
                })
                .schedule();
    }

    private void tell(String asked, List<Item> found, String words, boolean problem) {
        ui.execute(() -> {
            if (asked.equals(file)) {
                show(found, words, problem);
            }
        });
    }

    private static String summary(List<Item> found) {
        long fresh = found.stream()
                .filter(item -> item.effect() == ProfileImport.Effect.NEW)
                .count();
        long replaced = found.stream()
                .filter(item -> item.effect() == ProfileImport.Effect.REPLACES)
                .count();
        if (found.isEmpty()) {
            return "The file holds no datasource.";
        }
        return found.size() + (found.size() == 1 ? " datasource: " : " datasources: ") + fresh + " new, " + replaced
                + " that would replace one here, " + (found.size() - fresh - replaced) + " with nothing to do."
                + " Check those to take over.";
    }

    private void show(List<Item> found, String words, boolean problem) {
        items = found;
        state.setText(words.replace("&", "&&"));
        PlatformUI.getWorkbench().getService(IStylingEngine.class).setClassname(state, problem ? "problem" : "");
        table.removeAll();
        for (Item item : items) {
            TableItem line = new TableItem(table, SWT.NONE);
            cells.set(line, item.profile().name(), item.effect().label(), first(item.notices()));
            line.setChecked(item.isHarmless());
        }
        if (!items.isEmpty()) {
            table.setSelection(0);
        }
        paint();
        describe();
        update();
    }

    /** The rest stands below, for the line that is selected. */
    private static String first(List<String> notices) {
        return notices.isEmpty()
                ? ""
                : notices.size() == 1 ? notices.getFirst() : "(" + notices.size() + ") " + notices.getFirst();
    }

    private void paint() {
        for (int i = 0; i < items.size(); i++) {
            Item item = items.get(i);
            table.getItem(i)
                    .setForeground(
                            (item.canBeTaken() ? item.isHarmless() ? Palette.TEXT : Palette.QA : Palette.SECONDARY)
                                    .color());
        }
    }

    private void describe() {
        int index = table.getSelectionIndex();
        details.setText(index < 0 ? "" : words(items.get(index)));
    }

    private static String words(Item item) {
        List<String> lines = new ArrayList<>();
        String group =
                item.profile().path().isTop() ? "" : " in " + item.profile().group();
        lines.add(
                item.profile().name() + group + ": " + item.effect().label().toLowerCase(java.util.Locale.ROOT) + ".");
        lines.addAll(item.differences());
        lines.addAll(item.notices());
        return String.join("\n", lines);
    }

    private List<ConnectionProfile> chosen() {
        return Stream.of(table.getItems())
                .filter(TableItem::getChecked)
                .map(line -> items.get(table.indexOf(line)).profile())
                .toList();
    }

    private void update() {
        int count = chosen().size();
        Button take = getButton(IDialogConstants.OK_ID);
        take.setEnabled(count > 0);
        take.setText(count == 0 ? "&Import" : "&Import " + count);
        take.requestLayout();
    }

    @Override
    protected void okPressed() {
        List<ConnectionProfile> chosen = chosen();
        Shell window = getParentShell();
        super.okPressed();
        FileWork.begin("Import datasources", window, () -> core.dataSources().replace(chosen));
    }
}
