package org.bitquarry.ui.inspector;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.bitquarry.ui.parts.EmptyState;
import org.bitquarry.ui.theme.Icons;
import org.bitquarry.ui.theme.Palette;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IMemento;
import org.eclipse.ui.IViewSite;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.part.ViewPart;
import org.jspecify.annotations.Nullable;

/** Shows more of the cell and the row that a person works at, in whatever grid that is. */
public final class InspectorView extends ViewPart {
    private static final String EMPTY =
            "Select a cell of a table or a result: its value, its row and what the row leads to show here.";
    private static final String TAB = "tab";

    private final StackLayout stack = new StackLayout();
    private final Map<CTabItem, InspectorPanel> panels = new LinkedHashMap<>();
    private @Nullable Composite pages;
    private @Nullable CTabFolder folder;
    private @Nullable EmptyState empty;
    private @Nullable InspectedGrid followed;
    private Optional<Inspected.Key> shown = Optional.empty();
    private int restored;

    @Override
    public void init(IViewSite site, @Nullable IMemento memento) throws PartInitException {
        super.init(site, memento);
        restored =
                Optional.ofNullable(memento).map(saved -> saved.getInteger(TAB)).orElse(0);
    }

    @Override
    public void saveState(IMemento memento) {
        if (folder != null) {
            memento.putInteger(TAB, folder.getSelectionIndex());
        }
    }

    @Override
    public void createPartControl(Composite parent) {
        Composite all = new Composite(parent, SWT.NONE);
        all.setLayout(stack);
        EmptyState nothing = new EmptyState(all, EMPTY);
        nothing.setData("test.id", "inspector.empty");
        CTabFolder tabs = new CTabFolder(all, SWT.TOP | SWT.FLAT);
        tabs.setData("test.id", "inspector.tabs");
        pages = all;
        empty = nothing;
        folder = tabs;
        add(tabs, "Value", Icons.TYPE_TEXT, new ValuePanel(tabs, PictureSource.connected()));
        add(tabs, "Record", Icons.COLUMN, new RecordPanel(tabs));
        add(tabs, "References", Icons.REFERENCE, new ReferencesPanel(tabs, getSite()));
        tabs.setSelection(Math.clamp(restored, 0, tabs.getItemCount() - 1));
        tabs.addListener(SWT.Selection, event -> update());
        stack.topControl = nothing;
        followed = new InspectedGrid(getSite().getPage(), tabs, this::update);
        update();
    }

    private void add(CTabFolder tabs, String title, Icons icon, InspectorPanel panel) {
        CTabItem item = new CTabItem(tabs, SWT.NONE);
        item.setText(title);
        item.setImage(icon.image());
        item.setControl(panel.control());
        Palette.onChange(item, () -> item.setImage(icon.image()));
        panels.put(item, panel);
    }

    private void update() {
        if (pages == null || folder == null || followed == null || pages.isDisposed()) {
            return;
        }
        Optional<Inspected> cell = followed.cell();
        if (cell.isEmpty()) {
            panels.values().forEach(InspectorPanel::forget);
            shown = Optional.empty();
        } else if (!cell.map(Inspected::key).equals(shown)) {
            panels.values().forEach(InspectorPanel::finish);
            shown = cell.map(Inspected::key);
        }
        CTabFolder tabs = folder;
        cell.ifPresent(known ->
                Optional.ofNullable(tabs.getSelection()).map(panels::get).ifPresent(panel -> panel.show(known)));
        show(cell.isPresent());
    }

    private void show(boolean something) {
        if (pages != null) {
            var top = something ? folder : empty;
            if (stack.topControl != top) {
                stack.topControl = top;
                pages.layout();
            }
        }
    }

    @Override
    public void setFocus() {
        if (stack.topControl == folder && folder != null && folder.getSelection() != null) {
            folder.getSelection().getControl().setFocus();
        } else if (pages != null) {
            pages.setFocus();
        }
    }
}
