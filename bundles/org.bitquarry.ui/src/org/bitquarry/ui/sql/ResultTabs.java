package org.bitquarry.ui.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.bitquarry.model.plan.RequestPlan;
import org.bitquarry.ui.grid.EditsOpener;
import org.bitquarry.ui.theme.Icons;
import org.bitquarry.ui.theme.Palette;
import org.eclipse.jface.dialogs.InputDialog;
import org.eclipse.jface.text.ITextOperationTarget;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.CTabFolder2Adapter;
import org.eclipse.swt.custom.CTabFolderEvent;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;

/** Below the text: a tab for each statement that ran last or was pinned, the messages, the request plan. Belongs to the UI thread. */
final class ResultTabs {
    private final CTabFolder folder;
    private final MessagesPane messages;
    private final CTabItem messagesItem;
    private final PlanPane plan;
    private final CTabItem planItem;
    private final List<Runnable> listeners = new ArrayList<>();

    ResultTabs(Composite parent, Consumer<SqlStep> reveal) {
        folder = new CTabFolder(parent, SWT.TOP | SWT.FLAT);
        folder.setData("test.id", "sql.results");
        messages = new MessagesPane(folder, reveal);
        messagesItem = item("Messages", Icons.LOG, messages);
        plan = new PlanPane(folder);
        planItem = item("Request plan", Icons.PLAN, plan);
        folder.setSelection(messagesItem);
        folder.addListener(SWT.Selection, event -> tell());
        folder.addListener(SWT.MenuDetect, event -> {
            Point at = folder.toControl(event.x, event.y);
            Optional<ResultTab> tab = Optional.ofNullable(folder.getItem(at)).flatMap(ResultTabs::tab);
            folder.setMenu(tab.map(this::menu).orElse(null));
        });
        folder.addCTabFolder2Listener(new CTabFolder2Adapter() {
            @Override
            public void close(CTabFolderEvent event) {
                folder.getDisplay().asyncExec(ResultTabs.this::tell);
            }
        });
        Palette.onChange(folder, () -> {
            messagesItem.setImage(Icons.LOG.image());
            planItem.setImage(Icons.PLAN.image());
        });
    }

    private CTabItem item(String title, Icons icon, Composite content) {
        CTabItem item = new CTabItem(folder, SWT.NONE);
        item.setText(title);
        item.setImage(icon.image());
        item.setControl(content);
        return item;
    }

    CTabFolder folder() {
        return folder;
    }

    /** Closes the tabs of statements that ran before, except pinned ones. */
    void makeRoom() {
        tabs().stream().filter(tab -> !tab.isPinned()).forEach(ResultTab::close);
    }

    /** Opens the tab of a statement that began. */
    ResultTab open(SqlStep step, EditsOpener edits, Runnable again) {
        int index = tabs().size();
        ResultTab tab = new ResultTab(folder, index, step.name().orElse("Result " + (index + 1)), step, edits, again);
        tab.grid().onChange(this::tell);
        folder.setSelection(tab.item());
        tell();
        return tab;
    }

    /** Returns the tab that is in front, if it is that of a statement. */
    Optional<ResultTab> selected() {
        return Optional.ofNullable(folder.getSelection()).flatMap(ResultTabs::tab);
    }

    /** Returns the tabs of statements, from left to right. */
    List<ResultTab> tabs() {
        return Stream.of(folder.getItems()).flatMap(item -> tab(item).stream()).toList();
    }

    MessagesPane messages() {
        return messages;
    }

    void selectMessages() {
        folder.setSelection(messagesItem);
        tell();
    }

    void selectPlan() {
        folder.setSelection(planItem);
        tell();
    }

    void showPlan(RequestPlan next) {
        plan.show(next);
    }

    /** Copies what is selected below the text; nothing else can be done there. */
    void operate(int operation) {
        if (operation == ITextOperationTarget.COPY) {
            if (folder.getDisplay().getFocusControl() instanceof StyledText lines) {
                lines.copy();
            } else {
                selected().ifPresent(tab -> tab.grid().copy(false));
            }
        }
    }

    void setFocus() {
        if (selected().isEmpty() || !selected().get().setFocus()) {
            folder.setFocus();
        }
    }

    /** Runs an action after another tab came to the front, or the one in front has other things to say. */
    void onChange(Runnable action) {
        listeners.add(action);
    }

    private void tell() {
        if (!folder.isDisposed()) {
            listeners.forEach(Runnable::run);
        }
    }

    private static Optional<ResultTab> tab(CTabItem item) {
        return item.getData() instanceof ResultTab tab ? Optional.of(tab) : Optional.empty();
    }

    private Menu menu(ResultTab tab) {
        Optional.ofNullable(folder.getMenu()).ifPresent(Menu::dispose);
        Menu menu = new Menu(folder);
        MenuItem pin = choice(menu, SWT.CHECK, "Pin", () -> tab.pin(!tab.isPinned()));
        pin.setSelection(tab.isPinned());
        choice(menu, SWT.PUSH, "Rename…", () -> rename(tab));
        choice(menu, SWT.PUSH, "Close", tab::close);
        choice(menu, SWT.PUSH, "Close others", () -> tabs().stream()
                .filter(other -> other != tab)
                .forEach(ResultTab::close));
        return menu;
    }

    private static MenuItem choice(Menu menu, int style, String words, Runnable action) {
        MenuItem item = new MenuItem(menu, style);
        item.setText(words);
        item.addListener(SWT.Selection, event -> action.run());
        return item;
    }

    private void rename(ResultTab tab) {
        InputDialog dialog = new InputDialog(
                folder.getShell(),
                "Rename result",
                "Title of the tab",
                tab.item().getText(),
                text -> text.isBlank() ? "" : null);
        if (dialog.open() == Window.OK) {
            tab.rename(dialog.getValue().strip());
        }
    }
}
