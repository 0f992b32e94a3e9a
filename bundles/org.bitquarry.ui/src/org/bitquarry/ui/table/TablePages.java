package org.bitquarry.ui.table;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.bitquarry.ui.theme.Icons;
import org.bitquarry.ui.theme.Palette;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

/** The pages of a table's editor. Only that of the rows is made with it; others when they are first looked at. Belongs to the UI thread. */
final class TablePages {
    private final CTabFolder folder;
    private final Map<Kind, LazyPage> lazy = new EnumMap<>(Kind.class);
    private Optional<Consumer<Kind>> shower = Optional.empty();

    /** The pages, in their order. */
    enum Kind {
        DATA("Data", Icons.TABLE),
        COLUMNS("Columns", Icons.COLUMN),
        DDL("DDL", Icons.SQL),
        RELATIONS("Relations", Icons.REFERENCE),
        REQUESTS("Requests", Icons.WEB),
        DOCUMENTATION("Documentation", Icons.DOCUMENTATION);

        private final String title;
        private final Icons icon;

        Kind(String title, Icons icon) {
            this.title = title;
            this.icon = icon;
        }
    }

    /** Who makes pages of what is described. */
    @FunctionalInterface
    interface Maker {
        /** Makes the content of a page. */
        Control make(Composite parent, Kind kind, Described described);
    }

    TablePages(Composite parent) {
        folder = new CTabFolder(parent, SWT.BOTTOM | SWT.FLAT);
        folder.setData("test.id", "table.pages");
        for (Kind kind : Kind.values()) {
            CTabItem item = new CTabItem(folder, SWT.NONE);
            item.setText(kind.title);
            item.setImage(kind.icon.image());
        }
        Palette.onChange(folder, () -> {
            for (Kind kind : Kind.values()) {
                folder.getItem(kind.ordinal()).setImage(kind.icon.image());
            }
        });
    }

    /** Returns where the page of the rows is made. */
    Composite folder() {
        return folder;
    }

    /** Shows the page of the rows, and makes others when they are first wanted. */
    void begin(Control data, TableDescription description, Maker maker) {
        show(data);
        folder.addListener(SWT.Selection, event -> page(kind(), description, maker));
        Consumer<Kind> show = kind -> {
            folder.setSelection(kind.ordinal());
            page(kind, description, maker);
            focus(data);
        };
        shower = Optional.of(show);
    }

    /** Shows the page of the rows. */
    void show(Control data) {
        folder.getItem(Kind.DATA.ordinal()).setControl(data);
        folder.setSelection(Kind.DATA.ordinal());
    }

    private void page(Kind kind, TableDescription description, Maker maker) {
        if (kind != Kind.DATA) {
            lazy.computeIfAbsent(kind, wanted -> {
                        LazyPage page = new LazyPage(
                                folder, description, (parent, described) -> maker.make(parent, wanted, described));
                        folder.getItem(wanted.ordinal()).setControl(page);
                        return page;
                    })
                    .show();
        }
    }

    Kind kind() {
        return Kind.values()[Math.max(0, folder.getSelectionIndex())];
    }

    void show(Kind kind) {
        shower.ifPresent(show -> show.accept(kind));
    }

    /** Goes so many pages on, and round at the end. */
    void move(int by) {
        int count = Kind.values().length;
        show(Kind.values()[Math.floorMod(kind().ordinal() + by, count)]);
    }

    private void focus(Control data) {
        if (kind() == Kind.DATA) {
            data.setFocus();
        } else {
            Optional.ofNullable(lazy.get(kind())).ifPresent(LazyPage::setFocus);
        }
    }

    /** Gives the keyboard to the page in front, if that is not the page of the rows; tells whether it took it. */
    boolean focusOther() {
        return kind() != Kind.DATA
                && Optional.ofNullable(lazy.get(kind()))
                        .filter(LazyPage::setFocus)
                        .isPresent();
    }

    /** Looks again whether the table can be described, such as after its rows have come. */
    void lookAgain() {
        Arrays.stream(Kind.values())
                .flatMap(kind -> Optional.ofNullable(lazy.get(kind)).stream())
                .forEach(LazyPage::lookAgain);
    }
}
