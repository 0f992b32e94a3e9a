package org.bitquarry.engine.internal.sql;

import java.util.Optional;
import java.util.Set;
import org.bitquarry.model.change.RowChange;
import org.bitquarry.model.error.TextRange;
import org.bitquarry.model.plan.RequestPlan;
import org.bitquarry.model.table.TableRef;
import org.bitquarry.model.table.Verb;
import org.jspecify.annotations.Nullable;

/** What the columns of a query are for that finds rows to change. */
public sealed interface RowLayout permits ChangeLayout, MergeLayout {
    /** Returns what the statement is taken for. */
    Verb verb();

    /** Returns all that may become of its rows. */
    default Set<Verb> verbs() {
        return Set.of(verb());
    }

    /** Returns what becomes of one row of the query; empty when nothing does. */
    Optional<RowChange> change(TableRef table, @Nullable Object[] row);

    /** Tells what the changes of rows send that were found, or that one sends which the statement holds. */
    RequestPlan requests(TableRef table, boolean once);

    /** Returns the text that says which rows belong together, when a row may be changed by one of them only. */
    Optional<TextRange> once();
}
