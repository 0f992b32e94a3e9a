package org.bitquarry.app.cli;

import java.io.IOException;
import java.io.Writer;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.bitquarry.engine.PreparedQuery;
import org.bitquarry.engine.StatementResult;
import org.bitquarry.engine.StatementText;
import org.bitquarry.model.error.BitquarryException;
import org.bitquarry.model.error.CancelledException;
import org.bitquarry.model.error.NotFoundException;
import org.bitquarry.model.error.QueryRejectedException;
import org.bitquarry.model.exchange.CancellationToken;
import org.bitquarry.model.exchange.RequestContext;
import org.bitquarry.model.plan.RequestPlan;
import org.bitquarry.workbench.core.export.RowFormat;
import org.bitquarry.workbench.core.query.Consent;

/** Runs the statements of a script on one datasource and prints what each gives. */
final class StatementRun {
    private static final String UNKNOWN_TABLE = "42S02";

    private final Sources.Source source;
    private final QueryArguments arguments;
    private final String script;
    private final Terminal terminal;
    private final InstantSource clock;
    private final CancellationToken cancellation;
    private final Consent consent;
    private boolean printed;

    StatementRun(
            Sources.Source source,
            QueryArguments arguments,
            String script,
            Terminal terminal,
            InstantSource clock,
            CancellationToken cancellation) {
        this.source = source;
        this.arguments = arguments;
        this.script = script;
        this.terminal = terminal;
        this.clock = clock;
        this.cancellation = cancellation;
        this.consent = new TerminalConsent(terminal, arguments.allowed());
    }

    /** Runs one statement and says how it ended. */
    Exit run(StatementText statement) throws IOException {
        ProgressLine progress = new ProgressLine(terminal, clock);
        RequestContext context = new RequestContext(cancellation, progress);
        try {
            PreparedQuery query = source.prepare(statement.text(), context);
            if (arguments.planOnly()) {
                return plan(query.plan());
            }
            if (query.parameterCount() > 0) {
                say("The statement has parameters; on the command line write values in their places.");
                return Exit.REJECTED;
            }
            return switch (source.careful(query, consent).execute(List.of(), context)) {
                case StatementResult.Rows rows -> rows(rows, progress);
                case StatementResult.Changed changed -> changed(changed, progress);
                case StatementResult.Plan(RequestPlan plan) -> plan(plan);
            };
        } catch (BitquarryException error) {
            progress.erase();
            return failed(error, statement, context);
        }
    }

    private Exit rows(StatementResult.Rows rows, ProgressLine progress) throws IOException {
        separate();
        long count = new RowPrinter(terminal.output(), arguments.format(), progress).print(rows);
        say(progress.summary(count));
        return Exit.DONE;
    }

    private Exit changed(StatementResult.Changed changed, ProgressLine progress) {
        progress.erase();
        say(ChangeText.of(changed));
        return ChangeText.isWhole(changed) ? Exit.DONE : Exit.REJECTED;
    }

    private Exit plan(RequestPlan plan) throws IOException {
        separate();
        Writer output = terminal.output();
        output.write(PlanText.of(plan));
        output.flush();
        return Exit.DONE;
    }

    /** Two results that people read stand apart. */
    private void separate() throws IOException {
        boolean read = arguments.planOnly()
                || arguments.format() == RowFormat.TABLE
                || arguments.format() == RowFormat.MARKDOWN;
        if (printed && read) {
            terminal.output().write("\n");
        }
        printed = true;
    }

    private Exit failed(BitquarryException error, StatementText statement, RequestContext context) {
        if (error instanceof CancelledException || cancellation.isCancelled()) {
            say("Stopped.");
            return Exit.STOPPED;
        }
        Optional<BitquarryException> connection = isNotFound(error) ? connectionFault(context) : Optional.empty();
        if (connection.isPresent()) {
            say(FailureText.of(connection.get().problem()));
            return Exit.NO_CONNECTION;
        }
        say(text(error, statement));
        return error.isStatementFault() ? Exit.REJECTED : Exit.NO_CONNECTION;
    }

    /** A workspace that isn't there has no schemas either: the first that is named is unknown. */
    private static boolean isNotFound(BitquarryException error) {
        return error instanceof NotFoundException
                || (error instanceof QueryRejectedException && error.sqlState().equals(UNKNOWN_TABLE));
    }

    /** What isn't found may be the whole workspace, which is no fault of the statement. */
    private Optional<BitquarryException> connectionFault(RequestContext context) {
        try {
            source.test(context);
            return Optional.empty();
        } catch (BitquarryException fault) {
            return Optional.of(fault);
        }
    }

    private String text(BitquarryException error, StatementText statement) {
        return error instanceof QueryRejectedException rejected
                        && rejected.position().isPresent()
                ? FailureText.of(
                        rejected.problem(),
                        script,
                        statement,
                        rejected.position().get())
                : FailureText.of(error.problem());
    }

    private void say(String text) {
        terminal.messages().println(text);
    }
}
