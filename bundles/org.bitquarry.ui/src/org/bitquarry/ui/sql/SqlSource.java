package org.bitquarry.ui.sql;

import java.util.List;
import java.util.Optional;
import org.bitquarry.connections.CategoryRules;
import org.bitquarry.engine.Completion;
import org.bitquarry.engine.SqlCall;
import org.bitquarry.engine.SqlFinding;
import org.bitquarry.engine.SqlName;
import org.bitquarry.model.exchange.Budget;
import org.bitquarry.model.exchange.CancellationToken;
import org.bitquarry.ui.grid.EditsOpener;
import org.bitquarry.ui.parts.TableTopic;
import org.bitquarry.workbench.core.Registration;
import org.bitquarry.workbench.core.query.QueryJob;
import org.bitquarry.workbench.core.query.QueryRequest;

/** What sessions run their statements on. For use on the UI thread; nothing here blocks. */
interface SqlSource {
    /** Makes the job of a statement; it connects the datasource first when it has to. */
    QueryJob job(QueryRequest request, SessionPlace place);

    /** Returns what could stand at the caret, as far as the source is known. */
    List<Completion> complete(String text, int caret, SessionPlace place);

    /** Returns what is to say of the name at a place, as far as the source is known. */
    Optional<String> describe(String text, int offset, SessionPlace place);

    /** Returns the call around the caret and what it takes, as far as the source is known. */
    Optional<SqlCall> call(String text, int caret, SessionPlace place);

    /** Returns what names mean, as far as the source is known; takes a while, so not for the UI thread. */
    List<SqlName> names(String text, SessionPlace place);

    /**
     * Returns what is wrong, as far as the source is known; takes a while, so not for the UI thread.
     *
     * @throws org.bitquarry.model.error.CancelledException when the token says so
     */
    List<SqlFinding> inspect(String text, SessionPlace place, CancellationToken cancellation);

    /** Returns the table that is named at a place, or a column of which is, as far as the source is known. */
    Optional<TableTopic> tableAt(String text, int offset, SessionPlace place);

    /** Returns where edits of the datasource's tables are kept. */
    EditsOpener edits(String datasource);

    /** Returns the names of the datasources as they were read last. */
    List<String> datasources();

    /** Tells whether a datasource is connected. */
    boolean isConnected(String datasource);

    /** Returns what the category of a datasource means, if it has one. */
    Optional<CategoryRules> category(String datasource);

    /** Tells whether a statement may write a secret, as far as the source is known. */
    boolean mayTakeSecret(String sql, String datasource);

    /** Returns what is left of the hour's requests on a datasource that is connected. */
    Optional<Budget> budget(String datasource);

    /** Connects a datasource in the background; tells {@link #onChange} when it is done. */
    void connect(String datasource);

    /** Returns the names of a datasource's schemas as far as they are known. */
    List<String> schemas(String datasource);

    /** Looks for datasources and, where connected, for schemas; tells {@link #onChange} of what it finds. */
    void refresh(String datasource);

    /** Runs an action after a change of what is known, from any thread. */
    Registration onChange(Runnable action);
}
