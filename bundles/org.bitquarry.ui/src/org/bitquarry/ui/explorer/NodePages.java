package org.bitquarry.ui.explorer;

import java.net.URI;
import java.util.Optional;
import org.bitquarry.ui.browser.WebBrowser;
import org.bitquarry.ui.explorer.ExplorerNode.Schema;
import org.bitquarry.ui.explorer.ExplorerNode.Source;
import org.bitquarry.workbench.core.find.WebPlaces;

/**
 * The pages of nodes for people.
 *
 * @param places knows their addresses
 * @param browser shows them
 */
record NodePages(WebPlaces places, WebBrowser browser) {
    /** Returns the page of a workspace, a project or a repository; of what lies in one, its page. */
    Optional<URI> of(ExplorerNode node) {
        if (node instanceof Schema schema) {
            return places.page(schema.source().profile(), schema.schema());
        }
        if (node instanceof Source source) {
            return places.page(source.profile());
        }
        return node.parent().filter(above -> node.datasource().isPresent()).flatMap(this::of);
    }

    void open(URI page) {
        browser.open(page);
    }
}
