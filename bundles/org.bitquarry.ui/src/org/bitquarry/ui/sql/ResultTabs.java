package org.bitquarry.ui.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.bitquarry.ui.grid.EditsOpener;
import org.bitquarry.ui.theme.Icons;
import org.bitquarry.ui.theme.Palette;
import org.eclipse.jface.text.ITextOperationTarget;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Composite;

/**
 * Below the text: tabs of statements, the messages, the request plan. Tabs that are pinned or stand beside the others stay
 * when other statements run; one whose own statement runs again shows that. Belongs to the UI thread.
 */
final class ResultTabs implements ResultFolder.Owner {
    /** So many that are not pinned; each holds its rows in memory. */
    static final int MOST = 20;

    private final ResultArea area;
    private final MessagesPane messages;
    private final CTabItem messagesItem;
    private final PlanPane plan;
    private final CTabItem planItem;
    private final ResultMenu menu = new ResultMenu(this);
    private final List<Runnable> listeners = new ArrayList<>();
    /** Tabs of statements that are about to run again, in the order in which they ran. */
    private final List<ResultTab> waiting = new ArrayList<>();

    private ResultFolder active;

    ResultTabs(Composite parent, Consumer<SqlStep> reveal, PlanPane.Actions plans) {
        area = new ResultArea(parent, this);
        active = area.main();
        CTabFolder folder = folder();
        messages = new MessagesPane(folder, reveal);
        messagesItem = item("Messages", Icons.LOG, messages);
        plan = new PlanPane(folder, plans);
        planItem = item("Request plan", Icons.PLAN, plan);
        folder.setSelection(messagesItem);
        Palette.onChange(folder, () -> {
            messagesItem.setImage(Icons.LOG.image());
            planItem.setImage(Icons.PLAN.image());
        });
    }

    private CTabItem item(String title, Icons icon, Composite content) {
        CTabItem item = new CTabItem(folder(), SWT.NONE);
        item.setText(title);
        item.setImage(icon.image());
        item.setControl(content);
        return item;
    }

    /** Returns the folder that also holds messages and plan. */
    CTabFolder folder() {
        return area.main().widget();
    }

    ResultArea area() {
        return area;
    }

    /** Makes room for statements: their own tabs wait for them, others close unless they are pinned or stand beside. */
    void makeRoom(List<SqlWish> wishes) {
        waiting.clear();
        List<ResultTab> free =
                new ArrayList<>(tabs().stream().filter(tab -> !tab.isPinned()).toList());
        for (SqlWish wish : wishes) {
            free.stream()
                    .filter(tab -> tab.step().wish().isLike(wish))
                    .findFirst()
                    .ifPresent(tab -> {
                        free.remove(tab);
                        waiting.add(tab);
                    });
        }
        free.stream().filter(tab -> tab.folder() == folder()).forEach(ResultTab::close);
    }

    /** Lets a statement run in its own tab again; a pinned one keeps its rows, the statement gets another. */
    void makeRoom(ResultTab tab) {
        waiting.clear();
        if (!tab.isPinned()) {
            waiting.add(tab);
        }
    }

    /** Lets statements run in tabs of their own; the oldest ones close when there are too many. */
    void keepRoom(int wanted) {
        waiting.clear();
        List<ResultTab> free = tabs().stream().filter(tab -> !tab.isPinned()).toList();
        free.stream().limit(Math.max(0, free.size() + wanted - MOST)).forEach(ResultTab::close);
    }

    /** Shows a statement that began: in the tab that waits for it, or in one of its own. */
    ResultTab open(SqlStep step, EditsOpener edits) {
        Optional<ResultTab> own = waiting.stream()
                .filter(tab -> !tab.item().isDisposed())
                .filter(tab -> tab.step().wish().isLike(step.wish()))
                .findFirst();
        ResultTab tab = own.orElseGet(() -> make(step, edits));
        own.ifPresent(waited -> {
            waiting.remove(waited);
            waited.follow(step);
            step.name().ifPresent(waited::rename);
        });
        show(tab);
        return tab;
    }

    private ResultTab make(SqlStep step, EditsOpener edits) {
        ResultTab tab =
                new ResultTab(folder(), area.main().tabs().size(), step.name().orElseGet(this::freeTitle), step, edits);
        tab.grid().onChange(this::tell);
        tab.grid().onRetry(() -> menu.again(tab));
        return tab;
    }

    private String freeTitle() {
        Set<String> taken = tabs().stream().map(ResultTab::title).collect(Collectors.toSet());
        return IntStream.iterate(taken.size() + 1, number -> number + 1)
                .mapToObj(number -> "Result " + number)
                .filter(title -> !taken.contains(title))
                .findFirst()
                .orElseThrow();
    }

    private void show(ResultTab tab) {
        folderOf(tab).select(tab.item());
    }

    private ResultFolder folderOf(ResultTab tab) {
        return ResultFolder.of(tab.folder()).orElseThrow();
    }

    /** Returns the tab that is in front where the keyboard was last, if it is that of a statement. */
    Optional<ResultTab> selected() {
        return active.widget().isDisposed() ? area.main().selected() : active.selected();
    }

    /** Returns the tabs of statements, from left to right. */
    List<ResultTab> tabs() {
        return area.folders().stream().flatMap(folder -> folder.tabs().stream()).toList();
    }

    MessagesPane messages() {
        return messages;
    }

    PlanPane plan() {
        return plan;
    }

    void selectMessages() {
        area.main().select(messagesItem);
    }

    void selectPlan() {
        area.main().select(planItem);
    }

    /** Closes a tab; a folder that it was the last one of is gone too. */
    void close(ResultTab tab) {
        ResultFolder folder = folderOf(tab);
        boolean hadFocus = folder.hasFocus();
        tab.close();
        closed(folder);
        if (hadFocus) {
            setFocus();
        }
    }

    void closeOthers(ResultTab tab) {
        others(tab).forEach(this::close);
    }

    /** Returns what gives way to a tab; what is pinned stays. */
    List<ResultTab> others(ResultTab tab) {
        return tabs().stream()
                .filter(other -> other != tab && !other.isPinned())
                .toList();
    }

    /**
     * Puts a tab beside those of its folder.
     *
     * @param side {@link SWT#RIGHT} or {@link SWT#BOTTOM}
     */
    void split(ResultTab tab, int side) {
        move(tab, area.split(folderOf(tab), side));
    }

    /** Puts all tabs into one folder again. */
    void join() {
        Optional<ResultTab> front = selected();
        tabs().stream().filter(tab -> tab.folder() != folder()).forEach(tab -> move(tab, area.main()));
        front.ifPresent(this::show);
    }

    /** Tells whether tabs stand side by side. */
    boolean isSplit() {
        return area.folders().size() > 1;
    }

    private void move(ResultTab tab, ResultFolder to) {
        ResultFolder from = folderOf(tab);
        if (from != to) {
            tab.moveTo(to.widget(), to.tabs().size());
            if (from.selected().isEmpty() && !from.tabs().isEmpty()) {
                from.widget().setSelection(from.tabs().getLast().item());
            }
            closed(from);
            to.select(tab.item());
            to.setFocus();
        }
    }

    /** Brings the next tab of the folder to the front that was used last, or the one before. */
    void turn(int by) {
        active.turn(by);
        active.setFocus();
    }

    /** Returns the folders as places for the keyboard. */
    List<ResultFolder> folders() {
        return area.folders();
    }

    /** Copies what is selected below the text; nothing else can be done there. */
    void operate(int operation) {
        if (operation == ITextOperationTarget.COPY) {
            if (area.getDisplay().getFocusControl() instanceof StyledText lines) {
                lines.copy();
            } else if (plan.hasKeyboard()) {
                plan.copy();
            } else if (messages.hasKeyboard()) {
                messages.copy();
            } else {
                selected().ifPresent(tab -> tab.grid().copy(false));
            }
        }
    }

    void setFocus() {
        active.setFocus();
    }

    /** Runs an action after another tab came to the front, or the one in front has other things to say. */
    void onChange(Runnable action) {
        listeners.add(action);
    }

    /** Says how a statement runs again in its tab. */
    void onAgain(Consumer<ResultTab> action) {
        menu.onAgain(action);
    }

    ResultMenu menu() {
        return menu;
    }

    private void tell() {
        if (!area.isDisposed()) {
            listeners.forEach(Runnable::run);
        }
    }

    @Override
    public void active(ResultFolder folder) {
        active = folder;
        tell();
    }

    @Override
    public void closed(ResultFolder folder) {
        if (!folder.widget().isDisposed() && folder.widget().getItemCount() == 0) {
            area.collapse(folder);
        }
        if (active.widget().isDisposed()) {
            active = area.main();
        }
        tell();
    }

    @Override
    public void menu(ResultTab tab) {
        menu.open(tab);
    }

    @Override
    public void rename(ResultTab tab) {
        menu.rename(tab);
    }

    @Override
    public void drag(ResultTab tab) {
        new ResultDrag(area).follow().ifPresent(drop -> drop(tab, drop));
    }

    /** Does what letting a dragged tab go there means. */
    void drop(ResultTab tab, ResultDrag.Drop drop) {
        boolean alone = folderOf(tab) == drop.folder() && drop.folder().widget().getItemCount() == 1;
        if (tab.item().isDisposed() || alone) {
            return;
        }
        move(tab, drop.side() == SWT.CENTER ? drop.folder() : area.split(drop.folder(), drop.side()));
    }
}
