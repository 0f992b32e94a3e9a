package org.bitquarry.ui.inspector;

import java.net.URI;
import java.util.Optional;
import org.bitquarry.ui.UiPlugin;
import org.bitquarry.workbench.core.WorkbenchCore;
import org.bitquarry.workbench.core.inspect.PictureJob;

/** Where the pictures that cells point at come from. */
@FunctionalInterface
interface PictureSource {
    /** Returns what loads a picture once it is scheduled; empty while the cell's datasource is not connected. */
    Optional<PictureJob> job(Inspected cell, URI address);

    /** Returns one that asks through the connection of the cell's datasource, as its requests go, and tells the HTTP log. */
    static PictureSource connected() {
        return (cell, address) -> {
            WorkbenchCore core = UiPlugin.core();
            return cell.datasource()
                    .flatMap(name -> core.dataSources().connected(name))
                    .map(live -> new PictureJob(
                            address,
                            live.connector()::picture,
                            core.httpLog()
                                    .begin(
                                            live.name(),
                                            "Picture of " + cell.result().name())
                                    .listener()));
        };
    }
}
