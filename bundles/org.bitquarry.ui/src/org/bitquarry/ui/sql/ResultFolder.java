package org.bitquarry.ui.sql;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bitquarry.ui.parts.UiExecutor;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.CTabFolder2Adapter;
import org.eclipse.swt.custom.CTabFolderEvent;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.jspecify.annotations.Nullable;

/** Tabs in one place. Tells its owner what a person does to them. Belongs to the UI thread. */
final class ResultFolder {
    private final CTabFolder folder;
    private final Owner owner;
    private @Nullable CTabItem pressed;

    /** Is told what is done with the tabs. */
    interface Owner {
        /** The folder has the keyboard, or another tab of it came to the front. */
        void active(ResultFolder folder);

        /** A tab was closed; it is gone by now. */
        void closed(ResultFolder folder);

        /** A person wants to know what can be done with a tab. */
        void menu(ResultTab tab);

        void rename(ResultTab tab);

        void drag(ResultTab tab);
    }

    ResultFolder(Composite parent, Owner owner) {
        this.owner = owner;
        folder = new CTabFolder(parent, SWT.TOP | SWT.FLAT);
        folder.setData("test.id", "sql.results");
        folder.setData(this);
        folder.addListener(SWT.Activate, event -> owner.active(this));
        folder.addListener(SWT.Selection, event -> owner.active(this));
        folder.addListener(SWT.MenuDetect, event -> {
            Point at = folder.toControl(event.x, event.y);
            boolean byKey = event.detail == SWT.MENU_KEYBOARD;
            Optional<ResultTab> tab = byKey ? selected() : at(at);
            event.doit = false;
            tab.ifPresent(owner::menu);
        });
        folder.addListener(SWT.MouseDown, event -> pressed = folder.getItem(new Point(event.x, event.y)));
        folder.addListener(SWT.MouseUp, event -> released(event.button));
        folder.addListener(
                SWT.MouseDoubleClick, event -> at(new Point(event.x, event.y)).ifPresent(owner::rename));
        folder.addListener(SWT.KeyDown, event -> {
            if (event.keyCode == SWT.F2) {
                rename();
            }
        });
        folder.addListener(
                SWT.DragDetect, event -> at(new Point(event.x, event.y)).ifPresent(owner::drag));
        UiExecutor ui = new UiExecutor(folder);
        folder.addCTabFolder2Listener(new CTabFolder2Adapter() {
            @Override
            public void close(CTabFolderEvent event) {
                ui.later(() -> owner.closed(ResultFolder.this));
            }
        });
    }

    /** A click on a tab means what it shows; one that closes a tab leaves the keyboard where it is. */
    private void released(int button) {
        if (button == 1 && pressed != null && pressed == folder.getSelection() && !hasFocus()) {
            setFocus();
        }
    }

    /** Asks for another name of the tab in front. */
    void rename() {
        selected().ifPresent(owner::rename);
    }

    /** Returns the folder that a widget of the platform was made for. */
    static Optional<ResultFolder> of(CTabFolder widget) {
        return widget.getData() instanceof ResultFolder folder ? Optional.of(folder) : Optional.empty();
    }

    CTabFolder widget() {
        return folder;
    }

    /** Returns the tabs of statements, from left to right. */
    List<ResultTab> tabs() {
        return Stream.of(folder.getItems())
                .flatMap(item -> ResultFolder.tab(item).stream())
                .toList();
    }

    /** Returns the tab in front, if it is that of a statement. */
    Optional<ResultTab> selected() {
        return Optional.ofNullable(folder.getSelection()).flatMap(ResultFolder::tab);
    }

    void select(CTabItem item) {
        folder.setSelection(item);
        owner.active(this);
    }

    /** Brings the tab to the front that stands so many places further, around the end. */
    void turn(int by) {
        int count = folder.getItemCount();
        if (count > 0) {
            folder.setSelection(Math.floorMod(folder.getSelectionIndex() + by, count));
            owner.active(this);
        }
    }

    /** Tells whether the keyboard is in it. */
    boolean hasFocus() {
        for (var control = Display.getCurrent().getFocusControl(); control != null; control = control.getParent()) {
            if (control == folder) {
                return true;
            }
        }
        return false;
    }

    /** Gives the tab in front the keyboard, or the strip of tabs when it takes none. */
    void setFocus() {
        CTabItem front = folder.getSelection();
        boolean taken = selected()
                .map(ResultTab::setFocus)
                .orElseGet(() -> front != null
                        && front.getControl() != null
                        && front.getControl().setFocus());
        if (!taken) {
            folder.setFocus();
        }
    }

    private Optional<ResultTab> at(Point point) {
        return Optional.ofNullable(folder.getItem(point)).flatMap(ResultFolder::tab);
    }

    private static Optional<ResultTab> tab(CTabItem item) {
        return item.getData() instanceof ResultTab tab ? Optional.of(tab) : Optional.empty();
    }
}
