package org.bitquarry.model;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.bitquarry.model.change.ChangeSet;
import org.bitquarry.model.change.OutcomeListener;
import org.bitquarry.model.change.RowOutcome;
import org.bitquarry.model.exchange.Budget;
import org.bitquarry.model.exchange.BudgetHour;
import org.bitquarry.model.exchange.RequestContext;
import org.bitquarry.model.plan.RequestPlan;
import org.bitquarry.model.procedure.ProcedureCall;
import org.bitquarry.model.scan.Cursor;
import org.bitquarry.model.scan.Pushed;
import org.bitquarry.model.scan.ScanRequest;
import org.bitquarry.model.table.TableDefinition;
import org.bitquarry.model.table.Verb;

/**
 * Speaks to one source with one credential. Thread-safe; many scans may be open at once. All errors are
 * {@link org.bitquarry.model.error.BitquarryException}s.
 */
public interface Connector extends AutoCloseable {
    /** Returns the source's schemas and tables. */
    Catalog catalog();

    /** Splits a wish into what the source does and what is left. Asks nothing. Parameters may be unbound. */
    Pushed pushDown(ScanRequest wanted);

    /** Tells what a scan will send. Asks nothing. */
    RequestPlan plan(ScanRequest request);

    /** Begins to read; the first request is sent by the cursor's first {@code next}. All parameters are bound. */
    Cursor scan(ScanRequest request, RequestContext context);

    /** Tells what a change set will send. Asks nothing; values that are only known after reading show as such. */
    RequestPlan plan(ChangeSet changes);

    /**
     * Sends changes one after another. Each is validated locally, read again where it has a base, sent, and reported
     * to the listener, which may stop the rest. Returns the outcomes of those that were tried.
     */
    List<RowOutcome> commit(ChangeSet changes, OutcomeListener listener, RequestContext context);

    /** Tells what a call will send. Asks nothing. Sources without procedures are never asked. */
    default RequestPlan plan(ProcedureCall call) {
        throw new IllegalStateException("this source has no procedures: " + call);
    }

    /**
     * Calls a procedure; the first request is sent by the cursor's first {@code next}. What changes something is sent
     * once and never again: an answer that was lost is reported as such. Sources without procedures are never called.
     */
    default Cursor call(ProcedureCall call, RequestContext context) {
        throw new IllegalStateException("this source has no procedures: " + call);
    }

    /** Tries the connection: who is connected, with which scopes, and what will not work. */
    ConnectionReport test(RequestContext context);

    /**
     * Returns the scopes that the credential is known to lack for a verb of a table, as the source names them. Empty when it has
     * all of them, and as long as the source didn't tell. Asks nothing; a later answer may tell otherwise.
     */
    default List<String> missingScopes(TableDefinition table, Verb verb) {
        return List.of();
    }

    /**
     * Tells whether the credential has the scopes that a request of a plan needs; empty where that isn't known. Asks nothing; a
     * later answer may tell otherwise.
     */
    default Optional<Boolean> hasScopes(List<String> scopes) {
        return Optional.empty();
    }

    /** Tells whether the source said which scopes the credential has. Asks nothing. */
    default boolean knowsScopes() {
        return false;
    }

    /** Tells whether the newest request could not leave this computer, because it was on no network. The next one tries again. */
    default boolean isOffline() {
        return false;
    }

    /** Returns where the source shows its things to people, as far as it has such pages. Asks nothing. */
    default Optional<URI> website() {
        return Optional.empty();
    }

    /**
     * Gets the bytes of a picture that a value points at, of a bounded size, as other requests go but without the credential:
     * it may be anywhere. Blocking. Sources without pictures are never asked.
     */
    default byte[] picture(URI address, RequestContext context) {
        throw new IllegalStateException("this source has no pictures: " + address);
    }

    /** Returns the hourly budget as it stands. */
    Budget budget();

    /** Returns the hour behind {@link #budget}, as far as this process knows. Asks nothing. */
    default BudgetHour budgetHour() {
        return BudgetHour.of(budget());
    }

    /** Ends all exchanges and frees the connections. */
    @Override
    void close();
}
