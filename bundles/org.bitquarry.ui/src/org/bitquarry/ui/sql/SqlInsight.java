package org.bitquarry.ui.sql;

import java.util.List;
import java.util.Optional;
import org.bitquarry.engine.Completion;
import org.bitquarry.engine.SqlCall;
import org.bitquarry.engine.SqlFinding;
import org.bitquarry.engine.SqlName;
import org.bitquarry.model.exchange.CancellationToken;

/** What is known of a session's text, where its statements run now. Asks the source for nothing; for use by any thread. */
interface SqlInsight {
    /** Returns what could stand at the caret, the likeliest first. Fast enough for every keystroke. */
    List<Completion> complete(String text, int caret);

    /** Returns what is to say of the name at a place. Fast enough for every keystroke. */
    Optional<String> describe(String text, int offset);

    /** Returns the call around the caret and what it takes. Fast enough for every keystroke. */
    Optional<SqlCall> call(String text, int caret);

    /** Returns what names mean; no work for the UI thread. */
    List<SqlName> names(String text);

    /**
     * Returns what is wrong; no work for the UI thread.
     *
     * @throws org.bitquarry.model.error.CancelledException when the token says so
     */
    List<SqlFinding> inspect(String text, CancellationToken cancellation);
}
