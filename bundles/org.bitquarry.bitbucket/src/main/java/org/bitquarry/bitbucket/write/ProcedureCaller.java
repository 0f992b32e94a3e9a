package org.bitquarry.bitbucket.write;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
    private final AwaitedTask tasks;
    private final WritePaths paths;

    /**
     * Makes a caller.
     *
     * @param exchange sends
     * @param pause waits between two questions for a task
     * @param connection values of the path variables that the connection binds, such as {@code workspace}
     */
    public ProcedureCaller(WriteExchange exchange, Pause pause, Map<String, String> connection) {
        this.exchange = exchange;
        tasks = new AwaitedTask(exchange, pause);
        paths = new WritePaths(connection);
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
                CallBody.of(call),
                procedure.name(),
                1,
                procedure.scopes(),
                procedure.irreversible()));
        boolean waits = procedure.rule() instanceof ProcedureRule.SendAndAwait;
        return new RequestPlan(
                requests,
                List.of(),
                waits
                        ? List.of("If Bitbucket does not answer at once, its task is asked for until it has ended.")
                        : List.of());
    }

    /** Returns the rows of a call; it is sent by the first {@code next}. */
    public Cursor call(ProcedureCall call, RequestContext context) {
        return new AnswerCursor(
                call.procedure().procedure().results(), call.arguments(), () -> send(call, context), asked(call));
    }

    private String send(ProcedureCall call, RequestContext context) {
        context.cancellation().check(asked(call));
        ProcedureRule rule = call.procedure().procedure().rule();
        String path = paths.encoded(
                rule.path(), call.procedure().toString(), call.procedure().schema(), call.arguments());
        return switch (exchange.send(rule.httpMethod(), path, CallBody.of(call), context)) {
            case Answered answered ->
                rule instanceof ProcedureRule.SendAndAwait await
                                && answered.location().isPresent()
                        ? tasks.end(answered.location().get(), await.result(), asked(call), context)
                        : answered.body();
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
