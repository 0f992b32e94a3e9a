package org.bitquarry.bitbucket.write;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bitquarry.bitbucket.write.WriteExchange.Answered;
import org.bitquarry.bitbucket.write.WriteExchange.Lost;
import org.bitquarry.model.error.Problem;
import org.bitquarry.model.error.UnexpectedAnswerException;
import org.bitquarry.model.exchange.RequestContext;
import org.bitquarry.model.plan.PlannedRequest;
import org.bitquarry.model.plan.RequestPlan;
import org.bitquarry.model.procedure.ProcedureCall;
import org.bitquarry.model.procedure.ProcedureDefinition;
import org.bitquarry.model.procedure.ProcedureRule;
import org.bitquarry.model.scan.Cursor;

/** Calls procedures: each request that changes something is sent once. */
public final class ProcedureCaller {
    private final WriteExchange exchange;
    private final SignInCalls signIns;
    private final AwaitedTask tasks;
    private final WritePaths paths;
    private final FileCaller files;

    /**
     * Makes a caller.
     *
     * @param exchange sends
     * @param pause waits between two questions for a task
     * @param rows looks for files that would be replaced
     * @param connection values of the path variables that the connection binds, such as {@code workspace}
     */
    public ProcedureCaller(WriteExchange exchange, Pause pause, RowSource rows, Map<String, String> connection) {
        this(exchange, pause, rows, connection, SignInCalls.none());
    }

    /** Makes a caller that signs in, too. */
    public ProcedureCaller(
            WriteExchange exchange, Pause pause, RowSource rows, Map<String, String> connection, SignInCalls signIns) {
        this.exchange = exchange;
        this.signIns = signIns;
        tasks = new AwaitedTask(exchange, pause);
        paths = new WritePaths(connection);
        files = new FileCaller(exchange, rows, paths);
    }

    /** Tells what a call will send. Asks nothing. */
    public RequestPlan plan(ProcedureCall call) {
        ProcedureDefinition procedure = call.procedure().procedure();
        List<PlannedRequest> requests = new ArrayList<>();
        requests.add(new PlannedRequest(
                procedure.rule().httpMethod(),
                paths.readable(
                        procedure.rule().path(),
                        call.procedure().toString(),
                        call.procedure().schema(),
                        call.arguments()),
                body(call),
                procedure.name(),
                procedure.rule() instanceof ProcedureRule.Fetch fetch ? fetch.requests() : 1,
                procedure.scopes(),
                procedure.irreversible()));
        return new RequestPlan(requests, List.of(), advice(procedure.rule(), call));
    }

    private static Optional<String> body(ProcedureCall call) {
        return call.procedure().procedure().rule() instanceof ProcedureRule.SendFile file
                ? Optional.of(FileCaller.form(call, file).readable())
                : CallBody.of(call);
    }

    private static List<String> advice(ProcedureRule rule, ProcedureCall call) {
        return switch (rule) {
            case ProcedureRule.Send send -> List.of();
            case ProcedureRule.SignIn signIn -> List.of("It goes to OAuthURL and costs nothing of the hour's budget.");
            case ProcedureRule.SendAndAwait await ->
                List.of("If Bitbucket does not answer at once, its task is asked for until it has ended.");
            case ProcedureRule.SendFile file ->
                file.guard()
                        .map(guard -> List.of(guard.table() + " is read first, to replace nothing unless "
                                + guard.overwrite() + " is TRUE."))
                        .orElse(List.of());
            case ProcedureRule.Fetch fetch ->
                List.of("The bytes are written to " + call.arguments().get(fetch.file()) + " on this machine.");
        };
    }

    /** Returns the rows of a call; it is sent by the first {@code next}. */
    public Cursor call(ProcedureCall call, RequestContext context) {
        return new AnswerCursor(
                call.procedure().procedure().results(), call.arguments(), () -> send(call, context), asked(call));
    }

    private String send(ProcedureCall call, RequestContext context) {
        context.cancellation().check(asked(call));
        return switch (call.procedure().procedure().rule()) {
            case ProcedureRule.Send send ->
                answered(call, request(call, send, context)).body();
            case ProcedureRule.SendAndAwait await -> {
                Answered answered = answered(call, request(call, await, context));
                yield answered.location().isPresent()
                        ? tasks.end(answered.location().get(), await.result(), asked(call), context)
                        : answered.body();
            }
            case ProcedureRule.SendFile file ->
                FileCaller.told(call, file, answered(call, files.send(call, file, context)));
            case ProcedureRule.Fetch fetch -> files.fetch(call, fetch, context);
            case ProcedureRule.SignIn signIn -> signIns.call(signIn, call.arguments(), context);
        };
    }

    private WriteExchange.Result request(ProcedureCall call, ProcedureRule rule, RequestContext context) {
        String path = paths.encoded(
                rule.path(), call.procedure().toString(), call.procedure().schema(), call.arguments());
        return exchange.send(rule.httpMethod(), path, CallBody.of(call), context);
    }

    private static Answered answered(ProcedureCall call, WriteExchange.Result result) {
        return switch (result) {
            case Answered answered -> answered;
            case Lost lost ->
                throw new UnexpectedAnswerException(
                        new Problem(
                                asked(call),
                                "it was sent, and no usable answer came: "
                                        + lost.error().getMessage(),
                                "It may or may not have happened: look before you call it again."),
                        lost.error());
        };
    }

    private static String asked(ProcedureCall call) {
        return "EXEC " + call.procedure();
    }
}
