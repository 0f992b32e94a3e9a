package org.bitquarry.ui.grid;

import java.net.URI;
import org.bitquarry.workbench.core.inspect.RowLink;

/** Where a cell leads to. */
sealed interface CellLink {
    /** A page of the web. */
    record Page(URI address) implements CellLink {}

    /** Rows of a table. */
    record Rows(String datasource, RowLink link) implements CellLink {}

    /** Returns it in words. */
    default String words() {
        return switch (this) {
            case Page(URI address) -> address.getHost() + address.getPath();
            case Rows(String datasource, RowLink link) -> link.words();
        };
    }
}
