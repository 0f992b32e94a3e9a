package org.bitquarry.workbench.core.edit;

import java.util.List;
import org.bitquarry.model.table.TableDefinition;
import org.bitquarry.model.table.Verb;

/** Tells what the credentials of datasources may not do. Thread-safe and quick: it is asked for each cell that is shown. */
@FunctionalInterface
public interface Permissions {
    /** Knows nothing, so that nothing is refused. */
    Permissions UNKNOWN = (datasource, table, verb) -> List.of();

    /** Returns the scopes that are known to be missing at this moment; empty when none is, or nobody knows. */
    List<String> missingScopes(String datasource, TableDefinition table, Verb verb);
}
